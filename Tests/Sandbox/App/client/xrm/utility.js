import * as data from "../data.js";
import { openDialog } from "../dialog.js";
import { button, make, newId } from "../elements.js";
import { resourceString } from "../form/strings.js";
import { text } from "../form/texts.js";
import { bare, braced } from "../form/values.js";
import { createLookup } from "../lookup.js";
import { parse } from "../routing.js";
import { entityMetadata } from "./entitymetadata.js";
import { globalContext } from "./globalcontext.js";
import { supported } from "./unsupported.js";

/** Help for scripts (Microsoft: Xrm.Utility). */
export function utility() {
  return supported("Xrm.Utility", {
    getGlobalContext: () => globalContext(),
    getResourceString: resourceString,
    showProgressIndicator,
    closeProgressIndicator,
    lookupObjects,
    getEntityMetadata: entityMetadata,
    getAllowedStatusTransitions,
    getPageContext,
    /** The lists that show the row are read again. */
    refreshParentGrid: () => {
      document.dispatchEvent(new CustomEvent("sandbox:refreshgrids"));
    },
  });
}

/** @type {HTMLElement|null} */
let indicator = null;
let waiting = 0;

/** @param {string} message */
function showProgressIndicator(message) {
  waiting++;
  indicator ??= make("div", { class: "sb-progress", role: "alertdialog", "aria-busy": "true" }, make("div", { class: "sb-spinner", "aria-hidden": "true" }), make("p", { role: "status" }));
  const shown = /** @type {HTMLElement} */ (indicator);
  /** @type {HTMLElement} */ (shown.querySelector("p")).textContent = message;
  // In the topmost dialog, or it would stand behind it.
  const dialogs = document.querySelectorAll("dialog[open]");
  (dialogs[dialogs.length - 1] ?? document.body).append(shown);
}

function closeProgressIndicator() {
  waiting = Math.max(0, waiting - 1);
  if (waiting > 0)
    return;
  indicator?.remove();
  indicator = null;
}

/**
 * Lets the user choose rows.
 * @param {{ allowMultiSelect?: boolean, defaultEntityType?: string, entityTypes: string[], defaultViewId?: string, filters?: { filterXml: string, entityLogicalName: string }[] }} options
 */
async function lookupObjects(options) {
  let chosen = null;
  const lookup = createLookup({
    inputId: newId("lookup"), label: () => text("Choose a record"), tables: () => options.entityTypes, isMultiple: options.allowMultiSelect,
    viewId: () => options.defaultViewId, filters: () => (options.filters ?? []).map((each) => ({ filter: each.filterXml, table: each.entityLogicalName })),
    onChange: (value) => {
      chosen = value;
    },
  });
  lookup.show(null);
  const agreed = await openDialog({
    title: text("Choose a record"), content: [make("label", { for: lookup.input.id, class: "sb-label" }, text("Choose a record")), lookup.element], place: "side",
    actions: (close) => [button(text("Choose"), () => close(true), { appearance: "primary" }), button(text("Cancel"), () => close(false))],
  }).closed;
  return agreed && chosen ? chosen : [];
}

/** @param {string} table @param {number} state */
async function getAllowedStatusTransitions(table, state) {
  const { statuscode } = (await data.table(table)).columns;
  return (statuscode?.options ?? []).filter((option) => option.state === state).map((option) => option.value);
}

function getPageContext() {
  const page = parse(location.href);
  return { input: page ? { ...page, entityId: page.entityId ? braced(bare(page.entityId)) : undefined } : null };
}
