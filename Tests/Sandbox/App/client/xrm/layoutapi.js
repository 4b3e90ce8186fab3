import { controlApi } from "./control.js";
import { collection, supported } from "./unsupported.js";

/** @type {WeakMap<object, any>} */
const made = new WeakMap();

function once(part, make) {
  let api = made.get(part);
  if (!api)
    made.set(part, api = make());
  return api;
}

/** A tab as scripts see it (Microsoft: formContext.ui tab). @param {any} page @param {import("../form/layout.js").Tab} tab */
export function tabApi(page, tab) {
  return once(tab, () => supported(`formContext.ui.tabs.get("${tab.name}")`, {
    /** @param {(context: any) => void} handler */
    addTabStateChange(handler) {
      tab.stateHandlers.push(handler);
    },
    /** @param {(context: any) => void} handler */
    removeTabStateChange(handler) {
      tab.stateHandlers = tab.stateHandlers.filter((each) => each !== handler);
    },
    getDisplayState: () => (page.layout.selected === tab ? "expanded" : "collapsed"),
    /** @param {"expanded"|"collapsed"} state */
    setDisplayState(state) {
      if (state === "expanded")
        page.layout.select(tab);
    },
    getLabel: () => tab.label,
    /** @param {string} label */
    setLabel: (label) => tab.relabel(label),
    getName: () => tab.name,
    getParent: () => page.formContext.ui,
    getVisible: () => tab.visible,
    /** @param {boolean} isVisible */
    setVisible(isVisible) {
      tab.visible = isVisible;
      page.layout.refresh();
    },
    setFocus() {
      page.layout.select(tab);
      tab.button.focus();
    },
    sections: collection(`formContext.ui.tabs.get("${tab.name}").sections`, () => tab.sections.map((section) => sectionApi(page, section)), (section) => section.getName()),
  }));
}

/** A section as scripts see it (Microsoft: formContext.ui section). @param {any} page @param {import("../form/layout.js").Section} section */
export function sectionApi(page, section) {
  return once(section, () => supported(`section "${section.name}"`, {
    controls: collection(`section "${section.name}".controls`, () => section.controls.map((control) => controlApi(page, control)), (control) => control.getName()),
    getLabel: () => section.label,
    /** @param {string} label */
    setLabel: (label) => section.relabel(label),
    getName: () => section.name,
    getParent: () => tabApi(page, section.tab),
    getVisible: () => section.visible,
    /** @param {boolean} isVisible */
    setVisible(isVisible) {
      section.visible = isVisible;
      section.refresh();
    },
  }));
}
