import { braced, isDate } from "./values.js";

/**
 * The values a new row's form starts with: the columns' defaults, the user as owner, and what the opener passed
 * (Microsoft: "Set column values using parameters passed to a form": a lookup as field, fieldname and fieldtype).
 * @param {import("./record.js").FormRecord} record
 * @param {Record<string, any>} parameters
 * @param {any} context
 */
export function setDefaults(record, parameters, context) {
  for (const field of record.fields.values()) {
    const { column } = field;
    const value = field.name in parameters ? passed(column, parameters) : standard(column, record, context);
    field.value = value;
    field.show();
  }
}

/** Who writes or calls is the user, until somebody says otherwise. */
const SENDER = 1;

function standard(column, record, context) {
  if (column.type === "Owner" || column.type === "PartyList" && column.participation === SENDER)
    return [{ id: braced(context.userId), name: context.userName, entityType: "systemuser" }];
  if (column.logicalName === "transactioncurrencyid" && context.currencyId)
    return [{ id: braced(context.currencyId), name: context.currencyName ?? "", entityType: "transactioncurrency" }];
  if (column.type === "State" && column.default === null)
    return column.options[0]?.value ?? null;
  if (column.type === "Status" && (column.default ?? null) === null)
    return record.table.columns.statecode?.options[0]?.defaultStatus ?? null;
  return column.default ?? null;
}

function passed(column, parameters) {
  const value = parameters[column.logicalName];
  if (value === null || value === undefined || value === "")
    return null;
  switch (column.type) {
    case "Lookup": case "Customer": case "Owner": case "PartyList":
      return typeof value === "object" || value.startsWith("[") ? [typeof value === "string" ? JSON.parse(value) : value].flat().map(lookup)
        : [lookup({ id: value, name: parameters[`${column.logicalName}name`], entityType: parameters[`${column.logicalName}type`] ?? column.targets[0] })];
    case "DateTime": return value instanceof Date ? value : isDate(column) ? new Date(`${String(value).slice(0, 10)}T00:00:00`) : new Date(value);
    case "Boolean": return value === true || value === "1" || value === "true";
    case "MultiChoice": return Array.isArray(value) ? value.map(Number) : String(value).replace(/[[\]]/g, "").split(",").map(Number);
    case "Integer": case "Decimal": case "Double": case "Money": case "Choice": case "State": case "Status": case "BigInt":
      return Number(value);
    default: return String(value);
  }
}

const lookup = (value) => ({ id: braced(value.id), name: value.name ?? "", entityType: value.entityType ?? value.logicalName ?? value.etn });
