// Run by ClientTests.cs, which serves a sample organisation at SANDBOX_URL.
import assert from "node:assert/strict";
import { test } from "node:test";
import { DynamicsWebApi } from "dynamics-web-api";

const api = new DynamicsWebApi({ serverUrl: process.env.SANDBOX_URL, dataApi: { version: "9.2" } });
const severity = { critical: 718340000, minor: 718340003 };

const named = async (collection, column, name) => {
  const found = await api.retrieveMultiple({ collection, select: [column], filter: `${column} eq '${name}'` });
  assert.equal(found.value.length, 1, `one ${name}`);
  return found.value[0];
};

test("creates, reads, updates and deletes a row", async () => {
  const id = await api.create({ collection: "accounts", data: { name: "Client's account", numberofemployees: 5 } });
  const row = await api.retrieve({ collection: "accounts", key: id, select: ["name", "numberofemployees", "_ownerid_value"], includeAnnotations: "*" });
  assert.equal(row.name, "Client's account");
  assert.equal(row.numberofemployees, 5);
  assert.equal(row["_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname"], "systemuser");

  const updated = await api.update({ collection: "accounts", key: id, data: { telephone1: "1" }, returnRepresentation: true, select: ["telephone1"] });
  assert.equal(updated.telephone1, "1");
  await api.updateSingleProperty({ collection: "accounts", key: id, fieldValuePair: { telephone1: "2" } });
  // The client's word for "412 Precondition Failed" is false.
  assert.equal(await api.update({ collection: "accounts", key: id, data: { telephone1: "3" }, ifmatch: 'W/"1"' }), false);

  await api.deleteRecord({ collection: "accounts", key: id, property: "telephone1" });
  assert.equal((await api.retrieve({ collection: "accounts", key: id, select: ["telephone1"] })).telephone1, null);
  await api.deleteRecord({ collection: "accounts", key: id });
  await assert.rejects(api.retrieve({ collection: "accounts", key: id }), { status: 404, code: "0x80040217" });
});

test("upserts by id", async () => {
  const key = "0f3b5a52-92a1-4d4b-9a6b-6a1c1f1d0001";
  const created = await api.upsert({ collection: "accounts", key, data: { name: "Upserted" }, returnRepresentation: true });
  assert.equal(created.accountid, key);
  const again = await api.upsert({ collection: "accounts", key, data: { name: "Upserted again" }, returnRepresentation: true });
  assert.equal(again.name, "Upserted again");
});

test("upserts by alternate key, and refuses the same key twice", async () => {
  const { accountid } = await named("accounts", "name", "Litware");
  const data = {
    "rcv_accountid@odata.bind": `/accounts(${accountid})`,
    rcv_severity: severity.minor, rcv_summary: "Slow", rcv_detectedon: "2026-03-03T09:00:00Z",
  };
  const key = "rcv_source='monitor',rcv_externalid='a-1'";
  const created = await api.upsert({ collection: "rcv_signals", key, data, returnRepresentation: true });
  assert.equal(created.rcv_externalid, "a-1");
  const again = await api.upsert({ collection: "rcv_signals", key, data: { rcv_summary: "Slower" }, returnRepresentation: true });
  assert.equal(again.rcv_signalid, created.rcv_signalid);
  assert.equal((await api.retrieve({ collection: "rcv_signals", key, select: ["rcv_summary"] })).rcv_summary, "Slower");
  await assert.rejects(
    api.create({ collection: "rcv_signals", data: { ...data, rcv_source: "monitor", rcv_externalid: "a-1" } }),
    { status: 412, code: "0x80060892" });
});

test("reads page by page, all pages, counts and FetchXML", async () => {
  const first = await api.retrieveMultiple({ collection: "contacts", select: ["fullname"], orderBy: ["fullname asc"], maxPageSize: 5, count: true });
  assert.equal(first.value.length, 5);
  assert.equal(first.oDataCount, 12);
  const next = await api.retrieveMultiple({ collection: "contacts", maxPageSize: 5 }, first.oDataNextLink);
  assert.equal(next.value.length, 5);
  assert.notEqual(next.value[0].fullname, first.value[0].fullname);
  assert.equal((await api.retrieveAll({ collection: "contacts", select: ["fullname"], maxPageSize: 5 })).value.length, 12);
  assert.equal(await api.count({ collection: "contacts", filter: "lastname eq 'North'" }), 1);

  const fetchXml = '<fetch count="5"><entity name="contact"><attribute name="fullname"/><order attribute="fullname"/></entity></fetch>';
  assert.equal((await api.fetchAll({ collection: "contacts", fetchXml, includeAnnotations: "*" })).value.length, 12);
});

test("filters over lookups and expands both ways", async () => {
  const found = await api.retrieveMultiple({
    collection: "contacts",
    select: ["fullname"],
    filter: "parentcustomerid_account/name eq 'Northwind Traders' and startswith(lastname,'Nor')",
    orderBy: ["fullname"],
    expand: [{ property: "parentcustomerid_account", select: ["name"], expand: [{ property: "primarycontactid", select: ["fullname"] }] }],
  });
  assert.deepEqual(found.value.map((each) => each.fullname), ["Nadia Norton", "Nils Nord", "Nora North"]);
  assert.equal(found.value[0].parentcustomerid_account.primarycontactid.fullname, "Nora North");
});

test("associates and disassociates", async () => {
  const account = await api.create({ collection: "accounts", data: { name: "Associated" } });
  const contact = await api.create({ collection: "contacts", data: { lastname: "Associated" } });
  await api.associate({ collection: "accounts", primaryKey: account, relationshipName: "contact_customer_accounts", relatedCollection: "contacts", relatedKey: contact });
  await api.associateSingleValued({ collection: "accounts", primaryKey: account, navigationProperty: "primarycontactid", relatedCollection: "contacts", relatedKey: contact });
  const row = await api.retrieve({ collection: "accounts", key: account, select: ["name"], expand: [{ property: "contact_customer_accounts", select: ["lastname"] }, { property: "primarycontactid", select: ["lastname"] }] });
  assert.equal(row.contact_customer_accounts.length, 1);
  assert.equal(row.primarycontactid.lastname, "Associated");
  await api.disassociateSingleValued({ collection: "accounts", primaryKey: account, navigationProperty: "primarycontactid" });
  await api.disassociate({ collection: "accounts", primaryKey: account, relationshipName: "contact_customer_accounts", relatedKey: contact });
  const empty = await api.retrieve({ collection: "accounts", key: account, select: ["_primarycontactid_value"], expand: [{ property: "contact_customer_accounts", select: ["lastname"] }] });
  assert.equal(empty._primarycontactid_value, null);
  assert.equal(empty.contact_customer_accounts.length, 0);
});

test("runs a batch with a change set", async () => {
  api.startBatch();
  api.create({ collection: "accounts", data: { name: "In a batch" }, contentId: "1" });
  api.create({ collection: "contacts", data: { lastname: "In a batch", "parentcustomerid_account@odata.bind": "$1" } });
  const [account, contact] = await api.executeBatch();
  assert.equal((await api.retrieve({ collection: "contacts", key: contact, select: ["_parentcustomerid_value"] }))._parentcustomerid_value, account);
});

test("calls functions and actions, impersonates, reads metadata", async () => {
  const me = await api.callFunction({ functionName: "WhoAmI" });
  const anna = await named("systemusers", "domainname", "agent.anna");
  const hers = await api.callFunction({ functionName: "WhoAmI", impersonate: anna.systemuserid });
  assert.notEqual(me.UserId, anna.systemuserid);
  assert.equal(hers.UserId, anna.systemuserid);

  const { accountid } = await named("accounts", "name", "Litware");
  const action = { AccountId: accountid, Severity: severity.minor, Summary: "The monthly report came late.", FailureCategory: 718340002 };
  const opened = await api.callAction({ actionName: "rcv_OpenRecovery", action });
  assert.equal(opened.Joined, false);
  const recovery = await api.retrieve({ collection: "rcv_recoveries", key: opened.RecoveryId, select: ["rcv_severity", "_rcv_accountid_value"] });
  assert.equal(recovery._rcv_accountid_value, accountid);
  await assert.rejects(api.callAction({ actionName: "rcv_OpenRecovery", action: { AccountId: accountid } }), { status: 400 });
  await assert.rejects(api.callAction({ actionName: "rcv_OpenRecovery", action: { ...action, Nothing: 1 } }), { status: 400, code: "0x80048d19" });

  assert.match(await api.retrieveCsdlMetadata(), /Action Name="rcv_OpenRecovery"/);
  const definitions = await api.retrieveEntities({ select: ["LogicalName", "EntitySetName"] });
  assert.ok(definitions.value.some((each) => each.LogicalName === "rcv_recovery" && each.EntitySetName === "rcv_recoveries"));
});
