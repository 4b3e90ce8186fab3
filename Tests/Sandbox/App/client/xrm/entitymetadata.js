import * as data from "../data.js";
import { collection, supported } from "./unsupported.js";

const TYPES = {
  Text: "String", AutoNumber: "String", Memo: "Memo", Integer: "Integer", BigInt: "BigInt", Decimal: "Decimal", Double: "Double", Money: "Money",
  Choice: "Picklist", State: "State", Status: "Status", MultiChoice: "MultiSelectPicklist", Boolean: "Boolean", DateTime: "DateTime",
  Lookup: "Lookup", Customer: "Customer", Owner: "Owner", PartyList: "PartyList", PrimaryKey: "Uniqueidentifier",
};

/**
 * A table and those of its columns that are asked for (Microsoft: Xrm.Utility.getEntityMetadata).
 * @param {string} name @param {string[]} [attributes]
 */
export async function entityMetadata(name, attributes = []) {
  const table = await data.table(name);
  const columns = attributes.map((attribute) => table.columns[attribute]).filter(Boolean).map(column);
  return supported(`metadata of ${name}`, {
    LogicalName: table.logicalName,
    SchemaName: table.schemaName,
    EntitySetName: table.entitySetName,
    PrimaryIdAttribute: table.primaryKey,
    PrimaryNameAttribute: table.primaryName,
    ObjectTypeCode: table.objectTypeCode,
    DisplayName: table.label,
    DisplayCollectionName: table.collectionLabel,
    IsActivity: table.isActivity,
    OwnershipType: table.ownership,
    Attributes: collection(`metadata of ${name}.Attributes`, () => columns, (each) => each.LogicalName),
  });
}

function column(given) {
  const options = Object.fromEntries((given.options ?? []).map((option) => [option.value, { text: option.label, value: option.value, state: option.state }]));
  return supported(`metadata of ${given.logicalName}`, {
    LogicalName: given.logicalName,
    DisplayName: given.label,
    AttributeType: TYPES[given.type] ?? given.type,
    RequiredLevel: given.required,
    MaxLength: given.maxLength,
    OptionSet: options,
    attributeDescriptor: { OptionSet: (given.options ?? []).map((option) => ({ Label: option.label, Value: option.value, State: option.state })) },
    Targets: given.targets,
  });
}
