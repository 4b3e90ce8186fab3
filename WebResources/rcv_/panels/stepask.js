"use strict";
var Rcv = Rcv || {};

// What completing a step asks: what came of it, and what the step's exit criteria look for in it.
Rcv.StepAsk = (() => {
  /** @param {string} id @returns {Promise<AskField[]>} */
  async function fields(id) {
    const { recovery, recoveryStep: step, tables } = Rcv.Names;
    const own = [step.outcome, step.apology, step.apologyReason, step.exitCriteria, Rcv.Data.lookup(step.contact), Rcv.Data.lookup(step.recovery)];
    const account = Rcv.Data.lookup(recovery.account);
    const row = await Rcv.Data.one(tables.recoveryStep, id, `?$select=${own.join(",")}&$expand=${step.recovery}($select=${account})`);
    const criteria = String(row[step.exitCriteria] ?? "").split(",").map(Number);
    const { apologyRecorded, clientConfirmedTheFix } = Rcv.Choices.exitCriterion;
    return [
      { name: "Outcome", kind: "memo", required: true, value: row[step.outcome] ?? "" },
      ...(criteria.includes(apologyRecorded) ? apology(row) : []),
      ...(criteria.includes(apologyRecorded) || criteria.includes(clientConfirmedTheFix)
        ? [contact(row, row[step.recovery]?.[account])]
        : []),
    ];
  }

  /** @param {Record<string, any>} row */
  function apology(row) {
    const { recoveryStep: step } = Rcv.Names;
    return [
      {
        name: "Apology", kind: /** @type {const} */ ("message"), messageKind: 0, value: row[step.apology] ?? "",
        recovery: row[Rcv.Data.lookup(step.recovery)],
      },
      { name: "ApologyReason", kind: /** @type {const} */ ("memo"), value: row[step.apologyReason] ?? "" },
    ];
  }

  /** @param {Record<string, any>} row @param {string | undefined} account */
  function contact(row, account) {
    return { name: "ContactId", kind: /** @type {const} */ ("contact"), account, value: row[Rcv.Data.lookup(Rcv.Names.recoveryStep.contact)] ?? "" };
  }

  return { fields };
})();
