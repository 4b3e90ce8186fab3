"use strict";
const assert = require("node:assert/strict");
const { readdirSync } = require("node:fs");
const { join } = require("node:path");
const test = require("node:test");
const { client, event, form, load, lookup, notices, root, section, settled, shared } = require("./world.js");

const account = lookup("account", "{22222222-2222-2222-2222-222222222222}", "Northwind");
const hours = count => new Date(Date.now() + count * 3600000);

/** Opens a form with its script and gives what stands there. */
async function opened(script, name, page, server) {
  const { xrm, of } = client(server);
  const { Rcv } = load([...shared, `forms/${script}`], { Xrm: xrm });
  const context = form(page);
  Rcv.Forms[name].onLoad(event(context));
  await settled();
  return { Rcv, context, of, level: column => context.getAttribute(column).getRequiredLevel(), shown: column => context.getControl(column).getVisible() };
}

const recoveryTabs = { tab_journey: ["sec_hold"], tab_client: [], tab_impact: ["sec_severityreason"], tab_trust: [] };
const recovery = values => ({ table: "rcv_recovery", tabs: recoveryTabs, values: { statuscode: 1, rcv_severity: 718340000, rcv_suggestedseverity: 718340000, rcv_severityreason: null, ...values } });

test("every form opens without a single one of its columns", async () => {
  for (const file of readdirSync(join(root, "forms"))) {
    const script = file.slice(0, -3);
    const { xrm, of } = client();
    const { Rcv } = load([...shared, `forms/${script}`], { Xrm: xrm });
    const [name] = Object.keys(Rcv.Forms);
    Rcv.Forms[name].onLoad(event(form({ table: "any" })));
    await settled();
    assert.equal(of("error").length, 0, script);
  }
});

test("a recovery on hold says so and shows since when", async () => {
  const { context } = await opened("recovery", "Recovery", recovery({ statuscode: 718340001, rcv_holduntil: null }));
  assert.equal(section(context, "tab_journey", "sec_hold"), true);
  assert.deepEqual(notices(context), ["hold:INFO"]);
});

test("another severity than suggested recommends a reason, and goes without one again", async () => {
  const { context, level } = await opened("recovery", "Recovery", recovery({}));
  assert.equal(section(context, "tab_impact", "sec_severityreason"), false);
  context.getAttribute("rcv_severity").setValue(718340002);
  context.getAttribute("rcv_severity").fireOnChange();
  assert.equal(section(context, "tab_impact", "sec_severityreason"), true);
  assert.equal(level("rcv_severityreason"), "recommended");
});

test("an update that is late is an error, one that is due soon a warning, and a verified recovery promises none", async () => {
  const late = await opened("recovery", "Recovery", recovery({ rcv_nextupdateon: hours(-1), rcv_verifiedon: null }));
  assert.deepEqual(notices(late.context), ["update:ERROR"]);
  const soon = await opened("recovery", "Recovery", recovery({ rcv_nextupdateon: hours(0.5), rcv_verifiedon: null }));
  assert.deepEqual(notices(soon.context), ["update:WARNING"]);
  const verified = await opened("recovery", "Recovery", recovery({ rcv_nextupdateon: hours(-1), rcv_verifiedon: hours(-2) }));
  assert.deepEqual(notices(verified.context), []);
});

test("a form that is read anew says what stands now", async () => {
  const { context } = await opened("recovery", "Recovery", recovery({ rcv_nextupdateon: hours(-1), rcv_verifiedon: null }));
  context.getAttribute("rcv_nextupdateon").setValue(hours(5));
  context.data.loadEventHandlers.forEach(handler => handler());
  assert.deepEqual(notices(context), []);
});

test("a new recovery shows two tabs; its client is locked once it is there", async () => {
  const fresh = await opened("recovery", "Recovery", { ...recovery({ rcv_accountid: account }), id: "" });
  assert.equal(fresh.context.ui.tabs.get("tab_impact").getVisible(), false);
  assert.equal(fresh.context.ui.tabs.get("tab_client").getVisible(), true);
  assert.equal(fresh.context.getControl("rcv_accountid").getDisabled(), false);
  const stored = await opened("recovery", "Recovery", recovery({ rcv_accountid: account }), { rows: { account: {} } });
  assert.equal(stored.context.getControl("rcv_accountid").getDisabled(), true);
});

test("a renewal within 120 days is said while the recovery runs", async () => {
  const near = { rows: { account: { rcv_renewalon: hours(24 * 60).toISOString() } } };
  assert.deepEqual(notices((await opened("recovery", "Recovery", recovery({ rcv_accountid: account }), near)).context), ["renewal:WARNING"]);
  assert.deepEqual(notices((await opened("recovery", "Recovery", { ...recovery({ rcv_accountid: account }), type: 4 }, near)).context), []);
  const far = { rows: { account: { rcv_renewalon: hours(24 * 150).toISOString() } } };
  assert.deepEqual(notices((await opened("recovery", "Recovery", recovery({ rcv_accountid: account }), far)).context), []);
});

test("what the server refuses to tell is shown as it is worded", async () => {
  const { xrm, of } = client();
  xrm.WebApi.retrieveRecord = () => Promise.reject(new Error("Principal user is missing prvReadAccount privilege"));
  const { Rcv } = load([...shared, "forms/recovery"], { Xrm: xrm });
  Rcv.Forms.Recovery.onLoad(event(form(recovery({ rcv_accountid: account }))));
  await settled();
  assert.equal(of("error")[0][0].message, "Principal user is missing prvReadAccount privilege");
});

test("a step shows its apology where a criterion asks for one, and its waiver where it was waived", async () => {
  const tabs = { tab_step: ["sec_apology", "sec_waiver"] };
  const plain = await opened("recoverystep", "RecoveryStep", { table: "rcv_recoverystep", tabs, values: { rcv_exitcriteria: [718340002], rcv_apology: null, statuscode: 718340001, rcv_dueon: hours(-1) } });
  assert.equal(section(plain.context, "tab_step", "sec_apology"), false);
  assert.equal(section(plain.context, "tab_step", "sec_waiver"), false);
  assert.deepEqual(notices(plain.context), ["late:ERROR"]);
  const asked = await opened("recoverystep", "RecoveryStep", { table: "rcv_recoverystep", tabs, values: { rcv_exitcriteria: [718340001], rcv_apology: null, statuscode: 718340003, rcv_dueon: hours(-1) } });
  assert.equal(section(asked.context, "tab_step", "sec_apology"), true);
  assert.equal(section(asked.context, "tab_step", "sec_waiver"), true);
  assert.deepEqual(notices(asked.context), []);
});

test("an apology alone has no amount", async () => {
  const tabs = { tab_restitution: ["sec_delivery", "sec_approval", "sec_approvals", "sec_decision"] };
  const { context, level, shown } = await opened("restitution", "Restitution", { table: "rcv_restitution", tabs, values: { rcv_type: 718340000, rcv_amount: 500, statuscode: 1 } });
  assert.equal(level("rcv_amount"), "required");
  context.getAttribute("rcv_type").setValue(718340007);
  context.getAttribute("rcv_type").fireOnChange();
  assert.equal(shown("rcv_amount"), false);
  assert.equal(level("rcv_amount"), "none");
  assert.equal(context.getAttribute("rcv_amount").getValue(), null);
});

test("after submission the facts are locked, and delivery shows once it is approved", async () => {
  const tabs = { tab_restitution: ["sec_delivery", "sec_approval", "sec_approvals", "sec_decision"] };
  const page = status => ({ table: "rcv_restitution", tabs, values: { rcv_type: 718340000, rcv_amount: 500, statuscode: status, rcv_clientresponse: null } });
  const draft = await opened("restitution", "Restitution", page(1));
  assert.equal(draft.context.getControl("rcv_amount").getDisabled(), false);
  assert.equal(section(draft.context, "tab_restitution", "sec_delivery"), false);
  const submitted = await opened("restitution", "Restitution", page(718340001));
  assert.equal(submitted.context.getControl("rcv_amount").getDisabled(), true);
  const approved = await opened("restitution", "Restitution", page(718340002));
  assert.equal(section(approved.context, "tab_restitution", "sec_delivery"), true);
  assert.equal(approved.level("rcv_clientresponse"), "recommended");
});

test("a measure needs a target, an action does not", async () => {
  const { context, level, shown } = await opened("commitment", "Commitment", { table: "rcv_commitment", tabs: { tab_commitment: ["sec_measure", "sec_change"] }, values: { rcv_kind: 718340000, rcv_target: null, rcv_comparison: null } });
  assert.equal(shown("rcv_target"), false);
  context.getAttribute("rcv_kind").setValue(718340001);
  context.getAttribute("rcv_kind").fireOnChange();
  assert.equal(shown("rcv_target"), true);
  assert.equal(level("rcv_target"), "required");
  assert.equal(level("rcv_comparison"), "required");
});

test("a promise that the client knows moves with a reason only", async () => {
  const page = shared => ({ table: "rcv_commitment", tabs: { tab_commitment: ["sec_measure", "sec_change"] }, values: { rcv_sharedon: shared, rcv_reviewon: hours(48), rcv_changereason: null } });
  for (const [shared, wanted] of [[hours(-1), "required"], [null, "none"]]) {
    const { context, level } = await opened("commitment", "Commitment", page(shared));
    assert.equal(level("rcv_changereason"), "none");
    context.getAttribute("rcv_reviewon").setValue(hours(96));
    context.getAttribute("rcv_reviewon").fireOnChange();
    assert.equal(level("rcv_changereason"), wanted);
  }
});

test("a why shows once the one before it is given", async () => {
  const { context, shown } = await opened("rootcause", "RootCause", { table: "rcv_rootcause", values: { rcv_why1: 1, rcv_why2: null, rcv_why3: null, rcv_why4: null, rcv_why5: null } });
  assert.deepEqual([2, 3, 4].map(number => shown(`rcv_why${number}`)), [true, false, false]);
  context.getAttribute("rcv_why2").setValue(1);
  context.getAttribute("rcv_why2").fireOnChange();
  assert.equal(shown("rcv_why3"), true);
});

test("a case warns while its recovery is not verified", async () => {
  const page = { table: "incident", values: { rcv_recoveryid: lookup("rcv_recovery", "{33333333-3333-3333-3333-333333333333}"), rcv_isservicefailure: true, rcv_severity: null } };
  const open = await opened("incident", "Incident", page, { rows: { rcv_recovery: { statecode: 0, rcv_verifiedon: null } } });
  assert.deepEqual(notices(open.context), ["unverified:WARNING"]);
  assert.equal(open.level("rcv_severity"), "recommended");
  const verified = await opened("incident", "Incident", page, { rows: { rcv_recovery: { statecode: 0, rcv_verifiedon: "2026-01-01T00:00:00Z" } } });
  assert.deepEqual(notices(verified.context), []);
});

test("contacts are offered of the account only", async () => {
  const { context } = await opened("recovery", "Recovery", recovery({ rcv_accountid: account, rcv_contactid: lookup("contact", "{44444444-4444-4444-4444-444444444444}") }), { rows: { account: {} } });
  const control = context.getControl("rcv_contactid");
  const filters = [];
  control.addCustomFilter = (filter, table) => filters.push([filter, table]);
  control.preSearchHandlers.forEach(handler => handler());
  assert.deepEqual(filters, [['<filter><condition attribute="parentcustomerid" operator="eq" value="22222222-2222-2222-2222-222222222222" /></filter>', "contact"]]);
});

test("notices write times in the user's language and zone, not in the browser's", () => {
  const due = new Date(Date.UTC(2020, 2, 4, 17, 5));
  const written = (language, zone) => {
    const { Rcv } = load(shared, { Xrm: client({ language, zone }).xrm });
    return Rcv.Host.time(due).replace(/\u202f/g, " ");
  };
  assert.equal(written(1033, 0), "3/4/2020 5:05 PM");
  assert.equal(written(1031, 60), "04.03.2020 18:05");
  assert.equal(written(1036, -120), "04/03/2020 15:05");
});

test("a promise made in a recovery is made to its client", async () => {
  const { context } = await opened("commitment", "Commitment",
    { table: "rcv_commitment", id: "", values: { rcv_recoveryid: lookup("rcv_recovery", "{33333333-3333-3333-3333-333333333333}", "Orders lost"), rcv_accountid: null } },
    { rows: { rcv_recovery: { _rcv_accountid_value: "22222222-2222-2222-2222-222222222222", "_rcv_accountid_value@OData.Community.Display.V1.FormattedValue": "Northwind" } } });
  const [account] = context.getAttribute("rcv_accountid").getValue();
  assert.deepEqual([account.id, account.name, account.entityType], ["22222222-2222-2222-2222-222222222222", "Northwind", "account"]);
});

test("a case without a recovery shows no journey", async () => {
  const shows = async recovery => {
    const { context } = await opened("incident", "Incident", { table: "incident", tabs: { tab_summary: ["sec_recovery"] }, values: { rcv_recoveryid: recovery } });
    return section(context, "tab_summary", "sec_recovery");
  };
  assert.equal(await shows(null), false);
  assert.equal(await shows(lookup("rcv_recovery", "{33333333-3333-3333-3333-333333333333}", "Orders lost")), true);
});
