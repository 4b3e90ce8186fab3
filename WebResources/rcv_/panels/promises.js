"use strict";
var Rcv = Rcv || {};

// What we promised this client, in one list by date, and how much of it we kept in the last 365 days. Two requests.
Rcv.Promises = (() => {
  const { el, fill, place } = Rcv.Panel;
  /** @typedef {Record<string, any>} Row */
  /** @typedef {{ kind: string, what: string, when: Date | null, isDay: boolean, shown: string, table: string, id: string, late: boolean }} Promised */

  const year = 365 * 86400000;

  /** @param {string} account @returns {Promise<{ client: Row, improvements: Row[] }>} */
  async function load(account) {
    const { account: columns, commitment, improvement, recovery, relationships, restitution, tables, touchpoint } = Rcv.Names;
    const since = new Date(Rcv.Host.now().getTime() - year).toISOString();
    const update = Rcv.Choices.touchpointPurpose.progressUpdate;
    const expand = [
      `${relationships.commitments}($select=${commitment.name},${commitment.reviewOn},${commitment.health},${commitment.state};$filter=${commitment.reviewOn} ge ${since.slice(0, 10)})`,
      `${relationships.touchpoints}($select=${touchpoint.subject},${touchpoint.scheduledEnd},${touchpoint.actualEnd},${touchpoint.state},${touchpoint.status},${touchpoint.wasOnTime};`
        + `$filter=${touchpoint.purpose} eq ${update} and (${touchpoint.state} eq 0 or ${touchpoint.actualEnd} ge ${since}))`,
      `${relationships.restitutions}($select=${restitution.name},${restitution.decidedOn},${restitution.amount};$filter=${restitution.status} eq ${Rcv.Choices.restitutionStatus.approved})`,
    ];
    const [client, improvements] = await Promise.all([
      Rcv.Data.one(tables.account, account, `?$select=${columns.name}&$expand=${expand.join(",")}`),
      Rcv.Data.many(tables.improvement, `?$select=${improvement.name},${improvement.dueOn},${improvement.publishedText}`
        + `&$filter=${improvement.publishedOn} ne null and ${improvement.state} eq 0 and ${improvement.recovery}/${Rcv.Data.lookup(recovery.account)} eq ${account}`),
    ]);
    return { client, improvements };
  }

  /** @param {string} kind @param {string} table @param {{ id: string }} columns @param {string} name @param {string} date */
  function from(kind, table, columns, name, date) {
    return (/** @type {Row} */ row) => {
      // A promise for a day is kept until that day ends, and a day comes as its name, not as a time.
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(row[date] ?? "");
      const when = isDay ? new Date(`${row[date]}T23:59:59`) : Rcv.Data.time(row, date);
      return {
        kind, table, what: row[name], when, isDay, shown: Rcv.Data.shown(row, date), id: row[columns.id],
        late: kind !== "restitution" && when !== null && when < Rcv.Host.now(),
      };
    };
  }

  /** @param {{ client: Row, improvements: Row[] }} loaded @returns {Promised[]} */
  function open({ client, improvements }) {
    const { commitment, improvement, relationships, restitution, tables, touchpoint } = Rcv.Names;
    const { met } = Rcv.Choices.commitmentHealth;
    const commitments = /** @type {Row[]} */ (client[relationships.commitments]).filter(row => row[commitment.state] === 0 && row[commitment.health] !== met);
    const updates = /** @type {Row[]} */ (client[relationships.touchpoints]).filter(row => row[touchpoint.state] === 0);
    return [
      ...updates.map(from("touchpoint", tables.touchpoint, touchpoint, touchpoint.subject, touchpoint.scheduledEnd)),
      ...commitments.map(from("commitment", tables.commitment, commitment, commitment.name, commitment.reviewOn)),
      ...improvements.map(from("improvement", tables.improvement, improvement, improvement.name, improvement.dueOn)),
      ...client[relationships.restitutions].map(from("restitution", tables.restitution, restitution, restitution.name, restitution.decidedOn)),
    ].sort((one, other) => (one.when?.getTime() ?? Infinity) - (other.when?.getTime() ?? Infinity));
  }

  /** Updates told and commitments that came due. @param {{ client: Row }} loaded */
  function kept({ client }) {
    const { commitment, relationships, touchpoint } = Rcv.Names;
    const { met, missed } = Rcv.Choices.commitmentHealth;
    const told = /** @type {Row[]} */ (client[relationships.touchpoints]).filter(row => row[touchpoint.status] === Rcv.Choices.touchpointStatus.completed);
    const due = /** @type {Row[]} */ (client[relationships.commitments]).filter(row => [met, missed].includes(row[commitment.health]));
    const good = told.filter(row => row[touchpoint.wasOnTime]).length + due.filter(row => row[commitment.health] === met).length;
    return { good, of: told.length + due.length };
  }

  /** @param {Promised} promised */
  function line({ kind, what, when, isDay, shown, table, id, late }) {
    const open = (/** @type {Event} */ event) => {
      event.preventDefault();
      void Rcv.Failures.shown(() => Rcv.Host.xrm().Navigation.openForm({ entityName: table, entityId: id }));
    };
    return el("li", {},
      el("span", { class: "what" }, el("span", { class: "quiet" }, `${Rcv.text(`promises.${kind}`)} · `), el("a", { href: "#", click: open }, what)),
      el("span", { class: `when ${late ? "late" : ""}` }, when && (kind === "restitution" ? Rcv.text("promises.since", shown) : `${isDay ? Rcv.Panel.relativeDay(when) : Rcv.Panel.relative(when)} · ${shown}`)));
  }

  /** @param {Xrm.FormContext} form */
  async function draw(form) {
    place("heading").textContent = Rcv.text("promises.title");
    if (Rcv.Form.isNew(form))
      return;
    const loaded = await load(Rcv.Form.id(form));
    const { good, of } = kept(loaded);
    const promised = open(loaded);
    fill("figures",
      el("div", {}, el("dt", {}, Rcv.text("promises.kept")), el("dd", {}, of > 0 ? Rcv.Panel.percent(good / of) : "–"), of > 0 && el("dd", { class: "quiet" }, Rcv.text("promises.of", good, of))),
      el("div", {}, el("dt", {}, Rcv.text("promises.open")), el("dd", {}, String(promised.length))),
      el("div", {}, el("dt", {}, Rcv.text("promises.late")), el("dd", promised.some(each => each.late) ? { class: "late" } : {}, String(promised.filter(each => each.late).length))));
    fill("promises", ...promised.map(line), promised.length === 0 && el("li", { class: "quiet" }, Rcv.text("promises.none")));
  }

  return { start: () => Rcv.Panel.run(draw, "promises.title"), open, kept };
})();

void Rcv.Promises.start();
