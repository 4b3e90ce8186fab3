"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// A step's form: the apology where the step asks for one, the waiver where there is one, and a word when it is late.
Rcv.Forms.RecoveryStep = (() => {
  /** @typedef {Xrm.FormContext} Form */

  const tab = "tab_step";

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { recoveryStep: step } = Rcv.Names;
    Rcv.Form.whenever(form, [step.exitCriteria, step.apology], showApology);
    Rcv.Form.whenever(form, [step.status], showWaiver);
    Rcv.Form.whenever(form, [step.dueOn], sayWhenLate);
    Rcv.Form.whenever(form, [], lock);
    void Rcv.Panels.attach(form, Rcv.Names.panels.coach);
    void Rcv.Failures.shown(() => offerContacts(form));
  }

  /** @param {Form} form */
  function showApology(form) {
    const { recoveryStep: step } = Rcv.Names;
    const criteria = /** @type {number[]} */ (Rcv.Form.value(form, step.exitCriteria)) ?? [];
    const asked = criteria.includes(Rcv.Choices.exitCriterion.apologyRecorded);
    Rcv.Form.showSection(form, tab, "sec_apology", asked || Rcv.Form.value(form, step.apology) !== null);
  }

  /** @param {Form} form */
  function showWaiver(form) {
    const { status } = Rcv.Names.recoveryStep;
    Rcv.Form.showSection(form, tab, "sec_waiver", Rcv.Form.value(form, status) === Rcv.Choices.recoveryStepStatus.waived);
  }

  /** @param {Form} form */
  function sayWhenLate(form) {
    const { recoveryStep: step } = Rcv.Names;
    const due = /** @type {Date | null} */ (Rcv.Form.value(form, step.dueOn));
    const runs = Rcv.Form.value(form, step.status) === Rcv.Choices.recoveryStepStatus.active;
    Rcv.Form.notice(form, "late", "ERROR", runs && due && due < Rcv.Host.now() ? Rcv.text("notice.stepOverdue", Rcv.Host.time(due)) : null);
  }

  /** What the playbook laid down never changes (S8). @param {Form} form */
  function lock(form) {
    const { recoveryStep: step } = Rcv.Names;
    Rcv.Form.lock(form, !Rcv.Form.isNew(form), step.recovery, step.stage, step.sequence, step.cycle, step.name, step.guidance,
      step.exitCriteria, step.isRequired, step.canWaive, step.clock, step.dueAfterMinutes, step.playbookStep);
  }

  /**
   * Who may confirm a fix works for the account, its parent or a subsidiary (V1): there all contacts are offered.
   * @param {Form} form
   */
  async function offerContacts(form) {
    const { recoveryStep: step } = Rcv.Names;
    const recovery = Rcv.Form.lookupId(form, step.recovery);
    if (!recovery || Rcv.Form.value(form, step.stage) === Rcv.Choices.recoveryStage.verify)
      return;
    const account = Rcv.Data.lookup(Rcv.Names.recovery.account);
    const row = await Rcv.Data.one(Rcv.Names.tables.recovery, recovery, `?$select=${account}`);
    Rcv.Form.onlyContactsOf(form, step.contact, () => row[account]);
  }

  return { onLoad };
})();
