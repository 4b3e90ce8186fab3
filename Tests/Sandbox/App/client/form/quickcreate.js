import { openDialog } from "../dialog.js";
import { button, make } from "../elements.js";
import * as data from "../data.js";
import { text } from "./texts.js";

/** @typedef {{ table: string, parameters?: Record<string, any> }} NewRow */

/**
 * Opens the quick create form of a table in a panel at the side.
 * @param {NewRow} options
 * @returns {Promise<{ id: string, name: string, entityType: string }|null>} the new row
 */
export const quickCreate = (options) => inPanel(options, "quickCreate");

/** Makes a row in a panel at the side: on its quick create form, else on its main form. @param {NewRow} options */
export async function newRow(options) {
  const table = await data.table(options.table);
  return inPanel(options, table.forms.some((form) => form.type === "quickCreate") ? "quickCreate" : "main");
}

async function inPanel(options, formType) {
  const { openForm } = await import("./form.js");
  const table = await data.table(options.table);
  let saved = null;
  /** @type {any} */
  let page = null;
  const body = make("div", { class: "sb-quick-create" });
  const dialog = openDialog({
    title: text("Quick create: {0}", table.label), content: body, place: "side",
    actions: (close) => [
      button(text("Save & Close"), () => page?.save({ saveMode: 2 }).catch((error) => console.info(error.message)), { appearance: "primary" }),
      button(text("Cancel"), () => close())],
  });
  try {
    page = await openForm(body, {
      table: options.table, parameters: options.parameters, formType, isDialog: true, closeAfterSave: true,
      onSaved: (reference) => {
        saved = reference;
      },
      onClose: () => dialog.close(),
    });
    /** @type {HTMLElement|null} */ (body.querySelector("input:not([hidden]):not([readonly]), select, textarea"))?.focus();
  } catch (error) {
    dialog.close();
    throw error;
  }
  await dialog.closed;
  page.dispose();
  return saved;
}
