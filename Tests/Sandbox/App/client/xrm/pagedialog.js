import { openDialog } from "../dialog.js";
import { make } from "../elements.js";
import { loadResourcesOf } from "../form/strings.js";

const SIDE = 2;

/**
 * Opens a page in a dialog, in the middle or at the side (Microsoft: navigateTo, navigationOptions).
 * @returns {Promise<any>} when it closes: of a row that was made, its reference
 */
export async function pageDialog(page, options) {
  const body = make("div", { class: "sb-page-dialog" });
  const dialog = openDialog({
    title: options.title ?? "", content: body, place: options.position === SIDE ? "side" : "center", actions: () => [],
    width: length(options.width) ?? (options.position === SIDE ? "30rem" : "60%"), height: length(options.height) ?? (options.position === SIDE ? undefined : "80%"),
  });
  let saved = null;
  const opened = await fill(page, body, dialog, (reference) => {
    saved = reference;
  });
  await dialog.closed;
  opened?.dispose?.();
  return saved ? { savedEntityReference: [saved] } : undefined;
}

/** A size is a number of pixels, or a value with its unit. */
function length(given) {
  if (given === undefined || given === null)
    return undefined;
  return typeof given === "number" ? `${given}px` : `${given.value}${given.unit === "px" ? "px" : given.unit === "%" ? "%" : given.unit}`;
}

async function fill(page, body, dialog, onSaved) {
  switch (page.pageType) {
    case "webresource":
      await loadResourcesOf(page.webresourceName);
      body.append(frame(page, dialog));
      return null;
    case "entityrecord": {
      const { openForm } = await import("../form/form.js");
      const form = await openForm(body, {
        table: page.entityName, id: page.entityId, formId: page.formId, parameters: page.parameters, isDialog: true, onSaved, onClose: () => dialog.close(),
      });
      body.querySelector(".sb-tab-panel input:not([hidden]):not(:read-only), .sb-tab-panel select:enabled")?.focus();
      return form;
    }
    case "entitylist": {
      const { openList } = await import("../list.js");
      return openList(body, page);
    }
    default:
      throw new Error(`Xrm.Navigation.navigateTo of pageType '${page.pageType}' in a dialog is not supported by the Sandbox.`);
  }
}

function frame({ webresourceName, data }, dialog) {
  const query = data === undefined ? "" : `?data=${encodeURIComponent(data)}`;
  const element = make("iframe", { class: "sb-frame sb-dialog-frame", title: webresourceName.split("/").pop(), src: `/WebResources/${webresourceName}${query}` });
  element.addEventListener("load", () => {
    // The platform lets a page in a dialog close it with window.close(); a frame can't close itself in a browser.
    element.contentWindow.close = () => dialog.close();
    element.contentDocument?.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented)
        dialog.close();
    });
    element.focus();
  });
  return element;
}
