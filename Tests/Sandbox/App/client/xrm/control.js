import { attributeApi } from "./attribute.js";
import { frameMembers, quickFormMembers } from "./embedded.js";
import { gridMembers } from "./gridcontrol.js";
import { sectionApi } from "./layoutapi.js";
import { supported } from "./unsupported.js";

const KINDS = {
  Lookup: "lookup", Customer: "lookup", Owner: "lookup", PartyList: "lookup",
  Choice: "optionset", State: "optionset", Status: "optionset", Boolean: "optionset", MultiChoice: "multiselectoptionset",
};

/** Members that other kinds of controls have: undefined here, so that scripts may ask for them. */
const ELSEWHERE = new Set(["addNotification", "setNotification", "clearNotification", "getAttribute", "getDisabled", "setDisabled", "getValue",
  "addOption", "removeOption", "clearOptions", "getOptions", "addCustomFilter", "addPreSearch", "removePreSearch", "addCustomView", "getDefaultView",
  "setDefaultView", "getEntityTypes", "setEntityTypes", "getShowTime", "setShowTime", "getContentWindow", "getObject", "getSrc", "setSrc",
  "getInitialUrl", "getData", "setData", "getGrid", "getEntityName", "getFetchXml", "getRelationship", "getViewSelector", "refresh", "refreshRibbon",
  "addOnLoad", "removeOnLoad", "setFilterXml", "isLoaded", "getControl", "setFocus", "getOutputs"]);

/** @type {WeakMap<object, any>} */
const made = new WeakMap();

/**
 * A control of the form as scripts see it (Microsoft: Controls).
 * @param {any} page @param {any} control
 */
export function controlApi(page, control) {
  let api = made.get(control);
  if (!api)
    made.set(control, api = supported(`formContext.getControl("${control.name}")`, { ...common(page, control), ...own(page, control) }, ELSEWHERE));
  return api;
}

function common(page, control) {
  return {
    getControlType: () => (control.kind === "field" ? KINDS[control.field.column.type] ?? "standard" : control.kind),
    getName: () => control.name,
    getLabel: () => control.label ?? "",
    /** @param {string} label */
    setLabel: (label) => control.relabel?.(label),
    getParent: () => {
      const tab = page.layout.tabs.find((each) => each.sections.some((section) => section.controls.includes(control)));
      const section = tab?.sections.find((each) => each.controls.includes(control));
      return section ? sectionApi(page, section) : null;
    },
    getVisible: () => control.visible,
    /** @param {boolean} isVisible */
    setVisible(isVisible) {
      control.visible = isVisible;
      control.showVisible?.();
    },
    setFocus: () => control.focus?.(),
  };
}

function own(page, control) {
  switch (control.kind) {
    case "field": return { ...fieldMembers(page, control), ...lookupMembers(control), ...optionMembers(control), ...dateMembers(control) };
    case "subgrid": return gridMembers(control);
    case "webresource": case "iframe": return frameMembers(control);
    case "quickform": return quickFormMembers(control);
    case "timelinewall": return { refresh: () => control.refresh() };
    default: return {};
  }
}

function fieldMembers(page, control) {
  const notify = (id, message, level, actions) => {
    control.notifications.set(id, { message, level, actions });
    control.showMessages();
    return true;
  };
  return {
    getAttribute: () => attributeApi(page, control.field),
    getDisabled: () => control.isDisabled,
    /** @param {boolean} isDisabled */
    setDisabled(isDisabled) {
      control.disabledByScript = isDisabled;
      control.showDisabled();
    },
    /** What stands in the input now, also before it is left. */
    getValue: () => control.input.focusable.value ?? null,
    /** @param {string} message @param {string} [id] */
    setNotification: (message, id = "") => notify(id, message, "ERROR"),
    /** @param {{ messages: string[], notificationLevel?: "ERROR"|"RECOMMENDATION", uniqueId: string, actions?: any[] }} notification */
    addNotification: (notification) => notify(notification.uniqueId, notification.messages.join(" "), notification.notificationLevel ?? "ERROR", notification.actions),
    /** @param {string} [id] */
    clearNotification(id) {
      const had = id === undefined ? control.notifications.size > 0 : control.notifications.has(id);
      if (id === undefined)
        control.notifications.clear();
      else
        control.notifications.delete(id);
      control.showMessages();
      return had;
    },
  };
}

function lookupMembers(control) {
  if (!["Lookup", "Customer", "Owner", "PartyList"].includes(control.field.column.type))
    return {};
  return {
    /** Only within a PreSearch handler, as Microsoft says. @param {string} filter @param {string} [table] */
    addCustomFilter(filter, table) {
      control.filters.push({ filter, table });
    },
    /** @param {(context: any) => void} handler */
    addPreSearch(handler) {
      control.preSearch.push(handler);
    },
    /** @param {(context: any) => void} handler */
    removePreSearch(handler) {
      control.preSearch = control.preSearch.filter((each) => each !== handler);
    },
    getDefaultView: () => control.viewId ?? control.cell.control.parameters?.DefaultViewId ?? null,
    /** @param {string} id */
    setDefaultView(id) {
      control.viewId = id;
    },
    getEntityTypes: () => [...(control.targets ?? control.field.column.targets)],
    /** @param {string[]} tables */
    setEntityTypes(tables) {
      control.targets = [...tables];
    },
  };
}

function optionMembers(control) {
  if (!["Choice", "Status", "MultiChoice"].includes(control.field.column.type))
    return {};
  const all = control.field.column.options;
  return {
    getOptions: () => control.options.map((option) => ({ text: option.label, value: option.value })),
    clearOptions() {
      control.options = [];
      control.show();
    },
    /** @param {number} value */
    removeOption(value) {
      control.options = control.options.filter((option) => option.value !== value);
      control.show();
    },
    /** @param {{ text: string, value: number }} option @param {number} [index] */
    addOption(option, index) {
      const known = all.find((each) => each.value === option.value);
      const added = { ...known, label: option.text ?? known?.label, value: option.value };
      const others = control.options.filter((each) => each.value !== option.value);
      control.options = index === undefined ? [...others, added] : [...others.slice(0, index), added, ...others.slice(index)];
      control.show();
    },
  };
}

function dateMembers(control) {
  if (control.field.column.type !== "DateTime")
    return {};
  return {
    getShowTime: () => control.input.withTime,
    /** @param {boolean} isShown */
    setShowTime(isShown) {
      control.input.withTime = isShown;
    },
  };
}
