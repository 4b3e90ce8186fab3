import { controlApi } from "./control.js";
import { collection, supported } from "./unsupported.js";
import { isLookup } from "../form/values.js";

const TYPES = {
  Text: "string", AutoNumber: "string", Memo: "memo", Integer: "integer", BigInt: "integer", Decimal: "decimal", Double: "double", Money: "money",
  Choice: "optionset", State: "optionset", Status: "optionset", MultiChoice: "multiselectoptionset", Boolean: "boolean", DateTime: "datetime",
  Lookup: "lookup", Customer: "lookup", Owner: "lookup", PartyList: "lookup",
};

/** Members that only attributes of some types have; the others answer undefined, as on the platform. */
const ELSEWHERE = new Set(["getMax", "getMin", "getPrecision", "setPrecision", "getMaxLength", "getInitialValue", "getOption", "getOptions",
  "getSelectedOption", "getText", "getIsPartyList"]);

/** @type {WeakMap<object, any>} */
const made = new WeakMap();

/**
 * A column of the form's row as scripts see it (Microsoft: formContext.data.entity attribute).
 * @param {any} page @param {import("../form/record.js").Field} field
 */
export function attributeApi(page, field) {
  let api = made.get(field);
  if (!api)
    made.set(field, api = supported(`formContext.getAttribute("${field.name}")`, members(page, field), ELSEWHERE));
  return api;
}

function members(page, field) {
  const { column } = field;
  const controls = () => field.controls.filter((control) => control.kind === "field").map((control) => controlApi(page, control));
  let valid = true;
  return {
    /** @param {(context: any) => void} handler */
    addOnChange(handler) {
      field.changeHandlers.push(handler);
    },
    /** @param {(context: any) => void} handler */
    removeOnChange(handler) {
      field.changeHandlers = field.changeHandlers.filter((each) => each !== handler);
    },
    fireOnChange: () => field.fireOnChange(),
    controls: collection(`formContext.getAttribute("${field.name}").controls`, controls, (control) => control.getName()),
    getAttributeType: () => TYPES[column.type],
    getFormat: () => column.format || null,
    getIsDirty: () => field.isDirty,
    getName: () => field.name,
    getParent: () => page.formContext.data.entity,
    getRequiredLevel: () => field.required,
    /** @param {"none"|"required"|"recommended"} level */
    setRequiredLevel(level) {
      if (!["none", "required", "recommended"].includes(level))
        throw new Error(`setRequiredLevel takes none, required or recommended, not '${level}'.`);
      field.require(level);
    },
    getSubmitMode: () => field.submitMode,
    /** @param {"always"|"never"|"dirty"} mode */
    setSubmitMode(mode) {
      field.submitMode = mode;
    },
    getUserPrivilege: () => ({ canRead: true, canUpdate: column.validForUpdate, canCreate: column.validForCreate }),
    getValue: () => copy(field.value),
    /** @param {any} value */
    setValue(value) {
      field.set(checked(field, value));
    },
    isValid: () => valid && field.controls.every((control) => !control.problem?.()),
    /** @param {boolean} isValid @param {string} [message] */
    setIsValid(isValid, message) {
      valid = isValid;
      for (const control of field.controls.filter((each) => each.kind === "field")) {
        control.notifications.delete("isvalid");
        if (!isValid)
          control.notifications.set("isvalid", { message: message ?? "", level: "ERROR" });
        control.showMessages();
      }
    },
    ...typed(field, column),
  };
}

/** What only attributes of the column's type have. */
function typed(field, column) {
  const option = (given) => (given ? { text: given.label, value: given.value } : null);
  switch (column.type) {
    case "Integer": case "BigInt": case "Decimal": case "Double": case "Money":
      return { getMax: () => column.maximum ?? null, getMin: () => column.minimum ?? null, getPrecision: () => column.precision ?? 0 };
    case "Text": case "Memo": case "AutoNumber":
      return { getMaxLength: () => column.maxLength };
    case "Boolean":
      return { getInitialValue: () => column.default ?? null };
    case "Choice": case "State": case "Status":
      return {
        getInitialValue: () => field.initial,
        getOption: (which) => option(column.options.find((each) => each.value === which || each.label === which)),
        getOptions: () => column.options.map(option),
        getSelectedOption: () => option(column.options.find((each) => each.value === field.value)),
        getText: () => column.options.find((each) => each.value === field.value)?.label ?? "",
      };
    case "MultiChoice": {
      const chosen = () => column.options.filter((each) => field.value?.includes(each.value));
      return {
        getInitialValue: () => field.initial,
        getOption: (which) => option(column.options.find((each) => each.value === which || each.label === which)),
        getOptions: () => column.options.map(option),
        getSelectedOption: () => (field.value ? chosen().map(option) : null),
        getText: () => chosen().map((each) => each.label),
      };
    }
    default:
      return isLookup(column) || column.type === "PartyList" ? { getIsPartyList: () => column.type === "PartyList" } : {};
  }
}

/** Scripts keep what they get: a lookup or date of theirs is not ours to share. */
function copy(value) {
  if (value instanceof Date)
    return new Date(value.getTime());
  return Array.isArray(value) ? value.map((each) => (typeof each === "object" ? { ...each } : each)) : value;
}

/** A value of the wrong type is refused, as the platform does (it logs it and keeps the old one; here it is an error). */
function checked(field, value) {
  const { column } = field;
  if (value === null || value === undefined)
    return null;
  const wrong = () => {
    throw new Error(`${field.name}: setValue got ${JSON.stringify(value)}, which is no value of a ${TYPES[column.type]} attribute.`);
  };
  switch (TYPES[column.type]) {
    case "string": case "memo": return typeof value === "string" ? value : wrong();
    case "integer": case "decimal": case "double": case "money": return typeof value === "number" ? value : wrong();
    case "optionset": return typeof value === "number" ? value : wrong();
    case "multiselectoptionset": return Array.isArray(value) ? [...value] : wrong();
    case "boolean": return typeof value === "boolean" ? value : wrong();
    case "datetime": return Object.prototype.toString.call(value) === "[object Date]" ? new Date(value.getTime()) : wrong();
    default: return Array.isArray(value) && value.every((each) => each?.id && each.entityType) ? copy(value) : wrong();
  }
}
