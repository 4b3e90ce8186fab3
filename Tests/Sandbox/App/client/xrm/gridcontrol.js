import { braced } from "../form/values.js";
import { collection, supported } from "./unsupported.js";

/**
 * A list as scripts see it (Microsoft: Grids and subgrids). Works for subgrids and for the main list alike.
 * @typedef {object} GridSource
 * @property {string} tableName
 * @property {string} [name]
 * @property {any} grid what createGrid answered
 * @property {any} [parameters] of a subgrid
 * @property {any} [page]
 * @property {() => any} refresh
 * @property {(xml: string|null) => void} [setFilterXml]
 * @property {((context: any) => void)[]} [loadHandlers]
 * @property {any} [commands]
 */

/** @type {WeakMap<object, any>} */
const made = new WeakMap();

/** The control of a list, for commands: SelectedControl. @param {GridSource} source */
export function gridControlApi(source) {
  let api = made.get(source);
  if (!api)
    made.set(source, api = supported("gridControl", { getName: () => source.name ?? "crmGrid", getControlType: () => "subgrid", ...gridMembers(source) }));
  return api;
}

/** @param {GridSource} source */
export function gridMembers(source) {
  return {
    getEntityName: () => source.tableName,
    getGrid: () => gridApi(source),
    getViewSelector: () => supported("viewSelector", {
      getCurrentView: () => ({ id: braced(source.grid?.viewId), name: source.grid?.viewName ?? "", entityType: "savedquery" }),
    }),
    getRelationship: () => relationship(source),
    refresh: () => source.refresh(),
    refreshRibbon: () => source.commands?.refresh(),
    /** @param {(context: any) => void} handler */
    addOnLoad(handler) {
      source.loadHandlers?.push(handler);
    },
    /** @param {(context: any) => void} handler */
    removeOnLoad(handler) {
      source.loadHandlers = source.loadHandlers?.filter((each) => each !== handler);
    },
    /** Narrows what is listed by a FetchXML filter. @param {string|null} xml */
    setFilterXml: (xml) => source.setFilterXml?.(xml),
  };
}

function relationship(source) {
  const name = source.parameters?.RelationshipName;
  const found = name && source.page?.record.table.oneToMany.find((each) => each.name === name);
  return found ? { name, attributeName: found.referencingColumn, navigationPropertyName: found.referencedNavigation, relationshipType: 0, roleType: 1 } : null;
}

function gridApi(source) {
  const rows = (which) => (which ?? []).map((row) => rowApi(row, source.tableName));
  return supported("gridControl.getGrid()", {
    getRows: () => collection("gridControl.getGrid().getRows()", () => rows(source.grid?.rows()), (row) => row.data.entity.getId()),
    getSelectedRows: () => collection("gridControl.getGrid().getSelectedRows()", () => rows(source.grid?.selected()), (row) => row.data.entity.getId()),
    getTotalRecordCount: () => source.grid?.total() ?? 0,
  });
}

function rowApi(row, table) {
  const reference = { id: braced(row.id), name: row.name ?? "", entityType: row.table ?? table };
  const entity = supported("gridRow.data.entity", {
    getId: () => reference.id,
    getEntityName: () => reference.entityType,
    getPrimaryAttributeValue: () => reference.name,
    getEntityReference: () => ({ ...reference }),
  });
  const data = supported("gridRow.data", { entity });
  return supported("gridRow", { data, getData: () => data });
}
