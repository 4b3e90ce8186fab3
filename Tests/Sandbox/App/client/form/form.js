import { FormPage } from "./page.js";

/**
 * Opens the form of a row, or of a new one, in a container.
 * @param {HTMLElement} container
 * @param {{ table: string, id?: string, formId?: string, parameters?: Record<string, any>, onSaved?: (reference: any) => void,
 *   onClose?: () => void,
 *   isDialog?: boolean, formType?: "main"|"quickCreate", closeAfterSave?: boolean }} options
 * @returns {Promise<FormPage>}
 */
export async function openForm(container, options) {
  const page = new FormPage(container, options);
  await page.load();
  return page;
}
