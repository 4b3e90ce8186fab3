import * as data from "../data.js";
import { make } from "../elements.js";
import { createCommandBar } from "../commands.js";
import { createGrid } from "../grid.js";
import { text } from "./texts.js";
import { SpecialControl } from "./specialcontrol.js";
import { newRelated } from "./related.js";

/** A list of rows, of those related to the form's row where the form names a relationship. */
export class SubGrid extends SpecialControl {
  /** @type {((context: any) => void)[]} */
  loadHandlers = [];
  /** @type {string|null} */
  filterXml = null;
  /** @type {any} what createGrid answers, once it is drawn */
  grid = null;

  constructor(page, cell, section) {
    super(page, cell, section);
    this.kind = "subgrid";
    this.element.classList.add("sb-fills");
    this.parameters = cell.control.parameters ?? {};
    this.bar = make("div", { class: "sb-subgrid-bar" });
    this.gridBody = make("div", { class: "sb-subgrid" });
    this.body.append(this.bar, this.gridBody);
    if (page.record.isNew && this.parameters.RelationshipName)
      this.gridBody.append(make("p", { class: "sb-empty" }, text("Save this record first; then related rows can be added.")));
    else
      page.whenShown(section, () => this.start().catch((error) => this.fail(error)));
  }

  get tableName() {
    return this.parameters.TargetEntityType;
  }

  async start() {
    const { record } = this.page;
    const table = await data.table(this.tableName);
    this.table = table;
    if (!table.privileges.Read) {
      this.gridBody.replaceChildren(make("p", { class: "sb-empty" }, text("Your privileges do not let you see this.")));
      return;
    }
    const name = this.parameters.RelationshipName;
    this.grid = await createGrid(this.gridBody, {
      table: this.tableName,
      viewId: this.parameters.ViewId?.replace(/[{}]/g, "").toLowerCase(),
      relationship: name ? { name, parentId: record.id } : undefined,
      rowsPerPage: Number(this.parameters.RecordsPerPage) || 5,
      onOpen: (row) => this.open(row),
      onSelect: () => this.commands?.refresh(),
      onLoad: () => this.loaded(),
    });
    if (this.filterXml)
      this.grid.setFilterXml(this.filterXml);
    const { gridControlApi } = await import("../xrm/gridcontrol.js");
    this.commands = await createCommandBar(this.bar, {
      table: this.tableName, place: "SubGrid", primaryControl: () => this.page.formContext, selectedControl: () => gridControlApi(this),
      selected: () => this.selected(), label: this.label || table.collectionLabel, record: this.page.record, standard: this.standard(table),
    });
  }

  standard(table) {
    const commands = [{ id: `Mscrm.SubGrid.${this.tableName}.RefreshButton`, label: text("Refresh"), icon: "refresh", sequence: 900, run: () => this.refresh() }];
    const relationship = this.page.record.table.oneToMany.find((each) => each.name === this.parameters.RelationshipName);
    if (table.privileges.Create && relationship)
      commands.unshift({ id: `Mscrm.SubGrid.${this.tableName}.AddNewStandard`, label: text("New {0}", table.label), icon: "add", sequence: 1, shown: () => !this.page.isReadOnly, run: () => this.create(relationship) });
    return commands;
  }

  async create(relationship) {
    const created = await newRelated(this.page, this.table, relationship);
    if (created)
      this.refresh();
  }

  /** An activity of unknown kind opens as what it is. */
  open(row) {
    const [table, id] = this.grid.targetOf(row);
    return this.page.openRecord(table, id);
  }

  selected() {
    return this.grid?.selected() ?? [];
  }

  loaded() {
    this.commands?.refresh();
    for (const handler of this.loadHandlers)
      this.page.run(() => handler(this.page.executionContext(this)), `${this.name} onload`);
  }

  refresh() {
    return this.grid?.refresh();
  }

  setFilterXml(xml) {
    this.filterXml = xml;
    this.grid?.setFilterXml(xml);
  }

  fail(error) {
    console.error(error);
    this.gridBody.replaceChildren(make("p", { class: "sb-empty", role: "alert" }, error.message));
  }

  dispose() {
    this.grid?.dispose?.();
  }
}
