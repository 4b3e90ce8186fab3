"use strict";
var Rcv = Rcv || {};

// Whether trust comes back: the score over time, the seven scores of the recovery, and whether it ended higher than before. Two requests.
Rcv.Trust = (() => {
  const { el, fill, place } = Rcv.Panel;
  /** @typedef {Record<string, any>} Row */

  /** @type {import("echarts").ECharts | undefined} */
  let chart;

  function scores() {
    const { recovery: r } = Rcv.Names;
    return {
      delivery: r.scoreDelivery, relationships: r.scoreRelationships, insight: r.scoreInsight, value: r.scoreValue,
      ease: r.scoreEase, recovery: r.scoreRecovery, partnership: r.scorePartnership,
    };
  }

  /** The recovery itself, or the account's last one that was scored. @param {Xrm.FormContext} form @returns {Promise<Row | undefined>} */
  async function scored(form) {
    const { recovery: r, tables } = Rcv.Names;
    const columns = `?$select=${[...Object.values(scores()), r.scoreTotal, r.trustBefore, r.trustAfter, r.number].join(",")}`;
    if (form.data.entity.getEntityName() === tables.recovery)
      return Rcv.Data.one(tables.recovery, Rcv.Form.id(form), columns);
    const [last] = await Rcv.Data.many(tables.recovery, `${columns}&$filter=${Rcv.Data.lookup(r.account)} eq ${Rcv.Form.id(form)} and ${r.scoreTotal} ne null`
      + `&$orderby=${r.detectedOn} desc&$top=1`);
    return last;
  }

  /** @param {string} account */
  async function history(account) {
    const { trustScore: t, tables } = Rcv.Names;
    const rows = await Rcv.Data.many(tables.trustScore, `?$select=${t.score},${t.scoredOn},${t.reason}`
      + `&$filter=${Rcv.Data.lookup(t.account)} eq ${account}&$orderby=${t.scoredOn} desc&$top=60`);
    return rows.reverse();
  }

  /** @param {Row[]} rows */
  function drawChart(rows) {
    const { trustScore: t } = Rcv.Names;
    place("chart").hidden = rows.length < 2 || typeof echarts === "undefined";
    if (place("chart").hidden)
      return;
    chart ??= echarts.init(place("chart"), undefined, { renderer: "svg" });
    chart.setOption({
      animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
      grid: { left: 36, right: 12, top: 12, bottom: 28 },
      xAxis: { type: "time" },
      yAxis: { type: "value", min: 0, max: 100 },
      tooltip: { trigger: "axis" },
      series: [{ type: "line", data: rows.map(row => [row[t.scoredOn], row[t.score]]), lineStyle: { color: "#0f548c", width: 2 }, itemStyle: { color: "#0f548c" } }],
    });
  }

  /** @param {Row[]} rows */
  function drawHistory(rows) {
    const { trustScore: t } = Rcv.Names;
    const lines = [...rows].reverse().slice(0, 12).map(row => el("tr", {},
      el("td", {}, Rcv.Data.shown(row, t.scoredOn)), el("td", { class: "number" }, String(row[t.score])), el("td", {}, row[t.reason] ?? "")));
    fill("history", rows.length === 0
      ? el("p", { class: "quiet" }, Rcv.text("trust.none"))
      : el("table", {}, el("caption", {}, Rcv.text("trust.history")),
        el("thead", {}, el("tr", {}, ...["trust.when", "trust.score", "trust.reason"].map(key => el("th", { scope: "col" }, Rcv.text(key))))),
        el("tbody", {}, ...lines)));
  }

  /** @param {Row | undefined} row */
  function drawScores(row) {
    const own = row && Object.entries(scores()).filter(([, column]) => row[column] !== null && row[column] !== undefined);
    if (!row || !own || own.length === 0) {
      fill("scores");
      return;
    }
    fill("scores", el("table", {}, el("caption", {}, Rcv.text("trust.scores", row[Rcv.Names.recovery.number] ?? "")),
      el("tbody", {}, ...own.map(([name, column]) => {
        const bar = el("span", {});
        bar.style.width = `${row[column]}%`;
        return el("tr", {}, el("th", { scope: "row" }, Rcv.text(`trust.${name}`), el("span", { class: "bar", "aria-hidden": "true" }, bar)),
          el("td", { class: "number" }, String(row[column])));
      }))));
  }

  /** @param {Row[]} rows @param {Row | undefined} recovery */
  function drawFigures(rows, recovery) {
    const { recovery: r, trustScore: t } = Rcv.Names;
    const last = rows.at(-1);
    const before = recovery?.[r.trustBefore] ?? null;
    const after = recovery?.[r.trustAfter] ?? null;
    const figure = (/** @type {string} */ key, /** @type {string} */ value, style = "") => el("div", {}, el("dt", {}, Rcv.text(key)), el("dd", { class: style }, value));
    fill("figures",
      figure("trust.now", last ? String(last[t.score]) : "–"),
      recovery?.[r.scoreTotal] !== null && recovery?.[r.scoreTotal] !== undefined && figure("trust.total", String(recovery[r.scoreTotal])),
      before !== null && after !== null && figure("trust.beforeAfter", `${before} → ${after}`),
      before !== null && after !== null && after > before && figure("trust.paradox", Rcv.text("trust.achieved"), "text good"));
  }

  /** @param {Xrm.FormContext} form */
  async function draw(form) {
    place("heading").textContent = Rcv.text("trust.title");
    if (Rcv.Form.isNew(form))
      return;
    const onRecovery = form.data.entity.getEntityName() === Rcv.Names.tables.recovery;
    const account = onRecovery ? Rcv.Form.lookupId(form, Rcv.Names.recovery.account) : Rcv.Form.id(form);
    const [rows, recovery] = await Promise.all([history(account ?? ""), scored(form)]);
    drawFigures(rows, recovery);
    drawChart(rows);
    drawHistory(rows);
    drawScores(recovery);
  }

  window.addEventListener("resize", () => chart?.resize());
  return { start: () => Rcv.Panel.run(draw, "trust.title") };
})();

void Rcv.Trust.start();
