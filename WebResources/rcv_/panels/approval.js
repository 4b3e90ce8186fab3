"use strict";
var Rcv = Rcv || {};

// What is asked, why this tier decides, who may, and what was decided before. Two requests.
Rcv.ApprovalPanel = (() => {
  const { el, fill, place } = Rcv.Panel;
  /** @typedef {Record<string, any>} Row */

  /** @param {string} id */
  function load(id) {
    const { approval, recovery, relationships, restitution: r, restitutionPolicy: policy, tables } = Rcv.Names;
    const lookups = [r.submittedBy, r.factsBy, r.createdBy].map(Rcv.Data.lookup);
    const own = [r.status, r.type, r.amount, r.baseValue, r.tierValue, r.proportionality, r.approvalsRequired, r.isContractual, r.justification, ...lookups];
    return Rcv.Data.one(tables.restitution, id, `?$select=${own.join(",")}&$expand=`
      + [
        `${r.policy}($select=${policy.name},${policy.minAmount},${policy.maxAmount},${Rcv.Data.lookup(policy.approverTeam)})`,
        `${r.recovery}($select=${Rcv.Data.lookup(recovery.owner)},${recovery.financialImpact})`,
        `${relationships.approvals}($select=${approval.decision},${approval.comment},${approval.decidedOn},${Rcv.Data.lookup(approval.approver)})`,
      ].join(","));
  }

  /** @param {string | undefined} team @returns {Promise<Row[]>} */
  async function members(team) {
    const { relationships, systemUser, tables } = Rcv.Names;
    if (!team)
      return [];
    const row = await Rcv.Data.one(tables.team, team, `?$select=name&$expand=${relationships.teamMembers}($select=${systemUser.fullName},${systemUser.isDisabled})`);
    return row[relationships.teamMembers].filter((/** @type {Row} */ member) => !member[systemUser.isDisabled]);
  }

  /** @param {Row} row */
  function drawFigures(row) {
    const { restitution: r, restitutionPolicy: policy } = Rcv.Names;
    const tier = row[r.policy];
    const figure = (/** @type {string} */ key, /** @type {string} */ value) => value !== "" && el("div", {}, el("dt", {}, Rcv.text(key)), el("dd", { class: "text" }, value));
    const number = (/** @type {string} */ column) => row[column] === null || row[column] === undefined ? "" : Rcv.Data.shown(row, column);
    const plain = (/** @type {string} */ column, /** @type {Intl.NumberFormatOptions} */ options) =>
      number(column) === "" ? "" : new Intl.NumberFormat(Rcv.Panel.language(), options).format(row[column]);
    fill("figures",
      figure("approval.asked", [Rcv.Data.shown(row, r.type), number(r.amount)].filter(Boolean).join(" · ")),
      figure("approval.tier", tier ? tier[policy.name] : Rcv.text("approval.notYet")),
      tier && figure("approval.covers", Rcv.text(tier[policy.maxAmount] === null ? "approval.from" : "approval.range",
        Rcv.Data.shown(tier, policy.minAmount), Rcv.Data.shown(tier, policy.maxAmount))),
      figure("approval.value", plain(r.tierValue, { minimumFractionDigits: 2, maximumFractionDigits: 2 })),
      figure("approval.proportion", row[r.isContractual] ? Rcv.text("approval.contractual") : plain(r.proportionality, { style: "percent" })),
      figure("approval.needed", number(r.approvalsRequired)));
  }

  /** Why the tier is not always the one that the amount alone would have. @param {Row} row */
  function why(row) {
    const { recovery, restitution: r } = Rcv.Names;
    if (!row[r.policy])
      return "approval.whyNotYet";
    if (!row[r.isContractual] && !(row[r.recovery]?.[recovery.financialImpact] > 0) && row[r.approvalsRequired] > 0)
      return "approval.whyNoLoss";
    return row[r.tierValue] > row[r.baseValue] ? "approval.whySum" : "approval.whyAmount";
  }

  /** Four eyes (R6): who wrote, submitted or owns it does not decide. The server has the last word. @param {Row} row @param {Row[]} team */
  function drawWho(row, team) {
    const { approval, recovery, relationships, restitution: r, systemUser } = Rcv.Names;
    const authors = [r.submittedBy, r.factsBy, r.createdBy].map(column => row[Rcv.Data.lookup(column)]);
    authors.push(row[r.recovery]?.[Rcv.Data.lookup(recovery.owner)]);
    const decided = row[relationships.approvals].map((/** @type {Row} */ each) => each[Rcv.Data.lookup(approval.approver)]);
    fill("who", el("li", { class: "quiet" }, Rcv.text(why(row))), ...team.map(member => {
      const id = member[systemUser.id];
      const note = decided.includes(id) ? "approval.hasDecided" : authors.includes(id) ? "approval.author" : "";
      return el("li", { class: note ? "quiet" : "" }, member[systemUser.fullName], note && ` – ${Rcv.text(note)}`);
    }));
  }

  /** @param {Row[]} rows */
  function drawDecisions(rows) {
    const { approval } = Rcv.Names;
    fill("decisions", ...rows.map(row => el("li", {},
      el("strong", { class: row[approval.decision] === Rcv.Choices.decision.approve ? "good" : "late" }, Rcv.Data.shown(row, approval.decision)),
      ` · ${Rcv.Data.shownLookup(row, approval.approver)} · ${Rcv.Data.shown(row, approval.decidedOn)}`,
      row[approval.comment] && el("div", {}, el("q", {}, row[approval.comment])))),
    rows.length === 0 && el("li", { class: "quiet" }, Rcv.text("approval.noDecision")));
  }

  /** @param {Xrm.FormContext} form */
  async function draw(form) {
    for (const [id, key] of Object.entries({ heading: "approval.title", "who-heading": "approval.who", "decisions-heading": "approval.decisions" }))
      place(id).textContent = Rcv.text(key);
    if (Rcv.Form.isNew(form))
      return;
    const row = await load(Rcv.Form.id(form));
    const team = await members(row[Rcv.Names.restitution.policy]?.[Rcv.Data.lookup(Rcv.Names.restitutionPolicy.approverTeam)]);
    drawFigures(row);
    drawWho(row, team);
    drawDecisions(row[Rcv.Names.relationships.approvals]);
  }

  return { start: () => Rcv.Panel.run(draw, "approval.title") };
})();

void Rcv.ApprovalPanel.start();
