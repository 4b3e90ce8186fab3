"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { client, form, load, lookup } = require("./world.js");
const { page, settled } = require("./page.js");

const id = "11111111-1111-1111-1111-111111111111";
const text = element => element.textContent.replace(/\s+/g, " ").trim();

async function asked(data, server) {
  const { xrm, of } = client(server);
  const opened = page("ask", { data, xrm });
  await settled();
  const send = async values => {
    for (const [field, value] of Object.entries(values))
      opened.document.getElementById(field).value = value;
    opened.document.getElementById("form").dispatchEvent(new opened.window.Event("submit", { cancelable: true }));
    await settled();
  };
  return { ...opened, of, send };
}

test("a dialog sends what was typed and closes", async () => {
  const { window, of, send } = await asked({ ask: "hold", id });
  await send({ Reason: "The client asked for it." });
  const [[request]] = of("execute");
  assert.equal(request.getMetadata().operationName, "rcv_HoldRecovery");
  assert.equal(request.Reason, "The client asked for it.");
  assert.equal("Until" in request, false);
  assert.equal(window.closed_, 1);
});

test("a refusal is shown, and nothing that was typed is lost", async () => {
  const { window, document, send } = await asked({ ask: "cancel", id }, { refuses: "Only a manager cancels. (V5-manager)" });
  await send({ Reason: "Opened by mistake." });
  assert.equal(text(document.querySelector("[role=alert]")), "Only a manager cancels. (V5-manager)");
  assert.equal(document.getElementById("Reason").value, "Opened by mistake.");
  assert.equal(document.getElementById("fields").disabled, false);
  assert.equal(window.closed_, 0);
});

test("what is required and missing is not sent", async () => {
  const { of, send } = await asked({ ask: "close", id });
  await send({ Reason: "No outcome chosen." });
  assert.equal(of("execute").length, 0);
});

test("a choice is sent as its value", async () => {
  const { of, send } = await asked({ ask: "close", id });
  await send({ Outcome: "718340001" });
  assert.equal(of("execute")[0][0].Outcome, 718340001);
});

test("completing a step asks for an apology where its criteria look for one, with what stands there", async () => {
  const row = { rcv_exitcriteria: "718340000,718340001", rcv_outcome: "Called.", rcv_apology: "We failed you.", _rcv_recoveryid_value: "r", rcv_recoveryid: { _rcv_accountid_value: "a" } };
  const { document } = await asked({ ask: "completeStep", id }, { rows: { rcv_recoverystep: row, contact: [{ contactid: "c", fullname: "Nora" }] } });
  assert.deepEqual([...document.querySelectorAll("[id]")].filter(field => field.closest(".field") && field.tagName !== "DIV").map(field => field.id), ["Outcome", "Apology", "ApologyReason", "ContactId"]);
  assert.equal(document.getElementById("Apology").value, "We failed you.");
  const plain = await asked({ ask: "completeStep", id }, { rows: { rcv_recoverystep: { rcv_exitcriteria: "718340011" } } });
  assert.equal(plain.document.getElementById("Apology"), null);
});

test("every field has its label", async () => {
  const { document } = await asked({ ask: "openRecovery", id, account: "a" });
  const fields = [...document.querySelectorAll("input, textarea, select")];
  assert.equal(fields.length, 7);
  for (const field of fields)
    assert.ok(document.querySelector(`label[for=${field.id}]`), field.id);
});

test("opening a recovery for a person names their company, and a second try is recognised", async () => {
  const { of, send } = await asked({ ask: "openRecovery", id, contact: "c" }, { rows: { contact: { _parentcustomerid_value: "company" } }, answers: { rcv_OpenRecovery: { RecoveryId: "new" } } });
  await send({ Summary: "Down.", Severity: "718340000" });
  await send({});
  const [[first], [second]] = of("execute");
  assert.equal(first.AccountId, "company");
  assert.equal(first.RequestId, second.RequestId);
  assert.equal(of("open")[0][0].entityId, "new");
});

test("opening a recovery shows what would follow from the severity", async () => {
  const policy = { playbook: { name: "Key client" }, steps: [{ name: "Acknowledge", starts: true, dueOn: "2026-01-01T09:00:00Z" }, { name: "Plan", starts: false, dueOn: "2026-01-02T09:00:00Z" }], nextUpdateOn: "2026-01-01T09:30:00Z" };
  const { window, document, of } = await asked({ ask: "openRecovery", id, account: "a" }, { answers: { rcv_PreviewPolicy: { Policy: JSON.stringify(policy) } } });
  const change = () => document.getElementById("form").dispatchEvent(new window.Event("change"));
  change();
  await settled();
  assert.equal(of("execute").length, 0);
  document.getElementById("Severity").value = "718340001";
  change();
  await settled();
  assert.match(text(document.querySelector("#preview h2")), /Key client/);
  assert.deepEqual([...document.querySelectorAll("#preview .what")].map(text), ["Acknowledge"]);
});

test("several restitutions are decided one after the other", async () => {
  const { of, send } = await asked({ ask: "approve", id, ids: [id, "22222222-2222-2222-2222-222222222222"] });
  await send({ Comment: "Fair." });
  assert.deepEqual(of("execute").map(([request]) => [request.entity.id, request.Decision]), [[id, 718340000], ["22222222-2222-2222-2222-222222222222", 718340000]]);
});

/** The coach by itself, with a clock that the test moves. */
function coached(context, answers) {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const { xrm, of } = client({ answers });
  const world = load(["shared/host", "shared/api", "panels/coaching"], { Xrm: xrm, setTimeout, clearTimeout });
  world.window = world;
  const field = { text: "" };
  const seen = [];
  const coach = world.Rcv.Coaching.coach(() => ({ text: field.text, recovery: id, kind: 0 }), (message, findings) => seen.push([message.text, findings]), error => seen.push(error));
  return { coach, field, seen, of, tick: context.mock.timers };
}

const flush = async () => {
  for (let turn = 0; turn < 20; turn++)
    await Promise.resolve();
};

test("the coach waits 1.5 seconds after the last key, and looks at once when the field is left", async context => {
  const { coach, field, seen, of, tick } = coached(context, { rcv_CheckMessage: { Findings: "[]" } });
  field.text = "We are sorry";
  coach.typed();
  tick.tick(1000);
  coach.typed();
  tick.tick(1499);
  await flush();
  assert.equal(of("execute").length, 0);
  tick.tick(1);
  await flush();
  assert.equal(of("execute").length, 1);
  field.text = "We are sorry.";
  await coach.check();
  assert.equal(of("execute").length, 2);
  await coach.check();
  assert.equal(of("execute").length, 2, "the same text is not asked twice");
  assert.deepEqual(seen.map(([said]) => said), ["We are sorry", "We are sorry."]);
});

test("an answer about a text that has changed since is not shown, and an empty one is not asked about", async context => {
  const { coach, field, seen, of } = coached(context, { rcv_CheckMessage: { Findings: "[]" } });
  field.text = "old";
  const asking = coach.check();
  field.text = "new";
  await asking;
  assert.equal(seen.length, 0);
  field.text = "  ";
  await coach.check();
  assert.equal(of("execute").length, 1);
  assert.equal(seen[0][1], null);
});

test("the words that findings are about are marked where they stand, and the advice stands below", async () => {
  const finding = (found, at, blocks) => ({ rule: "A1", blocks, found, at, advice: `Better than ${found}` });
  const findings = [finding("soon", 23, false), finding("if you were", 10, true), finding("you", 13, true), finding("", 0, false)];
  const step = { table: "rcv_recoverystep", values: { rcv_recoveryid: lookup("rcv_recovery", `{${id}}`, "Down"), rcv_apology: null } };
  const { xrm, of } = client({ answers: { rcv_CheckMessage: { Findings: JSON.stringify(findings) } }, rows: { rcv_impact: [{ rcv_description: "Trucks left <b>empty</b>." }] } });
  const { window, document } = page("coach");
  const context = form(step);
  context.getControl("rcv_apology").getValue = () => "We regret if you were, soon";
  window.setClientApiContext(xrm, context);
  await settled();
  assert.equal(text(document.querySelector(".marked")), "We regret if you were, soon");
  assert.deepEqual([...document.querySelectorAll("mark")].map(mark => `${mark.className}:${mark.textContent}`), ["blocks:if you were", "warns:soon"]);
  assert.equal(document.querySelectorAll(".findings li").length, 4);
  assert.equal(text(document.querySelector("#words q")), "Trucks left <b>empty</b>.", "what clients say is text, never markup");
  document.querySelector("#offer button").click();
  await settled();
  const [[options, values]] = of("open");
  assert.equal(options.useQuickCreateForm, true);
  assert.equal(values.rcv_recoveryid, id);
  assert.equal(values.rcv_description, "We regret if you were, soon");
});

test("a document is shown as text that the server wrote, in the language chosen, and becomes a draft that a person sends", async () => {
  const { xrm, of } = client({ answers: { rcv_ClientBrief: { Html: "<!DOCTYPE html><html lang=\"en\"><head><style>p{}</style></head><body><main><h1>Where we stand</h1><p>Fixed.</p></main></body></html>" } } });
  const { window, document } = page("document", { data: { id, document: "status", contact: "c" }, xrm });
  await settled();
  assert.equal(text(document.querySelector("main h1")), "Where we stand");
  assert.equal(document.querySelectorAll("main").length, 1);
  const select = document.getElementById("language");
  select.value = "1036";
  select.dispatchEvent(new window.Event("change"));
  await settled();
  assert.deepEqual(of("execute").map(([request]) => [request.Audience, request.Document, request.Language]), [[1, 0, 1033], [1, 0, 1036]]);
  document.querySelector("button.primary").click();
  await settled();
  const [[table, draft]] = of("create");
  assert.equal(table, "email");
  assert.equal(draft.subject, "Where we stand");
  assert.deepEqual(Array.from(draft.email_activity_parties, party => party.participationtypemask), [1, 2]);
  assert.equal(draft["regardingobjectid_rcv_recovery_email@odata.bind"], `/rcv_recoveries(${id})`);
  assert.equal(of("open")[0][0].entityName, "email");
});

test("what is for us only is not offered as an e-mail", async () => {
  const { xrm, of } = client({ answers: { rcv_ClientBrief: { Html: "<html><body><h1>Brief</h1></body></html>" } } });
  const { document } = page("document", { data: { id, document: "internal" }, xrm });
  await settled();
  assert.equal(of("execute")[0][0].Audience, 0);
  assert.equal(document.querySelector("button.primary"), null);
});
