"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Buttons of a recovery's form. Enable rules only spare people what the server would refuse.
Rcv.Commands.Recovery = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Form} form @param {...number} statuses */
  function isIn(form, ...statuses) {
    return !Rcv.Form.isNew(form) && statuses.includes(/** @type {number} */ (Rcv.Form.value(form, Rcv.Names.recovery.status)));
  }

  /** @param {Form} form */
  function client(form) {
    const { account, contact } = Rcv.Names.recovery;
    return { account: Rcv.Form.lookupId(form, account), contact: Rcv.Form.lookupId(form, contact) };
  }

  /** @param {Form} form */
  const logUpdate = form => Rcv.Command.ask(form, "logUpdate", client(form));
  /** @param {Form} form */
  const hold = form => Rcv.Command.ask(form, "hold");
  /** @param {Form} form */
  const reportNotFixed = form => Rcv.Command.ask(form, "reportNotFixed");
  /** @param {Form} form */
  const close = form => Rcv.Command.ask(form, "close");
  /** @param {Form} form */
  const cancel = form => Rcv.Command.ask(form, "cancel");
  /** @param {Form} form */
  const recordRetention = form => Rcv.Command.ask(form, "retention");
  /** @param {Form} form */
  const resume = form => Rcv.Command.act(form, "resume", Rcv.Api.resumeRecovery);
  /** @param {Form} form */
  const score = form => Rcv.Command.act(form, "score", Rcv.Api.scoreRecovery);

  /** What is still missing before the recovery can be closed. @param {Form} form */
  async function checkClosure(form) {
    if (!await Rcv.Command.saved(form))
      return;
    await Rcv.Failures.shown(async () => {
      const { Missing } = await Rcv.Command.working(() => Rcv.Api.closureChecklist(Rcv.Form.id(form)));
      const missing = /** @type {{ advice: string }[]} */ (JSON.parse(Missing)).map(finding => `• ${finding.advice}`);
      await Rcv.Command.tell("checklist.title", missing.length === 0 ? Rcv.text("checklist.ready") : missing.join("\n"));
    });
  }

  /** @param {Form} form @param {"status" | "plan" | "learning" | "internal"} document */
  async function openDocument(form, document) {
    if (!await Rcv.Command.saved(form))
      return;
    await Rcv.Failures.shown(() => Rcv.Command.page(
      "rcv_/panels/document.html",
      JSON.stringify({ id: Rcv.Form.id(form), document, contact: Rcv.Form.lookupId(form, Rcv.Names.recovery.contact) }),
      Rcv.text(`document.${document}`),
      { value: 80, unit: "%" },
    ));
  }

  /** The recovery is gone after this, so that there is no form to read anew. @param {Form} form */
  async function erase(form) {
    await Rcv.Failures.shown(() => Rcv.Command.dialog("erase", Rcv.Form.id(form)));
  }

  /** Opens the open step that is due first, required ones before others: the caller's before those of others. @param {Form} form */
  async function nextStep(form) {
    await Rcv.Failures.shown(async () => {
      const { recoveryStep: step, tables } = Rcv.Names;
      const me = Rcv.Host.id(Rcv.Host.xrm().Utility.getGlobalContext().userSettings.userId);
      const { active, waitingOnClient } = Rcv.Choices.recoveryStepStatus;
      const open = await Rcv.Data.many(tables.recoveryStep, `?$select=${step.dueOn},${Rcv.Data.lookup(step.owner)}`
        + `&$filter=${Rcv.Data.lookup(step.recovery)} eq ${Rcv.Form.id(form)} and (${step.status} eq ${active} or ${step.status} eq ${waitingOnClient})`
        + `&$orderby=${step.isRequired} desc,${step.dueOn}`);
      const next = open.find(row => row[Rcv.Data.lookup(step.owner)] === me) ?? open[0];
      if (next)
        await Rcv.Host.xrm().Navigation.openForm({ entityName: tables.recoveryStep, entityId: next[step.id] });
      else
        await Rcv.Command.tell("checklist.title", Rcv.text("step.none"));
    });
  }

  /** @param {Form} form */
  const isOpen = form => isIn(form, Rcv.Choices.recoveryStatus.inProgress, Rcv.Choices.recoveryStatus.onHold);
  /** @param {Form} form */
  const isRunning = form => isOpen(form) || isIn(form, Rcv.Choices.recoveryStatus.followingUp);
  /** @param {Form} form */
  const isEnded = form => isIn(form, Rcv.Choices.recoveryStatus.closed, Rcv.Choices.recoveryStatus.cancelled);

  return {
    nextStep, logUpdate, hold, resume, reportNotFixed, close, cancel, score, checkClosure, erase, recordRetention,
    eraseSelected: (/** @type {string[]} */ [id], /** @type {{ refresh: () => unknown }} */ grid) => Rcv.Command.askForRow(grid, "erase", id),
    showStatus: (/** @type {Form} */ form) => openDocument(form, "status"),
    showPlan: (/** @type {Form} */ form) => openDocument(form, "plan"),
    showLearningReport: (/** @type {Form} */ form) => openDocument(form, "learning"),
    showBrief: (/** @type {Form} */ form) => openDocument(form, "internal"),
    canLogUpdate: isOpen,
    canHold: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.recoveryStatus.inProgress),
    canResume: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.recoveryStatus.onHold),
    canReportNotFixed: (/** @type {Form} */ form) =>
      isIn(form, Rcv.Choices.recoveryStatus.followingUp)
      || isIn(form, Rcv.Choices.recoveryStatus.inProgress) && Rcv.Form.value(form, Rcv.Names.recovery.fixedOn) !== null,
    canClose: isRunning,
    canCheckClosure: isRunning,
    canCancel: isRunning,
    canScore: isRunning,
    canOpenDocument: (/** @type {Form} */ form) => !Rcv.Form.isNew(form),
    canErase: isEnded,
    canRecordRetention: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.recoveryStatus.closed, Rcv.Choices.recoveryStatus.followingUp),
  };
})();
