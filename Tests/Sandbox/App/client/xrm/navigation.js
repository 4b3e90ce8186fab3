import * as data from "../data.js";
import { alertDialog, confirmDialog, errorDialog } from "../dialog.js";
import { quickCreate } from "../form/quickcreate.js";
import { bare } from "../form/values.js";
import { navigate, urlOf } from "../routing.js";
import { pageDialog } from "./pagedialog.js";
import { supported } from "./unsupported.js";

const NEW_TAB = 1;

/** Dialogs and pages for scripts (Microsoft: Xrm.Navigation). */
export function navigation() {
  return supported("Xrm.Navigation", { navigateTo, openForm, openAlertDialog, openConfirmDialog, openErrorDialog, openUrl, openWebResource, openFile });
}

const DIALOG = 2;

/**
 * @param {any} pageInput
 * @param {{ target?: 1|2, position?: 1|2, width?: any, height?: any, title?: string }} [options]
 */
async function navigateTo(pageInput, options = {}) {
  const page = await pageOf(pageInput);
  if (options?.target === DIALOG)
    return pageDialog(page, options);
  await navigate(page);
  return undefined;
}

/** What a script names a page by, as the router takes it. @returns {Promise<any>} */
async function pageOf(input) {
  switch (input.pageType) {
    case "entityrecord":
      return {
        pageType: "entityrecord", entityName: input.entityName, entityId: input.entityId ? bare(input.entityId) : undefined, formId: input.formId,
        parameters: input.entityId ? undefined : { ...await fromOpener(input.entityName, input.createFromEntity), ...input.data }, tabName: input.tabName,
      };
    case "entitylist": return { pageType: "entitylist", entityName: input.entityName, viewId: input.viewId ? bare(input.viewId) : undefined };
    case "webresource": return { pageType: "webresource", webresourceName: input.webresourceName, data: input.data };
    case "dashboard": return { pageType: "dashboard", dashboardId: bare(input.dashboardId) };
    default: throw new Error(`Xrm.Navigation.navigateTo of pageType '${input.pageType}' is not supported by the Sandbox.`);
  }
}

/** A new row made from another refers to it: by the first lookup of its table that leads there. */
async function fromOpener(tableName, from) {
  if (!from)
    return {};
  const table = await data.table(tableName);
  const type = from.entityType ?? from.entityName;
  const relationship = table.manyToOne.find((each) => each.referencedTable === type && table.columns[each.referencingColumn]?.validForCreate);
  return relationship ? { [relationship.referencingColumn]: [{ id: from.id, name: from.name, entityType: type }] } : {};
}

/**
 * @param {{ entityName: string, entityId?: string, formId?: string, useQuickCreateForm?: boolean, openInNewWindow?: boolean, createFromEntity?: any,
 *   windowPosition?: number }} options
 * @param {Record<string, any>} [parameters]
 */
async function openForm(options, parameters) {
  const page = await pageOf({ ...options, pageType: "entityrecord", data: parameters });
  if (options.useQuickCreateForm) {
    const saved = await quickCreate({ table: options.entityName, parameters: page.parameters });
    return { savedEntityReference: saved ? [saved] : null };
  }
  if (options.openInNewWindow)
    window.open(urlOf(page), "_blank");
  else
    await navigate(page);
  return { savedEntityReference: null };
}

const size = (options) => ({ width: options?.width ? `${options.width}px` : undefined, height: options?.height ? `${options.height}px` : undefined });

/** @param {{ text: string, title?: string, confirmButtonLabel?: string }} strings @param {{ width?: number, height?: number }} [options] */
const openAlertDialog = (strings, options) => alertDialog({ ...strings, ...size(options) });

/** @returns {Promise<{ confirmed: boolean }>} */
const openConfirmDialog = async (strings, options) => ({ confirmed: await confirmDialog({ ...strings, ...size(options) }) });

/** @param {{ message?: string, details?: string, errorCode?: number }} options */
async function openErrorDialog(options) {
  if (options.message === undefined && options.errorCode === undefined)
    throw new Error("Xrm.Navigation.openErrorDialog needs a message or an errorCode.");
  await errorDialog(options);
}

/** @param {string} url */
function openUrl(url) {
  window.open(url, "_blank", "noopener");
}

/** @param {string} name @param {any} [options] @param {string} [parameter] */
function openWebResource(name, options, parameter) {
  const features = options?.width || options?.height ? `width=${options.width ?? 800},height=${options.height ?? 600}` : undefined;
  window.open(`/WebResources/${name}${parameter ? `?data=${encodeURIComponent(parameter)}` : ""}`, "_blank", features);
}

/** @param {{ fileContent: string, fileName: string, mimeType: string }} file @param {{ openMode?: 1|2 }} [options] */
async function openFile(file, options) {
  const bytes = Uint8Array.from(atob(file.fileContent), (character) => character.charCodeAt(0));
  const address = URL.createObjectURL(new Blob([bytes], { type: file.mimeType }));
  if (options?.openMode === NEW_TAB)
    window.open(address, "_blank");
  else
    Object.assign(document.createElement("a"), { href: address, download: file.fileName }).click();
}
