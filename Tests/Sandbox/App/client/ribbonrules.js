import * as data from "./data.js";
import { globalFunction, loadLibraries } from "./form/scripts.js";
import { bare, isLookup } from "./form/values.js";

/**
 * Where a command stands, for its rules and parameters.
 * @typedef {object} CommandPlace
 * @property {string} table
 * @property {"Form"|"HomepageGrid"|"SubGrid"} place
 * @property {any} primaryControl a function that answers it; of a main list its grid
 * @property {any} [selectedControl] likewise
 * @property {() => { id: string, name?: string, table?: string }[]} [selected]
 * @property {any} [record] the form's row
 * @property {() => boolean} [readOnly]
 */

/** @type {Record<string, (rule: any, at: CommandPlace) => boolean|Promise<boolean>>} */
const RULES = {
  ValueRule: valueRule,
  CustomRule: customRule,
  FormStateRule: formStateRule,
  SelectionCountRule: selectionCountRule,
  EntityPrivilegeRule: entityPrivilegeRule,
  RecordPrivilegeRule: recordPrivilegeRule,
  EntityRule: entityRule,
  OrRule: orRule,
  CommandClientTypeRule: ({ attributes }) => attributes.Type !== "Legacy",
  CrmClientTypeRule: ({ attributes }) => attributes.Type === "Web",
  CrmOfflineAccessStateRule: ({ attributes }) => attributes.State === "Online",
  HideForTabletExperienceRule: () => true,
};

/** Whether all rules hold; one of a kind that is not known here is refused by name. */
export async function holds(rules, at) {
  for (const rule of rules) {
    const judge = RULES[rule.type];
    if (!judge)
      throw new Error(`The ribbon rule ${rule.type} is not supported by the Sandbox.`);
    const result = Boolean(await judge(rule, at));
    if (result === (rule.attributes?.InvertResult === "true"))
      return false;
  }
  return true;
}

async function orRule(rule, at) {
  for (const alternative of rule.children) {
    if (await holds(alternative.children, at))
      return true;
  }
  return false;
}

function valueRule({ attributes }, at) {
  const { record } = at;
  if (!record)
    throw new Error("A ValueRule is only for forms.");
  const field = record.fields.get(attributes.Field);
  const column = record.table.columns[attributes.Field];
  const value = field ? field.value : record.row[column && isLookup(column) ? `_${attributes.Field}_value` : attributes.Field] ?? null;
  const wanted = attributes.Value ?? "";
  if (value === null)
    return wanted === "" || wanted.toLowerCase() === "null";
  if (typeof value === "boolean")
    return value === (wanted === "1" || wanted.toLowerCase() === "true");
  return Array.isArray(value) ? value.some((each) => bare(each.id ?? String(each)) === bare(wanted)) : String(value) === wanted;
}

function formStateRule({ attributes }, at) {
  const isNew = at.record?.isNew;
  switch (attributes.State) {
    case "Create": return isNew;
    case "Existing": return !isNew && !at.readOnly?.();
    case "ReadOnly": case "Disabled": return !isNew && at.readOnly?.();
    default: throw new Error(`The form state ${attributes.State} is not supported by the Sandbox.`);
  }
}

function selectionCountRule({ attributes }, at) {
  const count = at.selected?.().length ?? 0;
  return count >= Number(attributes.Minimum ?? 0) && count <= Number(attributes.Maximum ?? Infinity);
}

const DEPTHS = ["None", "Basic", "Local", "Deep", "Global"];

async function entityPrivilegeRule({ attributes }, at) {
  const table = await data.table(attributes.EntityName ?? at.table);
  const own = table.privileges[attributes.PrivilegeType];
  return own !== null && own !== undefined && DEPTHS.indexOf(own) >= DEPTHS.indexOf(attributes.PrivilegeDepth ?? "Basic");
}

async function recordPrivilegeRule({ attributes }, at) {
  const rows = attributes.AppliesTo === "SelectedEntity" ? at.selected?.() ?? [] : at.record && !at.record.isNew ? [{ id: at.record.id, table: at.table }] : [];
  const { userId } = await data.context();
  for (const row of rows) {
    const set = (await data.table(row.table ?? at.table)).entitySetName;
    const target = encodeURIComponent(JSON.stringify({ "@odata.id": `${set}(${bare(row.id)})` }));
    const answer = await data.send("GET", `systemusers(${userId})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t=${target}`);
    if (!answer.AccessRights.split(",").map((right) => right.trim()).includes(`${attributes.PrivilegeType}Access`))
      return false;
  }
  return rows.length > 0 || at.record?.isNew === true;
}

function entityRule({ attributes }, at) {
  return !attributes.EntityName || attributes.EntityName === at.table;
}

async function customRule(rule, at) {
  await loadLibraries([library(rule.attributes.Library)]);
  return globalFunction(rule.attributes.FunctionName)(...await parameters(rule.children, at));
}

/** @param {string} address */
export const library = (address) => address.replace(/^\$webresource:/, "");

/** What a command's function or rule is called with. */
export async function parameters(nodes, at) {
  const values = [];
  for (const node of nodes ?? [])
    values.push(await parameter(node, at));
  return values;
}

async function parameter({ type, attributes }, at) {
  const value = attributes.Value ?? "";
  switch (type) {
    case "CrmParameter": return crmParameter(value, at);
    case "StringParameter": return value;
    case "IntParameter": return Number.parseInt(value, 10);
    case "DecimalParameter": return Number(value);
    case "BoolParameter": return value === "true";
    default: throw new Error(`The parameter ${type} of a command is not supported by the Sandbox.`);
  }
}

async function crmParameter(name, at) {
  const selected = at.selected?.() ?? [];
  const reference = (row) => ({ Id: bare(row.id), Name: row.name ?? "", TypeName: row.table ?? at.table, TypeCode: 0 });
  const grid = at.place !== "Form";
  const own = at.record && !at.record.isNew ? [bare(at.record.id)] : [];
  const context = await data.context();
  switch (name) {
    case "PrimaryControl": return at.primaryControl();
    case "SelectedControl": return (at.selectedControl ?? at.primaryControl)();
    case "SelectedControlSelectedItemIds": return selected.map((row) => bare(row.id));
    case "SelectedControlSelectedItemReferences": return selected.map(reference);
    case "SelectedControlSelectedItemCount": return selected.length;
    case "FirstSelectedItemId": return selected[0] ? bare(selected[0].id) : null;
    case "PrimaryItemIds": return at.place === "HomepageGrid" ? selected.map((row) => bare(row.id)) : own;
    case "FirstPrimaryItemId": return at.place === "HomepageGrid" ? selected[0] && bare(selected[0].id) : own[0] ?? null;
    case "PrimaryEntityTypeName": return at.record?.table.logicalName ?? at.table;
    case "SelectedEntityTypeName": return grid ? at.table : null;
    case "UserLcid": return context.languageId;
    case "OrgLcid": return context.baseLanguageId;
    case "OrgName": return context.organizationName;
    default: throw new Error(`The command parameter ${name} is not supported by the Sandbox.`);
  }
}
