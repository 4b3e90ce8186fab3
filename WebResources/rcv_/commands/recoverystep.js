"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Buttons of a step, on its form and on the recovery's list of steps.
Rcv.Commands.RecoveryStep = (() => {
  /** @typedef {Xrm.FormContext} Form */
  /** @typedef {{ refresh: () => unknown }} Grid */

  /** @param {Form} form @param {...number} statuses */
  function isIn(form, ...statuses) {
    return !Rcv.Form.isNew(form) && statuses.includes(/** @type {number} */ (Rcv.Form.value(form, Rcv.Names.recoveryStep.status)));
  }

  /** Waiting stops the step's clock, so that it is the server that decides. @param {Form} form @param {string} name @param {number} status */
  function move(form, name, status) {
    const { recoveryStep, tables } = Rcv.Names;
    return Rcv.Command.act(form, name, async id => {
      await Rcv.Host.xrm().WebApi.updateRecord(tables.recoveryStep, Rcv.Host.id(id), { [recoveryStep.state]: 0, [recoveryStep.status]: status });
    });
  }

  /** @param {Form} form */
  const isRunning = form => isIn(form, Rcv.Choices.recoveryStepStatus.active, Rcv.Choices.recoveryStepStatus.waitingOnClient);

  return {
    complete: (/** @type {Form} */ form) => Rcv.Command.ask(form, "completeStep"),
    waive: (/** @type {Form} */ form) => Rcv.Command.ask(form, "waiveStep"),
    waitOnClient: (/** @type {Form} */ form) => move(form, "waitOnClient", Rcv.Choices.recoveryStepStatus.waitingOnClient),
    clientAnswered: (/** @type {Form} */ form) => move(form, "clientAnswered", Rcv.Choices.recoveryStepStatus.active),
    completeSelected: (/** @type {string[]} */ [id], /** @type {Grid} */ grid) => Rcv.Command.askForRow(grid, "completeStep", id),
    waiveSelected: (/** @type {string[]} */ [id], /** @type {Grid} */ grid) => Rcv.Command.askForRow(grid, "waiveStep", id),
    canComplete: isRunning,
    canWaive: (/** @type {Form} */ form) =>
      (isRunning(form) || isIn(form, Rcv.Choices.recoveryStepStatus.pending)) && Rcv.Form.value(form, Rcv.Names.recoveryStep.canWaive) !== false,
    canWaitOnClient: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.recoveryStepStatus.active),
    canClientAnswered: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.recoveryStepStatus.waitingOnClient),
  };
})();
