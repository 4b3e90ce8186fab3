import assert from "node:assert/strict";
import test from "node:test";
import { bare, braced, fromRow, same, toBody } from "../client/form/values.js";

const FORMATTED = "@OData.Community.Display.V1.FormattedValue";
const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
const lookup = { logicalName: "abc_siteid", type: "Lookup", targets: ["abc_site", "account"], navigations: { abc_site: "abc_siteid_site", account: "abc_siteid_account" } };
const tables = { abc_site: { entitySetName: "abc_sites" }, account: { entitySetName: "accounts" } };
const table = async (name) => tables[name];

test("a lookup of a row becomes what the client API holds, with the id in braces and capitals", () => {
  const row = { _abc_siteid_value: id, [`_abc_siteid_value${FORMATTED}`]: "Head office", "_abc_siteid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "account" };
  assert.deepEqual(fromRow(row, lookup, "abc_visit"), [{ id: "{0F8FAD5B-D9CB-469F-A165-70867728950E}", name: "Head office", entityType: "account" }]);
});

test("a lookup is bound through the navigation property of the table it refers to", async () => {
  const body = {};
  await toBody(body, lookup, [{ id: braced(id), name: "Head office", entityType: "account" }], table);
  assert.deepEqual(body, { "abc_siteid_account@odata.bind": `/accounts(${id})` });
});

test("an emptied lookup is unbound", async () => {
  const body = {};
  await toBody(body, lookup, null, table);
  assert.deepEqual(body, { "abc_siteid_site@odata.bind": null });
});

test("a date without time is the same day in every zone", async () => {
  const column = { logicalName: "abc_on", type: "DateTime", dateBehavior: "DateOnly" };
  const value = fromRow({ abc_on: "2026-03-01" }, column, "abc_visit");
  assert.equal(value.getDate(), 1);
  const body = {};
  await toBody(body, column, value, table);
  assert.deepEqual(body, { abc_on: "2026-03-01" });
});

test("a moment is sent in UTC", async () => {
  const column = { logicalName: "abc_at", type: "DateTime", dateBehavior: "UserLocal", dateOnly: true };
  const body = {};
  await toBody(body, column, new Date("2026-03-01T23:30:00Z"), table);
  assert.deepEqual(body, { abc_at: "2026-03-01T23:30:00.000Z" });
});

test("several choices are numbers on the form and text in the Web API", async () => {
  const column = { logicalName: "abc_days", type: "MultiChoice" };
  assert.deepEqual(fromRow({ abc_days: "3,1" }, column, "abc_visit"), [3, 1]);
  const body = {};
  await toBody(body, column, [3, 1], table);
  assert.deepEqual(body, { abc_days: "3,1" });
});

test("the parties of an activity are those of the column's participation", () => {
  const column = { logicalName: "to", type: "PartyList", participation: 2 };
  const party = (mask, name) => ({ participationtypemask: mask, _partyid_value: id, [`_partyid_value${FORMATTED}`]: name, "_partyid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "contact" });
  const value = fromRow({ email_activity_parties: [party(1, "Sender"), party(2, "Receiver")] }, column, "email");
  assert.deepEqual(value?.map((each) => each.name), ["Receiver"]);
});

test("values are the same by what they say, not by which object they are", () => {
  assert.ok(same([{ id: braced(id), entityType: "account", name: "Old name" }], [{ id: bare(id), entityType: "account", name: "New name" }]));
  assert.ok(same([1, 2], [2, 1]));
  assert.ok(same(new Date(5), new Date(5)));
  assert.ok(same("", null));
  assert.ok(same([], null));
  assert.ok(!same(0, null));
  assert.ok(!same(false, null));
});
