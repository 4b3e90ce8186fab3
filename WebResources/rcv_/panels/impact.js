"use strict";
var Rcv = Rcv || {};

// What the failure means for the client, by dimension, and whether what we give stands in proportion to it. One request.
Rcv.ImpactPanel = (() => {
  const { el, fill, place } = Rcv.Panel;
  /** @typedef {Record<string, any>} Row */

  /** @param {string} id */
  function load(id) {
    const { impact, recovery, relationships, tables } = Rcv.Names;
    const own = [recovery.impactScore, recovery.suggestedSeverity, recovery.severity, recovery.financialImpact, recovery.restitutionApproved, recovery.restitutionDelivered];
    const of = [impact.dimension, impact.level, impact.description, impact.amount, impact.confirmedAmount, impact.confirmedByClient, impact.state];
    return Rcv.Data.one(tables.recovery, id, `?$select=${own.join(",")}&$expand=${relationships.impacts}($select=${of.join(",")})`);
  }

  /** @param {Row} row */
  function drawFigures(row) {
    const { recovery } = Rcv.Names;
    const loss = row[recovery.financialImpact] ?? 0;
    const given = row[recovery.restitutionApproved] ?? 0;
    const differs = row[recovery.suggestedSeverity] !== null && row[recovery.suggestedSeverity] !== row[recovery.severity];
    const figure = (/** @type {string} */ key, /** @type {string} */ value, style = "") => el("div", {}, el("dt", {}, Rcv.text(key)), el("dd", { class: style }, value || "–"));
    fill("figures",
      figure("impact.score", String(row[recovery.impactScore] ?? "–")),
      figure("impact.suggested", Rcv.Data.shown(row, recovery.suggestedSeverity), differs ? "text soon" : "text"),
      figure("impact.loss", Rcv.Data.shown(row, recovery.financialImpact), "text"),
      figure("impact.approved", Rcv.Data.shown(row, recovery.restitutionApproved), "text"),
      figure("impact.delivered", Rcv.Data.shown(row, recovery.restitutionDelivered), "text"),
      figure("impact.share", loss > 0 ? Rcv.Panel.percent(given / loss) : "–"));
  }

  /** @param {Row} row */
  function line(row) {
    const { impact } = Rcv.Names;
    const amount = row[impact.confirmedAmount] !== null && row[impact.confirmedAmount] !== undefined ? impact.confirmedAmount : impact.amount;
    return el("tr", {},
      el("td", {}, Rcv.Data.shown(row, impact.level)),
      el("td", {}, el("q", {}, row[impact.description] ?? "")),
      el("td", { class: "number" }, row[amount] === null || row[amount] === undefined ? "" : Rcv.Data.shown(row, amount)),
      el("td", {}, row[impact.confirmedByClient] ? el("span", { class: "good" }, Rcv.text("impact.confirmed")) : el("span", { class: "soon" }, Rcv.text("impact.estimated"))));
  }

  /** @param {Row[]} rows */
  function drawImpacts(rows) {
    const { impact } = Rcv.Names;
    if (rows.length === 0) {
      fill("impacts", el("p", { class: "quiet" }, Rcv.text("coach.noWords")));
      return;
    }
    const dimensions = [...new Set(rows.map(row => row[impact.dimension]))].sort((one, other) => one - other);
    fill("impacts", el("table", {}, el("caption", { class: "hidden-text" }, Rcv.text("impact.title")),
      el("thead", {}, el("tr", {}, ...["impact.level", "impact.words", "impact.amount", "impact.client"].map(key => el("th", { scope: "col" }, Rcv.text(key))))),
      ...dimensions.map(dimension => {
        const own = rows.filter(row => row[impact.dimension] === dimension).sort((one, other) => other[impact.level] - one[impact.level]);
        return el("tbody", {}, el("tr", {}, el("th", { scope: "rowgroup", colspan: "4" }, Rcv.Data.shown(own[0], impact.dimension))), ...own.map(line));
      })));
  }

  /** @param {Xrm.FormContext} form */
  async function draw(form) {
    place("heading").textContent = Rcv.text("impact.title");
    if (Rcv.Form.isNew(form))
      return;
    const row = await load(Rcv.Form.id(form));
    drawFigures(row);
    drawImpacts(row[Rcv.Names.relationships.impacts].filter((/** @type {Row} */ impact) => impact[Rcv.Names.impact.state] === 0));
  }

  return { start: () => Rcv.Panel.run(draw, "impact.title") };
})();

void Rcv.ImpactPanel.start();
