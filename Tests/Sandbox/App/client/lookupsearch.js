import * as data from "./data.js";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const LOOKUP_VIEW = 64;
const PAGE = 20;

/**
 * Finds rows of a table by the beginning or middle of their name, through the table's lookup view.
 * @param {string} tableName
 * @param {string} typed
 * @param {{ viewId?: string, filters?: { filter: string, table?: string }[] }} options
 * @returns {Promise<{ id: string, name: string, entityType: string, detail: string, tableLabel: string }[]>}
 */
export async function searchRows(tableName, typed, options) {
  const table = await data.table(tableName);
  const view = await lookupView(table, options.viewId);
  const fetch = view ? new DOMParser().parseFromString(view.fetchXml, "text/xml") : plainFetch(table);
  narrow(fetch, table, typed, options.filters ?? []);
  const xml = new XMLSerializer().serializeToString(fetch);
  const answer = await data.send("GET", `${table.entitySetName}?fetchXml=${encodeURIComponent(xml)}`);
  const detailColumn = view?.columns.map((column) => column.name).find((name) => name !== table.primaryName && table.columns[name]);
  return answer.value.map((row) => ({
    id: row[table.primaryKey],
    name: row[table.primaryName] ?? "",
    entityType: table.logicalName,
    detail: detailColumn ? shown(row, table.columns[detailColumn]) : "",
    tableLabel: table.label,
  }));
}

async function lookupView(table, viewId) {
  const listed = (table.views ?? []).filter((view) => view.type === LOOKUP_VIEW);
  const id = viewId ?? (listed.find((view) => view.isDefault) ?? listed[0])?.id;
  return id ? data.view(id) : null;
}

/** Tables that ship without a lookup view: name, in order, active rows only. */
function plainFetch(table) {
  const active = table.columns.statecode ? '<filter><condition attribute="statecode" operator="eq" value="0"/></filter>'
    : table.columns.isdisabled ? '<filter><condition attribute="isdisabled" operator="eq" value="0"/></filter>' : "";
  return new DOMParser().parseFromString(`<fetch><entity name="${table.logicalName}"><attribute name="${table.primaryKey}"/>`
    + `<attribute name="${table.primaryName}"/><order attribute="${table.primaryName}"/>${active}</entity></fetch>`, "text/xml");
}

function narrow(fetch, table, typed, filters) {
  const root = fetch.documentElement;
  for (const name of ["page", "count", "returntotalrecordcount", "paging-cookie"])
    root.removeAttribute(name);
  root.setAttribute("top", String(PAGE));
  const entity = /** @type {Element} */ (root.querySelector("entity"));
  ensure(fetch, entity, table.primaryName);
  if (typed) {
    const filter = fetch.createElement("filter");
    const condition = fetch.createElement("condition");
    condition.setAttribute("attribute", table.primaryName);
    condition.setAttribute("operator", "like");
    condition.setAttribute("value", `%${typed.replace(/[[%_]/g, "[$&]")}%`);
    filter.append(condition);
    entity.append(filter);
  }
  for (const each of filters.filter((one) => !one.table || one.table === table.logicalName))
    entity.append(fetch.importNode(new DOMParser().parseFromString(each.filter, "text/xml").documentElement, true));
}

function ensure(fetch, entity, name) {
  if (entity.querySelector(":scope > all-attributes") || entity.querySelector(`:scope > attribute[name="${name}"]`))
    return;
  const attribute = fetch.createElement("attribute");
  attribute.setAttribute("name", name);
  entity.prepend(attribute);
}

function shown(row, column) {
  const property = ["Lookup", "Customer", "Owner"].includes(column.type) ? `_${column.logicalName}_value` : column.logicalName;
  return String(row[`${property}${FORMATTED}`] ?? row[property] ?? "");
}
