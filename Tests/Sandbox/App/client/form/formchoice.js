const REMEMBERED = "sandbox.form.";

/**
 * The form of a table to open: the one asked for; else the one this user used last; else the table's first.
 * @param {any} table metadata
 * @param {string} type "main" or "quickCreate"
 * @param {string|null} wanted
 * @returns {string} its id
 */
export function chooseForm(table, type, wanted) {
  const forms = table.forms.filter((form) => form.type === type);
  const remembered = type === "main" ? localStorage.getItem(REMEMBERED + table.logicalName) : null;
  const form = forms.find((each) => each.id === wanted) ?? forms.find((each) => each.id === remembered)
    ?? forms.find((each) => each.isFallback) ?? forms[0];
  if (!form)
    throw new Error(`The table '${table.logicalName}' has no ${type} form.`);
  return form.id;
}

/** @param {string} tableName @param {string} formId */
export function rememberForm(tableName, formId) {
  localStorage.setItem(REMEMBERED + tableName, formId);
}
