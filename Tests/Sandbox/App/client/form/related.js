import { quickCreate } from "./quickcreate.js";

/**
 * Makes a new row related to the form's: in a panel where its table has a quick create form, else on its own form.
 * @param {any} page
 * @param {any} table metadata of the new row's table
 * @param {{ referencingColumn: string }} relationship
 * @returns {Promise<any>} the new row's reference; null when nothing was made here
 */
export async function newRelated(page, table, relationship) {
  const parameters = relatedParameters(page, relationship.referencingColumn);
  if (table.forms.some((form) => form.type === "quickCreate"))
    return quickCreate({ table: table.logicalName, parameters });
  page.navigate({ pageType: "entityrecord", entityName: table.logicalName, parameters });
  return null;
}

/** What the new row knows of its parent: a lookup to it. The platform copies no more unless a solution maps columns. */
export const relatedParameters = ({ record }, column) => ({ [column]: [record.reference()] });
