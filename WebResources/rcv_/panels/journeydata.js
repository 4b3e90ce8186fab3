"use strict";
var Rcv = Rcv || {};

// What the journey shows of a recovery: read in two requests, in words that the page only has to draw.
Rcv.JourneyData = (() => {
  /** @typedef {Record<string, any>} Row */
  /** @typedef {{ recovery: Row, steps: Row[], lacking: Map<string, Finding[]>, closing: Finding[] }} Journey */
  /** @typedef {{ what: string, when: Date, shown: string, waits: boolean }} Due */

  /** @param {string} id @returns {Promise<Journey>} */
  async function load(id) {
    const { recovery: columns, recoveryStep: step, tables } = Rcv.Names;
    const own = [
      columns.status, columns.state, columns.stage, columns.cycle, columns.nextUpdateOn, columns.acknowledgedOn, columns.stabilisedOn,
      columns.fixedOn, columns.verifiedOn, columns.learnedOn, columns.holdUntil, columns.isUnconfirmed, Rcv.Data.lookup(columns.account),
    ];
    const of = [step.name, step.stage, step.cycle, step.sequence, step.isRequired, step.status, step.dueOn, step.completedOn];
    const [recovery, checklist] = await Promise.all([
      Rcv.Data.one(tables.recovery, id, `?$select=${own.join(",")}&$expand=${Rcv.Names.relationships.steps}($select=${of.join(",")})`),
      Rcv.Api.closureChecklist(id),
    ]);
    const steps = /** @type {Row[]} */ (recovery[Rcv.Names.relationships.steps])
      .sort((one, other) => one[step.cycle] - other[step.cycle] || one[step.sequence] - other[step.sequence]);
    const lacking = /** @type {{ step: string, missing: Finding[] }[]} */ (JSON.parse(checklist.Steps || "[]"));
    return { recovery, steps, lacking: new Map(lacking.map(each => [each.step, each.missing])), closing: JSON.parse(checklist.Missing || "[]") };
  }

  /** @param {Row} step */
  function isDone(step) {
    const { completed, waived } = Rcv.Choices.recoveryStepStatus;
    return [completed, waived].includes(step[Rcv.Names.recoveryStep.status]);
  }

  /** @param {Row} step */
  function isRunning(step) {
    const { active, waitingOnClient } = Rcv.Choices.recoveryStepStatus;
    return [active, waitingOnClient].includes(step[Rcv.Names.recoveryStep.status]);
  }

  /** @param {Row} step */
  function isLate(step) {
    const due = Rcv.Data.time(step, Rcv.Names.recoveryStep.dueOn);
    return step[Rcv.Names.recoveryStep.status] === Rcv.Choices.recoveryStepStatus.active && due !== null && due < Rcv.Host.now();
  }

  /** @param {Row} recovery */
  function hasEnded(recovery) {
    return recovery[Rcv.Names.recovery.state] !== 0;
  }

  /** Running steps of the cycle that runs. @param {Journey} journey */
  function running({ recovery, steps }) {
    return steps.filter(step => isRunning(step) && step[Rcv.Names.recoveryStep.cycle] === recovery[Rcv.Names.recovery.cycle]);
  }

  /**
   * Each stage that has required steps, as its latest cycle left it: a stage that was done again is told as it is now.
   * @param {Journey} journey
   */
  function stages({ recovery, steps }) {
    const { recoveryStep: step } = Rcv.Names;
    return Object.entries(Rcv.Choices.recoveryStage).flatMap(([name, value]) => {
      const all = steps.filter(each => each[step.stage] === value && each[step.isRequired]);
      const cycle = Math.max(...all.map(each => each[step.cycle]));
      const own = all.filter(each => each[step.cycle] === cycle);
      if (own.length === 0 && value !== Rcv.Choices.recoveryStage.followUp)
        return [];
      const isNow = recovery[Rcv.Names.recovery.stage] === value && !hasEnded(recovery);
      const state = own.some(isLate) ? "overdue" : isNow ? "now" : own.length > 0 && own.every(isDone) ? "done" : hasEnded(recovery) ? "left" : "ahead";
      return [{ name, isNow, state, done: own.filter(isDone).length, of: own.length }];
    });
  }

  /** Whether the client still waits for progress updates. @param {Row} recovery */
  function isPromised(recovery) {
    const { inProgress, onHold } = Rcv.Choices.recoveryStatus;
    const { recovery: columns } = Rcv.Names;
    return [inProgress, onHold].includes(recovery[columns.status]) && recovery[columns.nextUpdateOn] && !recovery[columns.verifiedOn];
  }

  /** What is due, the soonest first. @param {Journey} journey @returns {Due[]} */
  function due(journey) {
    const { recovery: columns, recoveryStep: step } = Rcv.Names;
    const { recovery } = journey;
    const items = running(journey).filter(each => each[step.dueOn]).map(each => ({
      what: each[step.name],
      when: new Date(each[step.dueOn]),
      shown: Rcv.Data.shown(each, step.dueOn),
      waits: each[step.status] === Rcv.Choices.recoveryStepStatus.waitingOnClient || recovery[columns.status] === Rcv.Choices.recoveryStatus.onHold,
    }));
    if (isPromised(recovery))
      items.push({
        what: Rcv.text("journey.update"), when: new Date(recovery[columns.nextUpdateOn]), shown: Rcv.Data.shown(recovery, columns.nextUpdateOn), waits: false,
      });
    return items.sort((one, other) => one.when.getTime() - other.when.getTime());
  }

  /**
   * The one thing to do next: a promise that is late comes first, because silence costs the most trust.
   * @param {Journey} journey
   * @returns {{ ask: string, id?: string, name?: string } | null}
   */
  function next(journey) {
    const { recovery } = journey;
    const { recovery: columns, recoveryStep: step } = Rcv.Names;
    if (hasEnded(recovery))
      return null;
    if (isPromised(recovery) && new Date(recovery[columns.nextUpdateOn]) < Rcv.Host.now())
      return { ask: "logUpdate" };
    if (recovery[columns.status] === Rcv.Choices.recoveryStatus.onHold)
      return { ask: "resume" };
    const [first] = running(journey).sort((one, other) =>
      Number(other[step.isRequired]) - Number(one[step.isRequired]) || String(one[step.dueOn]).localeCompare(String(other[step.dueOn])));
    if (first)
      return { ask: "completeStep", id: first[step.id], name: first[step.name] };
    return journey.closing.some(finding => finding.blocks) ? null : { ask: "close" };
  }

  return { load, hasEnded, running, stages, due, next };
})();
