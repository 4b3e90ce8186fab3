import { quickCreate } from "./quickcreate.js";
import { braced } from "./values.js";

/**
 * Makes a new row related to the form's: in a panel where its table has a quick create form, else on its own form.
 * @param {any} page
 * @param {any} table metadata of the new row's table
 * @param {{ referencingColumn: string }} relationship
 * @returns {Promise<any>} the new row's reference; null when nothing was made here
 */
export async function newRelated(page, table, relationship) {
  const parameters = await relatedParameters(page, table, relationship.referencingColumn);
  if (table.forms.some((form) => form.type === "quickCreate"))
    return quickCreate({ table: table.logicalName, parameters });
  page.navigate({ pageType: "entityrecord", entityName: table.logicalName, parameters });
  return null;
}

/**
 * The lookups of a new row that its opener already knows: the row it is made from, and what both have in common
 * (a parent that both refer to through columns of one name).
 */
export async function relatedParameters(page, table, column) {
  const { record } = page;
  const parameters = {};
  for (const field of record.fields.values()) {
    const same = table.columns[field.name];
    const isShared = same && field.name !== "ownerid" && same.type === "Lookup" && field.column.type === "Lookup"
      && same.validForCreate && field.value && field.column.targets.every((target) => same.targets.includes(target));
    if (isShared && field.name !== "regardingobjectid")
      parameters[field.name] = field.value;
  }
  parameters[column] = [{ id: braced(record.id), name: record.name, entityType: record.table.logicalName }];
  return parameters;
}

