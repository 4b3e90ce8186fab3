import { attributeApi } from "./attribute.js";
import { controlApi } from "./control.js";
import { tabApi } from "./layoutapi.js";
import { collection, supported } from "./unsupported.js";
import { braced } from "../form/values.js";

const FORM_TYPE = { create: 1, update: 2, readOnly: 3, disabled: 4 };

/** The form as scripts see it (Microsoft: formContext). @param {any} page */
export function createFormContext(page) {
  const attributes = collection("formContext.data.entity.attributes", () => [...page.record.fields.values()].map((field) => attributeApi(page, field)), (attribute) => attribute.getName());
  const controls = collection("formContext.ui.controls", () => page.controls.filter((control) => control.kind !== "refused").map((control) => controlApi(page, control)), (control) => control.getName());
  return supported("formContext", {
    data: dataApi(page, attributes),
    ui: uiApi(page, controls),
    /** @param {any} [which] */
    getAttribute: (which) => attributes.get(which),
    /** @param {any} [which] */
    getControl: (which) => controls.get(which),
  });
}

function dataApi(page, attributes) {
  const isValid = () => page.controls.every((control) => control.kind !== "field" || !control.problem() && !(control.field.required === "required" && control.field.isEmpty));
  const save = (options) => page.save(options);
  return supported("formContext.data", {
    attributes: collection("formContext.data.attributes", () => [], () => ""),
    entity: entityApi(page, attributes, isValid),
    getIsDirty: () => page.record.isDirty,
    isValid,
    /** @param {{ saveMode?: number }} [options] */
    save,
    /** @param {boolean} [saveFirst] */
    async refresh(saveFirst) {
      if (saveFirst && page.record.isDirty)
        await save({ saveMode: 1 });
      await page.refresh();
    },
    addOnLoad: (handler) => page.events.dataLoadHandlers.push(handler),
    removeOnLoad(handler) {
      page.events.dataLoadHandlers = page.events.dataLoadHandlers.filter((each) => each !== handler);
    },
  });
}

const MODES = { saveandclose: 2, saveandnew: 59 };

function entityApi(page, attributes, isValid) {
  return supported("formContext.data.entity", {
    attributes,
    getEntityName: () => page.tableName,
    getEntityReference: () => ({ ...page.record.reference() }),
    getId: () => braced(page.record.id),
    getIsDirty: () => page.record.isDirty,
    getPrimaryAttributeValue: () => page.record.name,
    isValid,
    /** @param {"saveandclose"|"saveandnew"} [how] */
    save(how) {
      page.save({ saveMode: how ? MODES[how] : 1 }).catch((error) => console.info(error.message));
    },
    addOnSave: (handler) => page.events.saveHandlers.push(handler),
    removeOnSave(handler) {
      page.events.saveHandlers = page.events.saveHandlers.filter((each) => each !== handler);
    },
    addOnPostSave: (handler) => page.events.postSaveHandlers.push(handler),
    removeOnPostSave(handler) {
      page.events.postSaveHandlers = page.events.postSaveHandlers.filter((each) => each !== handler);
    },
  });
}

function uiApi(page, controls) {
  const tabs = () => page.layout.tabs.map((tab) => tabApi(page, tab));
  return supported("formContext.ui", {
    controls,
    tabs: collection("formContext.ui.tabs", tabs, (tab) => tab.getName()),
    quickForms: collection("formContext.ui.quickForms", () => page.controls.filter((control) => control.kind === "quickform").map((control) => controlApi(page, control)), (control) => control.getName()),
    formSelector: formSelector(page),
    getFormType() {
      if (page.record.isNew)
        return FORM_TYPE.create;
      if (!page.table.privileges.Write)
        return FORM_TYPE.readOnly;
      return page.isReadOnly ? FORM_TYPE.disabled : FORM_TYPE.update;
    },
    /** @param {string} message @param {"ERROR"|"WARNING"|"INFO"} level @param {string} id */
    setFormNotification(message, level, id) {
      if (!["ERROR", "WARNING", "INFO"].includes(level))
        throw new Error(`setFormNotification takes the levels ERROR, WARNING and INFO, not '${level}'.`);
      page.notifications.set(message, level, id);
      return true;
    },
    /** @param {string} id */
    clearFormNotification: (id) => page.notifications.clear(id),
    /** @param {boolean} [all] also the bars of the form's lists */
    refreshRibbon(all) {
      page.commands?.refresh();
      if (all)
        page.controls.forEach((control) => control.kind === "subgrid" && control.commands?.refresh());
    },
    close: () => page.leave(),
    addOnLoad: (handler) => page.events.loadHandlers.push(handler),
    removeOnLoad(handler) {
      page.events.loadHandlers = page.events.loadHandlers.filter((each) => each !== handler);
    },
    /** @param {string} name */
    setFormEntityName(name) {
      page.head.title.textContent = name;
    },
    getViewPortHeight: () => window.innerHeight,
    getViewPortWidth: () => window.innerWidth,
  });
}

function formSelector(page) {
  const item = (form) => supported("formContext.ui.formSelector item", {
    getId: () => form.id,
    getLabel: () => form.name,
    getVisible: () => true,
    navigate: () => page.switchForm(form.id),
  });
  const forms = () => page.table.forms.filter((form) => form.type === "main");
  return supported("formContext.ui.formSelector", {
    items: collection("formContext.ui.formSelector.items", () => forms().map(item), (each) => each.getId()),
    getCurrentItem() {
      const form = page.table.forms.find((each) => each.id === page.formId);
      return form ? item(form) : null;
    },
  });
}
