/**
 * Values of columns: from a row of the Web API to what the client API's attributes hold, and back to a request's body.
 * The client API's types are Microsoft's (formContext.data.entity attribute, getValue): text, number, boolean, Date,
 * number[] for several choices, [{ id, name, entityType }] for lookups, ids in braces and upper case.
 */

/** @typedef {{ id: string, name: string, entityType: string }} LookupValue */

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const LOOKUP_TABLE = "@Microsoft.Dynamics.CRM.lookuplogicalname";
const LOOKUPS = ["Lookup", "Customer", "Owner"];

export const isLookup = (column) => LOOKUPS.includes(column.type);

/** Whether it stores a date without time: other dates are moments, also where only their date is shown. */
export const isDate = (column) => column.dateBehavior === "DateOnly";

/** The id as the client API writes it. @param {string|null|undefined} id */
export const braced = (id) => (id ? `{${bare(id).toUpperCase()}}` : "");

/** The id as the Web API writes it. @param {string|null|undefined} id */
export const bare = (id) => (id ?? "").replace(/[{}]/g, "").toLowerCase();

/** The column's property in a row. */
export const propertyOf = (column) => (isLookup(column) ? `_${column.logicalName}_value` : column.logicalName);

/** The value of a column in a row, as an attribute holds it. */
export function fromRow(row, column, table) {
  if (column.type === "PartyList")
    return parties(row[`${table}_activity_parties`], column);
  const raw = row[propertyOf(column)];
  if (raw === undefined || raw === null)
    return null;
  if (isLookup(column)) {
    const name = row[`_${column.logicalName}_value${FORMATTED}`] ?? "";
    return [{ id: braced(raw), name, entityType: row[`_${column.logicalName}_value${LOOKUP_TABLE}`] ?? column.targets[0] }];
  }
  switch (column.type) {
    case "DateTime": return isDate(column) ? localMidnight(raw) : new Date(raw);
    case "MultiChoice": return String(raw).split(",").map(Number);
    default: return raw;
  }
}

function parties(rows, column) {
  const found = (rows ?? []).filter((row) => row.participationtypemask === column.participation && row._partyid_value).map((row) => ({
    id: braced(row._partyid_value),
    name: row[`_partyid_value${FORMATTED}`] ?? "",
    entityType: row[`_partyid_value${LOOKUP_TABLE}`],
  }));
  return found.length ? found : null;
}

/** A date without time is midnight of the browser's zone in the client API, whoever looks at it. */
function localMidnight(text) {
  const [year, month, day] = String(text).slice(0, 10).split("-").map(Number);
  return new Date(year, month - 1, day);
}

/** @param {Date} date */
export const dateText = (date) =>
  `${String(date.getFullYear()).padStart(4, "0")}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

/** Whether two attribute values are the same. */
export function same(one, other) {
  const left = comparable(one), right = comparable(other);
  return left === right;
}

function comparable(value) {
  if (value === undefined || value === null || value === "" || Array.isArray(value) && value.length === 0)
    return null;
  if (value instanceof Date)
    return `d${value.getTime()}`;
  if (Array.isArray(value))
    return value.map((each) => (typeof each === "object" ? `${each.entityType}:${bare(each.id)}` : each)).sort().join(",");
  return value;
}

/**
 * Writes a value into a request's body.
 * @param {Record<string, any>} body
 * @param {any} column
 * @param {any} value
 * @param {(table: string) => Promise<any>} table metadata by name
 */
export async function toBody(body, column, value, table) {
  if (isLookup(column)) {
    const target = value?.[0];
    const type = target?.entityType ?? column.targets[0];
    const navigation = column.navigations[type] ?? Object.values(column.navigations)[0];
    body[`${navigation}@odata.bind`] = target ? `/${(await table(type)).entitySetName}(${bare(target.id)})` : null;
    return;
  }
  body[column.logicalName] = column.type === "MultiChoice" ? (value?.length ? value.join(",") : null)
    : value instanceof Date ? (isDate(column) ? dateText(value) : value.toISOString())
      : value === "" ? null : value;
}

/**
 * The parties of an activity as its Web API takes them: all of them at once, under one collection.
 * @param {{ column: any, value: LookupValue[]|null }[]} lists
 */
export function partiesBody(lists, table) {
  return Promise.all(lists.flatMap(({ column, value }) => (value ?? []).map(async (party) => ({
    [`partyid_${party.entityType}@odata.bind`]: `/${(await table(party.entityType)).entitySetName}(${bare(party.id)})`,
    participationtypemask: column.participation,
  }))));
}
