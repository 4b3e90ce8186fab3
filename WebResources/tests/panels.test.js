"use strict";
const assert = require("node:assert/strict");
const { existsSync, readFileSync, readdirSync } = require("node:fs");
const { join } = require("node:path");
const test = require("node:test");
const { JSDOM } = require("jsdom");
const { client, form, lookup } = require("./world.js");
const { page, panels, scripts, settled } = require("./page.js");

const id = "11111111-1111-1111-1111-111111111111";
const hours = count => new Date(Date.now() + count * 3600000).toISOString();
const text = element => element.textContent.replace(/\s+/g, " ").trim();
const pages = readdirSync(panels).filter(file => file.endsWith(".html"));

/** Opens a panel on a form and waits until it has drawn. */
async function shown(name, on, server) {
  const { xrm, of, asked } = client(server);
  const { window, document } = page(name);
  const context = form(on);
  window.setClientApiContext(xrm, context);
  await settled();
  return { window, document, context, of, asked };
}

test("pages hold no script and no style of their own, name a language and one main part", () => {
  for (const file of pages) {
    const { document } = new JSDOM(readFileSync(join(panels, file), "utf8")).window;
    assert.equal(document.querySelectorAll("script:not([src]), style, [style]").length, 0, file);
    assert.equal([...document.querySelectorAll("*")].some(element => element.getAttributeNames().some(name => name.startsWith("on"))), false, file);
    assert.ok(document.documentElement.lang, file);
    assert.equal(document.querySelectorAll("main").length, 1, file);
    for (const labelled of document.querySelectorAll("[aria-labelledby]"))
      assert.ok(document.getElementById(labelled.getAttribute("aria-labelledby")), file);
  }
});

test("pages load scripts that are there", () => {
  for (const file of pages)
    for (const script of scripts(readFileSync(join(panels, file), "utf8")).filter(source => !source.includes("/lib/")))
      assert.ok(existsSync(join(panels, script)), `${file}: ${script}`);
});

/** A recovery under way, as the Web API answers it. */
function journey(recovery = {}, steps = []) {
  const step = (name, stage, status, more = {}) => ({
    rcv_recoverystepid: name, rcv_name: name, rcv_stage: 718340000 + stage, rcv_cycle: 1, rcv_sequence: stage * 10, rcv_isrequired: true, statuscode: status, ...more,
  });
  return { rows: { rcv_recovery: {
    statecode: 0, statuscode: 1, rcv_stage: 718340001, rcv_cycle: 1, rcv_nextupdateon: hours(5), rcv_verifiedon: null, _rcv_accountid_value: "account",
    rcv_recoverystep_recoveryid_recovery: steps.length > 0 ? steps.map(each => step(...each)) : [
      step("Talk", 0, 2), step("Plan", 1, 718340001, { rcv_dueon: hours(-1) }), step("Fix", 3, 1),
    ],
    ...recovery,
  } }, answers: { rcv_ClosureChecklist: {
    Missing: JSON.stringify([{ rule: "V4", blocks: true, found: "V4-cause", at: 0, advice: "No cause." }]),
    Steps: JSON.stringify([{ step: "Plan", missing: [{ rule: "S3", blocks: true, found: "S3-plan", at: 0, advice: "No plan." }] }]),
  } } };
}

const onRecovery = { table: "rcv_recovery", values: { statuscode: 1 } };

test("the journey shows stages, what is late, what is missing and one next action, in two requests", async () => {
  const { document, asked } = await shown("journey", onRecovery, journey());
  const stages = [...document.querySelectorAll("#stages li")].map(stage => stage.className);
  assert.deepEqual(stages, ["done", "overdue", "ahead", "ahead"]);
  assert.equal(document.querySelector("[aria-current=step] .name").textContent.includes("stabilise"), true);
  const due = [...document.querySelectorAll("#due li")].map(text);
  assert.match(due[0], /^Plan1 hour ago|^Plan60 minutes ago/);
  assert.match(due[1], /^journey.update/);
  assert.equal(text(document.querySelector("#missing")), "No plan.");
  assert.deepEqual([...document.querySelectorAll("#next button")].map(text), ["journey.next.completeStepPlan{1}"]);
  assert.deepEqual(asked.map(each => each.kind).sort(), ["execute", "one"]);
});

test("a promise that is late comes before the next step, and a held recovery is resumed", async () => {
  const late = await shown("journey", onRecovery, journey({ rcv_nextupdateon: hours(-1) }));
  assert.match(text(late.document.querySelector("#next button")), /^journey.next.logUpdate/);
  const held = await shown("journey", onRecovery, journey({ statuscode: 718340001 }));
  assert.match(text(held.document.querySelector("#next button")), /^journey.next.resume/);
  assert.equal(held.document.querySelectorAll("#due .late").length, 0);
});

test("at the end the closing checklist shows, and closing is offered once nothing blocks", async () => {
  const steps = [["Talk", 0, 2], ["Learn", 5, 2]];
  const blocked = await shown("journey", onRecovery, journey({ statuscode: 718340002, rcv_verifiedon: hours(-9) }, steps));
  assert.equal(text(blocked.document.querySelector("#missing")), "No cause.");
  assert.equal(blocked.document.querySelectorAll("#next button").length, 0);
  const server = journey({ statuscode: 718340002, rcv_verifiedon: hours(-9) }, steps);
  server.answers.rcv_ClosureChecklist.Missing = "[]";
  const ready = await shown("journey", onRecovery, server);
  assert.match(text(ready.document.querySelector("#next button")), /^journey.next.close/);
});

test("an ended recovery asks for nothing more, and what was cancelled was not done", async () => {
  const { document } = await shown("journey", onRecovery, journey({ statecode: 1, statuscode: 718340003, rcv_nextupdateon: null }, [["Talk", 0, 2], ["Plan", 1, 718340004]]));
  assert.deepEqual([...document.querySelectorAll("#stages li")].map(stage => stage.className), ["done", "left", "left"]);
  assert.equal(document.getElementById("missing-section").hidden, true);
  assert.equal(document.querySelectorAll("button").length, 0);
});

test("the next action opens its dialog for its row", async () => {
  const { document, of } = await shown("journey", onRecovery, journey());
  document.querySelector("#next button").click();
  await settled();
  assert.deepEqual(JSON.parse(of("page")[0][0].data), { ask: "completeStep", id: "Plan", account: "account" });
});

test("on a case the journey is to look at", async () => {
  const on = { table: "incident", values: { rcv_recoveryid: lookup("rcv_recovery", `{${id}}`) } };
  const { document } = await shown("journey", on, journey());
  assert.equal(document.querySelectorAll("button").length, 0);
  assert.match(text(document.querySelector("#next")), /^journey.next.completeStep/);
});

test("a panel is drawn anew after a save, and says what went wrong", async () => {
  const { document, context, asked } = await shown("journey", onRecovery, journey());
  const before = asked.length;
  context.data.entity.postSaveEventHandlers.forEach(handler => handler());
  await settled();
  assert.equal(asked.length, before + 2);

  const refused = await shown("journey", onRecovery, { ...journey(), refuses: "You may not read this." });
  assert.equal(text(refused.document.querySelector("[role=alert]")), "You may not read this.");

  const { xrm } = client(journey());
  xrm.WebApi.retrieveRecord = () => Promise.reject(Object.assign(new Error("Principal user is missing prvReadrcv_recoverystep"), { errorCode: 0x80040220 }));
  const { window, document: calm } = page("journey");
  window.setClientApiContext(xrm, form(onRecovery));
  await settled();
  assert.match(text(calm.querySelector("[role=alert]")), /^failure.noAccess/);
  assert.ok(document);
});

test("promises stand in one list by date, with what was kept on top", async () => {
  const rows = {
    account: {
      rcv_commitment_accountid_account: [
        { rcv_commitmentid: "c1", rcv_name: "Later", rcv_reviewon: hours(90), rcv_health: 718340000, statecode: 0 },
        { rcv_commitmentid: "c2", rcv_name: "Broken", rcv_reviewon: hours(-90), rcv_health: 718340002, statecode: 0 },
        { rcv_commitmentid: "c3", rcv_name: "Done", rcv_reviewon: hours(-9), rcv_health: 718340003, statecode: 0 },
      ],
      account_rcv_touchpoints: [
        { activityid: "t1", subject: "Update", scheduledend: hours(2), statecode: 0, statuscode: 1 },
        { activityid: "t2", subject: "Told", actualend: hours(-5), statecode: 1, statuscode: 2, rcv_wasontime: true },
        { activityid: "t3", subject: "Cancelled", actualend: hours(-5), statecode: 2, statuscode: 3, rcv_wasontime: false },
      ],
      rcv_restitution_accountid_account: [],
    },
    rcv_improvement: [{ rcv_improvementid: "i1", rcv_name: "Gate", rcv_dueon: hours(30) }],
  };
  const { document, of, asked } = await shown("promises", { table: "account" }, { rows });
  assert.deepEqual([...document.querySelectorAll("#promises a")].map(text), ["Broken", "Update", "Gate", "Later"]);
  assert.equal(text(document.querySelector("#figures dd")), "67%");
  assert.equal(asked.length, 2);
  document.querySelector("#promises a").click();
  await settled();
  assert.deepEqual({ ...of("open")[0][0] }, { entityName: "rcv_commitment", entityId: "c2" });
});

test("a promise for a day is kept until that day ends", async () => {
  const day = offset => {
    const at = new Date(Date.now() + offset * 86400000);
    return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(part => String(part).padStart(2, "0")).join("-");
  };
  const commitment = (name, offset) => ({ rcv_commitmentid: name, rcv_name: name, rcv_reviewon: day(offset), rcv_health: 718340000, statecode: 0 });
  const account = {
    rcv_commitment_accountid_account: [commitment("yesterday", -1), commitment("today", 0), commitment("tomorrow", 1)],
    account_rcv_touchpoints: [], rcv_restitution_accountid_account: [],
  };
  const { document } = await shown("promises", { table: "account" }, { rows: { account } });
  assert.deepEqual([...document.querySelectorAll("#promises li")].map(line => text(line.querySelector(".when")).split(" · ")[0]), ["yesterday", "today", "tomorrow"]);
  assert.deepEqual([...document.querySelectorAll("#promises .late")].map(text).length, 1);
});

test("trust shows its scores as a table and the paradox where it was achieved", async () => {
  const rows = {
    rcv_trustscore: [{ rcv_score: 80, rcv_scoredon: hours(-1), rcv_reason: "Feedback" }, { rcv_score: 60, rcv_scoredon: hours(-99) }],
    rcv_recovery: { rcv_scoredelivery: 90, rcv_scoretotal: 88, rcv_trustbefore: 60, rcv_trustafter: 80 },
  };
  const { document, asked } = await shown("trust", { table: "rcv_recovery", values: { rcv_accountid: lookup("account", `{${id}}`) } }, { rows });
  assert.equal(document.querySelectorAll("#history tbody tr").length, 2);
  assert.match(text(document.querySelector("#figures")), /60 → 80/);
  assert.match(text(document.querySelector("#figures")), /trust.achieved/);
  assert.equal(document.querySelectorAll("#scores tbody tr").length, 1);
  assert.equal(asked.length, 2);
});

test("impacts stand by dimension; the client's own figure counts", async () => {
  const impact = (dimension, level, more) => ({ "rcv_dimension": dimension, rcv_level: level, statecode: 0, "rcv_dimension@OData.Community.Display.V1.FormattedValue": `D${dimension}`, ...more });
  const rows = { rcv_recovery: { rcv_financialimpact: 1000, rcv_restitutionapproved: 250, rcv_impact_recoveryid_recovery: [
    impact(2, 1, { rcv_description: "b", rcv_amount: 10, rcv_confirmedamount: 0, rcv_confirmedbyclient: true }), impact(1, 1, { rcv_description: "a" }), impact(1, 3, { rcv_description: "severe" }), impact(1, 1, { statecode: 1 }),
  ] } };
  const { document, asked } = await shown("impact", { table: "rcv_recovery" }, { rows });
  assert.deepEqual([...document.querySelectorAll("th[scope=rowgroup]")].map(text), ["D1", "D2"]);
  assert.deepEqual([...document.querySelectorAll("tbody q")].map(text), ["severe", "a", "b"]);
  assert.deepEqual([...document.querySelectorAll("tbody td.number")].map(text), ["", "", "0"]);
  assert.match(text(document.querySelector("#figures")), /25%/);
  assert.equal(asked.length, 1);
});

test("a decision shows who may take it, and who wrote it does not", async () => {
  const rows = {
    rcv_restitution: {
      rcv_tiervalue: 900, rcv_basevalue: 500, rcv_approvalsrequired: 1, _createdby_value: "anna", rcv_iscontractual: false,
      rcv_policyid: { rcv_name: "Team lead", rcv_minamount: 500, rcv_maxamount: 5000, _rcv_approverteamid_value: "team" },
      rcv_recoveryid: { _ownerid_value: "ben", rcv_financialimpact: 1000 },
      rcv_approval_restitutionid_restitution: [],
    },
    team: { teammembership_association: [
      { systemuserid: "anna", fullname: "Anna" }, { systemuserid: "ben", fullname: "Ben" }, { systemuserid: "alex", fullname: "Alex" }, { systemuserid: "gone", fullname: "Gone", isdisabled: true },
    ] },
  };
  const { document, asked } = await shown("approval", { table: "rcv_restitution" }, { rows });
  const who = [...document.querySelectorAll("#who li")].map(text);
  assert.match(who[0], /^approval.whySum/);
  assert.deepEqual(who.slice(1).map(line => line.replace(/approval.author.*/, "author")), ["Anna – author", "Ben – author", "Alex"]);
  assert.equal(asked.length, 2);
});
