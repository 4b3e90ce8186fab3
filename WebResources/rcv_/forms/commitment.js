"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// A promise's form: a measure has a target, and a promise that the client knows does not move in silence (K2).
Rcv.Forms.Commitment = (() => {
  /** @typedef {Xrm.FormContext} Form */

  const tab = "tab_commitment";

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { commitment } = Rcv.Names;
    Rcv.Form.whenever(form, [commitment.recovery], each => void Rcv.Failures.shown(() => takeAccount(each)));
    Rcv.Form.whenever(form, [commitment.kind], askForTarget);
    Rcv.Form.whenever(form, [commitment.reviewOn, commitment.target], askForChangeReason);
    Rcv.Form.whenever(form, [commitment.reviewOn], sayWhenDue);
    Rcv.Form.whenever(form, [], each => Rcv.Form.lock(each, !Rcv.Form.isNew(each), commitment.recovery, commitment.account));
  }

  /** A promise made in a recovery is made to its client. @param {Form} form */
  async function takeAccount(form) {
    const { commitment, recovery, tables } = Rcv.Names;
    const of = Rcv.Form.lookupId(form, commitment.recovery);
    if (!of || !Rcv.Form.isNew(form) || Rcv.Form.value(form, commitment.account))
      return;
    const account = Rcv.Data.lookup(recovery.account);
    const row = await Rcv.Data.one(tables.recovery, of, `?$select=${account}`);
    form.getAttribute(commitment.account)?.setValue([{ id: row[account], name: Rcv.Data.shown(row, account), entityType: tables.account }]);
  }

  /** @param {Form} form */
  function askForTarget(form) {
    const { commitment } = Rcv.Names;
    const isMeasure = Rcv.Form.value(form, commitment.kind) === Rcv.Choices.commitmentKind.measure;
    Rcv.Form.showSection(form, tab, "sec_measure", isMeasure);
    for (const column of [commitment.comparison, commitment.target, commitment.unit, commitment.actual])
      Rcv.Form.show(form, column, isMeasure);
    for (const column of [commitment.comparison, commitment.target])
      Rcv.Form.require(form, column, isMeasure ? "required" : "none");
  }

  /** @param {Form} form */
  function askForChangeReason(form) {
    const { commitment } = Rcv.Names;
    const shared = Rcv.Form.value(form, commitment.sharedOn) !== null;
    const moved = [commitment.reviewOn, commitment.target].some(column => form.getAttribute(column)?.getIsDirty());
    Rcv.Form.showSection(form, tab, "sec_change", shared && (moved || Rcv.Form.value(form, commitment.changeReason) !== null));
    Rcv.Form.require(form, commitment.changeReason, shared && moved ? "required" : "none");
  }

  /** @param {Form} form */
  function sayWhenDue(form) {
    const { commitment } = Rcv.Names;
    const { missed, atRisk } = Rcv.Choices.commitmentHealth;
    const health = Rcv.Form.value(form, commitment.health);
    const due = /** @type {Date | null} */ (Rcv.Form.value(form, commitment.reviewOn));
    const text = health === missed ? "notice.promiseMissed" : "notice.promiseAtRisk";
    Rcv.Form.notice(form, "health", health === missed ? "ERROR" : "WARNING",
      due && [missed, atRisk].includes(health) ? Rcv.text(text, Rcv.Host.day(due)) : null);
  }

  return { onLoad };
})();
