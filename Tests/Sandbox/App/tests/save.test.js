import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import "./page.js";
import { FormRecord } from "../client/form/record.js";
import { saveForm } from "../client/form/save.js";

const column = (logicalName, more = {}) => ({ logicalName, type: "Text", required: "None", validForCreate: true, validForUpdate: true, ...more });
const table = { logicalName: "abc_visit", primaryKey: "abc_visitid", primaryName: "abc_name", entitySetName: "abc_visits", columns: { abc_name: column("abc_name"), abc_note: column("abc_note") } };

/** @type {any} */
let page;
/** @type {any[]} */
let sent;
/** @type {((args: any) => void)[]} */
let onSave;

beforeEach(() => {
  sent = [];
  onSave = [];
  const record = new FormRecord(table, "1");
  for (const name of Object.keys(table.columns))
    record.add(name);
  record.row = { abc_name: "Old", abc_note: "Note" };
  record.take();
  record.read = async () => record.take();
  record.write = async () => {
    sent.push(await record.body());
    record.row = { ...record.row, ...sent[0] };
    return "1";
  };
  page = {
    record, tableName: "abc_visit", controls: [], options: {}, head: { working: () => {} }, showState: () => {},
    events: { save: async (args) => onSave.forEach((handler) => handler(args)), postSave: () => {}, dataLoad: () => {} },
  };
});

test("only what changed is sent, and is unchanged after", async () => {
  page.record.fields.get("abc_name").change("New");
  assert.ok(page.record.isDirty);
  await saveForm(page, { saveMode: 1 });
  assert.deepEqual(sent, [{ abc_name: "New" }]);
  assert.ok(!page.record.isDirty);
});

test("nothing changed, nothing is sent", async () => {
  await saveForm(page);
  assert.deepEqual(sent, []);
});

test("what is always to be submitted is sent, what never is not", async () => {
  page.record.fields.get("abc_note").submitMode = "always";
  page.record.fields.get("abc_name").submitMode = "never";
  page.record.fields.get("abc_name").change("New");
  await saveForm(page);
  assert.deepEqual(sent, [{ abc_note: "Note" }]);
});

test("a handler may prevent the save and sees how it was asked for; nothing typed is lost", async () => {
  const modes = [];
  onSave.push((args) => {
    modes.push(args.getSaveMode());
    args.preventDefault();
  }, (args) => modes.push(args.isDefaultPrevented()));
  page.record.fields.get("abc_name").change("New");
  await assert.rejects(saveForm(page, { saveMode: 2 }), /prevented/);
  assert.deepEqual(modes, [2, true]);
  assert.deepEqual(sent, []);
  assert.equal(page.record.fields.get("abc_name").value, "New");
});

test("a control with an error stops the save and takes the focus", async () => {
  let focused = false;
  page.controls.push({ kind: "field", label: "Name", visible: true, isDisabled: false, checkRequired: () => false, problem: () => "Not so.", focus: () => { focused = true; } });
  await assert.rejects(saveForm(page), /Name: Not so\./);
  assert.ok(focused);
  assert.deepEqual(sent, []);
});

test("a second save waits for nobody: it is refused while the first runs", async () => {
  page.record.fields.get("abc_name").change("New");
  const first = saveForm(page);
  await assert.rejects(saveForm(page), /being saved/);
  await first;
});
