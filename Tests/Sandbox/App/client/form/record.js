import { braced, fromRow, partiesBody, propertyOf, same, toBody } from "./values.js";
import * as data from "../data.js";

/** One column of the form's row: its value, whether it changed, who wants to know. */
export class Field {
  /** @type {any} */
  value = null;
  /** @type {any} */
  initial = null;
  /** @type {((context: any) => any)[]} */
  changeHandlers = [];
  /** The controls that show it. @type {any[]} */
  controls = [];
  /** @type {"always"|"dirty"|"never"} */
  submitMode = "dirty";

  /** @param {FormRecord} record @param {any} column metadata */
  constructor(record, column) {
    this.record = record;
    this.column = column;
    this.name = column.logicalName;
    this.requiredByTable = { Required: "required", Recommended: "recommended" }[column.required] ?? "none";
    this.required = this.requiredByTable;
  }

  get isDirty() {
    return !same(this.value, this.initial);
  }

  get isEmpty() {
    return same(this.value, null);
  }

  /** Whether the table lets a client write it in the row's present state. */
  get isWritable() {
    return this.record.id ? this.column.validForUpdate : this.column.validForCreate;
  }

  /** Sets the value as a script does: no OnChange (Microsoft: setValue "won't cause the OnChange handlers to run"). */
  set(value) {
    this.value = same(value, null) ? null : value;
    this.show();
  }

  /** Sets the value as a person does. */
  change(value) {
    if (same(value, this.value))
      return;
    this.set(value);
    this.fireOnChange();
  }

  fireOnChange() {
    this.record.onChange(this);
  }

  show() {
    for (const control of this.controls)
      control.show();
    // Amounts stand beside the sign of the row's currency.
    if (this.name === "transactioncurrencyid")
      this.record.showMoney();
    this.record.onValue(this);
  }

  /** @param {"none"|"recommended"|"required"} level */
  require(level) {
    this.required = level;
    for (const control of this.controls)
      control.showRequired();
  }
}

/** The row that a form shows or is about to create. */
export class FormRecord {
  /** @type {Map<string, Field>} */
  fields = new Map();
  /** @type {any} */
  row = {};

  /**
   * @param {any} table metadata
   * @param {string} id bare, empty for a new row
   */
  constructor(table, id) {
    this.table = table;
    this.id = id;
    /** @type {(field: Field) => void} */
    this.onChange = () => {};
    /** @type {(field: Field) => void} */
    this.onValue = () => {};
  }

  get isNew() {
    return this.id === "";
  }

  get isDirty() {
    return [...this.fields.values()].some((field) => field.isDirty);
  }

  get name() {
    const own = this.fields.get(this.table.primaryName)?.value ?? this.row[this.table.primaryName];
    return own ?? "";
  }

  /** The state's value; null where the table has none. */
  get state() {
    return this.row.statecode ?? null;
  }

  /** Whether it is in the state in which rows of its table can be written: the first that it has. */
  get isOpen() {
    return this.state === null || this.state === (this.table.columns.statecode?.options?.[0]?.value ?? 0);
  }

  reference() {
    return { id: braced(this.id), name: this.name, entityType: this.table.logicalName };
  }

  /** @param {string} name */
  add(name) {
    const column = this.table.columns[name];
    if (!column)
      return null;
    const known = this.fields.get(name);
    if (known)
      return known;
    const field = new Field(this, column);
    this.fields.set(name, field);
    return field;
  }

  /** Reads the row: only what the form shows and what the app needs to know of any row. */
  async read() {
    const columns = this.table.columns;
    const select = new Set([this.table.primaryKey]);
    for (const name of [this.table.primaryName, "statecode", "statuscode", "ownerid", "transactioncurrencyid"]) {
      if (columns[name])
        select.add(propertyOf(columns[name]));
    }
    let hasParties = false;
    for (const { column } of this.fields.values()) {
      if (column.type === "PartyList")
        hasParties = true;
      else
        select.add(propertyOf(column));
    }
    const expand = hasParties ? `&$expand=${this.table.logicalName}_activity_parties($select=_partyid_value,participationtypemask)` : "";
    this.row = await data.send("GET", `${this.table.entitySetName}(${this.id})?$select=${[...select].join(",")}${expand}`);
    this.take();
  }

  showMoney() {
    for (const field of this.fields.values()) {
      if (field.column.type === "Money")
        field.controls.forEach((control) => control.show());
    }
  }

  /** Takes the row's values over as the unchanged ones. */
  take() {
    for (const field of this.fields.values()) {
      field.value = field.initial = fromRow(this.row, field.column, this.table.logicalName);
      field.show();
    }
  }

  /** What a save sends: what changed, and what is always or never to be submitted. */
  async body() {
    const body = {};
    const sent = [...this.fields.values()].filter((field) => field.submitMode !== "never"
      && (field.submitMode === "always" || field.isDirty || this.isNew && !field.isEmpty && field.isWritable));
    const lists = sent.filter((field) => field.column.type === "PartyList");
    for (const field of sent.filter((each) => !lists.includes(each)))
      await toBody(body, field.column, field.value, data.table);
    if (lists.length) {
      const all = [...this.fields.values()].filter((field) => field.column.type === "PartyList");
      body[`${this.table.logicalName}_activity_parties`] = await partiesBody(all, data.table);
    }
    return body;
  }

  /** @returns {Promise<string>} the row's id */
  async write() {
    const body = await this.body();
    const set = this.table.entitySetName;
    if (this.isNew) {
      const created = await data.send("POST", set, body);
      return created.id;
    }
    if (Object.keys(body).length)
      await data.send("PATCH", `${set}(${this.id})`, body, { "If-Match": "*" });
    return this.id;
  }
}
