"use strict";
const assert = require("node:assert/strict");
const test = require("node:test");
const { client, form, load, lookup, notices, shared } = require("./world.js");

const id = "11111111-1111-1111-1111-111111111111";
const other = "55555555-5555-5555-5555-555555555555";

function started(script, page, server) {
  const { xrm, asked, of } = client(server);
  const { Rcv } = load([...shared, `commands/${script}`], { Xrm: xrm });
  const [name] = Object.keys(Rcv.Commands);
  return { commands: Rcv.Commands[name], context: page && form(page), asked, of, Rcv };
}

const recovery = values => ({ table: "rcv_recovery", values: { statuscode: 1, ...values } });

test("a dialog knows its row and its client", async () => {
  const { commands, context, of } = started("recovery", recovery({ rcv_accountid: lookup("account", `{${other}}`) }));
  await commands.logUpdate(context);
  const [[page, options]] = of("page");
  assert.equal(page.webresourceName, "rcv_/panels/ask.html");
  assert.deepEqual(JSON.parse(page.data), { ask: "logUpdate", id, account: other, contact: null });
  assert.equal(options.target, 2);
});

test("what is typed is saved before a command runs, and a refusal to save ends it", async () => {
  const { commands, context, of } = started("recovery", recovery({ rcv_summary: 1 }));
  context.getAttribute("rcv_summary").setValue(2);
  let saves = 0;
  context.data.save = () => (saves++, Promise.resolve());
  await commands.hold(context);
  assert.equal(saves, 1);
  assert.equal(of("page").length, 1);

  context.data.save = () => Promise.reject(new Error("The name is missing."));
  await commands.hold(context);
  assert.equal(of("page").length, 1);
  assert.equal(of("error")[0][0].message, "The name is missing.");
});

test("resuming asks first, calls the custom API on the row and reads the form anew", async () => {
  const { commands, context, asked, of } = started("recovery", recovery({ statuscode: 718340001 }));
  let refreshed = 0;
  context.data.refresh = () => (refreshed++, Promise.resolve());
  await commands.resume(context);
  assert.deepEqual(asked.map(each => each.kind), ["confirm", "busy", "execute", "free"]);
  const [[request]] = of("execute");
  assert.equal(request.getMetadata().operationName, "rcv_ResumeRecovery");
  assert.equal(request.getMetadata().boundParameter, "entity");
  assert.equal(request.entity.id, id);
  assert.equal(request.entity.entityType, "rcv_recovery");
  assert.equal(refreshed, 1);
});

test("who does not confirm calls nothing", async () => {
  const { commands, context, of } = started("recovery", recovery({}), { confirms: false });
  await commands.score(context);
  assert.equal(of("execute").length, 0);
});

test("a refusal is shown as the server worded it, and nothing goes on turning", async () => {
  const { commands, context, of } = started("recovery", recovery({}), { refuses: "Only a manager may do this. (S7-hold-manager)" });
  await commands.resume(context);
  assert.equal(of("error")[0][0].message, "Only a manager may do this. (S7-hold-manager)");
  assert.equal(of("free").length, 1);
});

test("what is missing is told in the server's words", async () => {
  const missing = [{ rule: "V4", blocks: true, found: "V4-cause", at: 0, advice: "No root cause is verified yet." }];
  const { commands, context, of } = started("recovery", recovery({}), { answers: { rcv_ClosureChecklist: { IsReady: false, Missing: JSON.stringify(missing) } } });
  await commands.checkClosure(context);
  assert.equal(of("alert")[0][0].text, "• No root cause is verified yet.");
});

test("the next step is the caller's own before those of others", async () => {
  const rows = { rcv_recoverystep: [
    { rcv_recoverystepid: "other", _ownerid_value: "someone" },
    { rcv_recoverystepid: "mine", _ownerid_value: "99999999-9999-9999-9999-999999999999" },
  ] };
  const { commands, context, of } = started("recovery", recovery({}), { rows });
  await commands.nextStep(context);
  assert.equal(of("open")[0][0].entityId, "mine");
});

test("a recovery offers what its status allows", () => {
  const offers = status => {
    const { commands, context } = started("recovery", recovery({ statuscode: status, rcv_fixedon: null }));
    return Object.keys(commands).filter(name => /^can[A-Z]/.test(name) && commands[name](context)).map(name => name.slice(3));
  };
  assert.deepEqual(offers(1), ["LogUpdate", "Hold", "Close", "CheckClosure", "Cancel", "Score", "OpenDocument"]);
  assert.deepEqual(offers(718340001), ["LogUpdate", "Resume", "Close", "CheckClosure", "Cancel", "Score", "OpenDocument"]);
  assert.deepEqual(offers(718340002), ["ReportNotFixed", "Close", "CheckClosure", "Cancel", "Score", "OpenDocument", "RecordRetention"]);
  assert.deepEqual(offers(718340003), ["OpenDocument", "Erase"]);
  assert.deepEqual(offers(2), ["OpenDocument", "Erase", "RecordRetention"]);
});

test("submitting says who decides and what the server warns of", async () => {
  const answer = { PolicyName: "Team lead", ApprovalsRequired: 1, Warnings: JSON.stringify([{ rule: "R14", blocks: false, found: "", at: 0, advice: "This is less than the loss." }]) };
  const { commands, context } = started("restitution", { table: "rcv_restitution", values: { statuscode: 1 } }, { answers: { rcv_SubmitRestitution: answer } });
  await commands.submit(context);
  assert.deepEqual(notices(context), ["routed:INFO", "warnings:WARNING"]);
  assert.equal(context.ui.formNotifications[1].message, "This is less than the loss.");
});

test("withdrawing opens the copy", async () => {
  const { commands, context, of } = started("restitution", { table: "rcv_restitution", values: { statuscode: 718340001 } }, { answers: { rcv_WithdrawRestitution: { CopyId: other } } });
  await commands.withdraw(context);
  assert.equal(of("open")[0][0].entityId, other);
});

test("who wrote or submitted a restitution is not offered to decide on it", () => {
  const offered = by => {
    const { commands, context } = started("restitution", { table: "rcv_restitution", values: { statuscode: 718340001, rcv_submittedbyid: lookup("systemuser", by) } });
    return commands.canApprove(context);
  };
  assert.equal(offered("{99999999-9999-9999-9999-999999999999}"), false);
  assert.equal(offered(`{${other}}`), true);
});

test("one dialog decides on all selected restitutions", async () => {
  const { commands, of } = started("restitution");
  let refreshed = 0;
  await commands.approveSelected([`{${id.toUpperCase()}}`, other], { refresh: () => refreshed++ });
  assert.deepEqual(JSON.parse(of("page")[0][0].data), { ask: "approve", id, ids: [id, other] });
  assert.equal(refreshed, 1);
});

test("several signals are dismissed one after the other, up to the one that is refused", async () => {
  const { commands, of } = started("signal", null, { refuses: "It is linked already." });
  await commands.dismissSelected([id, other], { refresh: () => {} });
  assert.equal(of("update").length, 1);
  assert.equal(of("error")[0][0].message, "It is linked already.");
});

test("a case of a person opens a recovery with that person as the contact", async () => {
  const page = { table: "incident", values: { customerid: lookup("contact", `{${other}}`), primarycontactid: null, title: null, rcv_severity: null } };
  const { commands, context, of } = started("incident", page);
  await commands.openRecovery(context);
  const data = JSON.parse(of("page")[0][0].data);
  assert.equal(data.account, null);
  assert.equal(data.contact, other);
  assert.equal(data.incident, id);
});

test("a status that people set goes with its state", async () => {
  const cases = [
    ["improvement", "rcv_improvement", "markDone", { statecode: 0, statuscode: 718340002 }],
    ["improvement", "rcv_improvement", "verifyEffective", { statecode: 1, statuscode: 2 }],
    ["recoverystep", "rcv_recoverystep", "waitOnClient", { statecode: 0, statuscode: 718340002 }],
    ["feedback", "rcv_feedback", "close", { statecode: 1, statuscode: 2 }],
    ["pattern", "rcv_pattern", "solve", { statecode: 1, statuscode: 2 }],
    ["rootcause", "rcv_rootcause", "verify", { rcv_isverified: true }],
  ];
  for (const [script, table, command, change] of cases) {
    const { commands, context, of } = started(script, { table, values: { statuscode: 1 } });
    await commands[command](context);
    const [[into, row, values]] = of("update");
    assert.deepEqual([into, row, JSON.parse(JSON.stringify(values))], [table, id, change], command);
  }
});

test("values that nobody gave are not sent", async () => {
  const { xrm, of } = client();
  const { Rcv } = load(shared, { Xrm: xrm });
  await Rcv.Api.closeRecovery(`{${id.toUpperCase()}}`, { Outcome: 718340001, Reason: "" });
  const [[request]] = of("execute");
  assert.deepEqual(Object.keys(request).sort(), ["Outcome", "entity", "getMetadata"]);
  assert.deepEqual(Object.keys(request.getMetadata().parameterTypes).sort(), ["Outcome", "entity"]);
  assert.equal(request.entity.id, id);
});
