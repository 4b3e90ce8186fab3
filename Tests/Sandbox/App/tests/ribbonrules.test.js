import assert from "node:assert/strict";
import test from "node:test";
import { holds } from "../client/ribbonrules.js";

const rule = (type, attributes = {}, children = []) => ({ type, attributes, children });
const record = { isNew: false, id: "1", fields: new Map([["abc_kind", { value: 2 }]]), row: { statecode: 0 }, table: { logicalName: "abc_visit", columns: { abc_kind: { type: "Choice" }, statecode: { type: "State" } } } };
/** @type {any} */
const form = { table: "abc_visit", place: "Form", primaryControl: () => "form", record, readOnly: () => false };
const holdsOn = (place, ...rules) => holds(rules, place);

test("a value rule reads what is on the form now, else the row", async () => {
  assert.ok(await holdsOn(form, rule("ValueRule", { Field: "abc_kind", Value: "2" })));
  assert.ok(!await holdsOn(form, rule("ValueRule", { Field: "abc_kind", Value: "1" })));
  assert.ok(await holdsOn(form, rule("ValueRule", { Field: "statecode", Value: "0" })));
});

test("a rule can be turned round, and all rules must hold", async () => {
  assert.ok(await holdsOn(form, rule("FormStateRule", { State: "Create", InvertResult: "true" })));
  assert.ok(!await holdsOn(form, rule("FormStateRule", { State: "Existing" }), rule("ValueRule", { Field: "abc_kind", Value: "1" })));
});

test("a read-only form is no form of an existing row", async () => {
  assert.ok(await holdsOn(form, rule("FormStateRule", { State: "Existing" })));
  assert.ok(!await holdsOn({ ...form, readOnly: () => true }, rule("FormStateRule", { State: "Existing" })));
});

test("one alternative of an or-rule is enough", async () => {
  const either = (...values) => rule("OrRule", {}, values.map((Value) => rule("Or", {}, [rule("ValueRule", { Field: "abc_kind", Value })])));
  assert.ok(await holdsOn(form, either("1", "2")));
  assert.ok(!await holdsOn(form, either("1", "3")));
});

test("the selection is counted", async () => {
  const list = { ...form, place: "SubGrid", selected: () => [{ id: "{A}" }, { id: "{B}" }] };
  assert.ok(!await holdsOn(list, rule("SelectionCountRule", { Minimum: "1", Maximum: "1" })));
  assert.ok(await holdsOn(list, rule("SelectionCountRule", { Minimum: "1" })));
});

test("a rule of an unknown kind is refused", () =>
  assert.rejects(holdsOn(form, rule("PageRule")), /PageRule is not supported by the Sandbox/));
