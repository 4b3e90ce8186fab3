"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Buttons of a restitution, on its form and on lists such as "waiting for my approval".
Rcv.Commands.Restitution = (() => {
  /** @typedef {Xrm.FormContext} Form */
  /** @typedef {{ refresh: () => unknown }} Grid */

  /** @param {Form} form @param {...number} statuses */
  function isIn(form, ...statuses) {
    return !Rcv.Form.isNew(form) && statuses.includes(/** @type {number} */ (Rcv.Form.value(form, Rcv.Names.restitution.status)));
  }

  /** @param {Form} form */
  function submit(form) {
    return Rcv.Command.act(form, "submit", async id => {
      const { PolicyName, ApprovalsRequired, Warnings } = await Rcv.Api.submitRestitution(id);
      const warnings = /** @type {Finding[]} */ (JSON.parse(Warnings || "[]")).map(warning => warning.advice);
      const routed = ApprovalsRequired > 0 ? Rcv.text("submit.routed", PolicyName, ApprovalsRequired) : Rcv.text("submit.approved", PolicyName);
      Rcv.Form.notice(form, "routed", "INFO", routed);
      Rcv.Form.notice(form, "warnings", "WARNING", warnings.join(" ") || null);
    });
  }

  /** Withdrawing is final; the work goes on in the copy that it leaves. @param {Form} form */
  function withdraw(form) {
    return Rcv.Command.act(form, "withdraw", async id => {
      const { CopyId } = await Rcv.Api.withdrawRestitution(id);
      await Rcv.Host.xrm().Navigation.openForm({ entityName: Rcv.Names.tables.restitution, entityId: CopyId });
    });
  }

  /** @param {Form} form */
  function deliver(form) {
    return Rcv.Command.ask(form, "deliver", { account: Rcv.Form.lookupId(form, Rcv.Names.restitution.account) });
  }

  /** @param {Form} form */
  const isSubmitted = form => isIn(form, Rcv.Choices.restitutionStatus.submitted);

  /** Who wrote or submitted it does not decide on it (R6). @param {Form} form */
  function mayDecide(form) {
    const { factsBy, submittedBy } = Rcv.Names.restitution;
    const me = Rcv.Host.id(Rcv.Host.xrm().Utility.getGlobalContext().userSettings.userId);
    return isSubmitted(form) && ![factsBy, submittedBy].some(column => Rcv.Form.lookupId(form, column) === me);
  }

  return {
    submit,
    withdraw,
    deliver,
    approve: (/** @type {Form} */ form) => Rcv.Command.ask(form, "approve"),
    reject: (/** @type {Form} */ form) => Rcv.Command.ask(form, "reject"),
    approveSelected: (/** @type {string[]} */ ids, /** @type {Grid} */ grid) => Rcv.Command.askForRows(grid, "approve", ids),
    rejectSelected: (/** @type {string[]} */ ids, /** @type {Grid} */ grid) => Rcv.Command.askForRows(grid, "reject", ids),
    canSubmit: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.restitutionStatus.draft),
    canWithdraw: (/** @type {Form} */ form) => isSubmitted(form) || isIn(form, Rcv.Choices.restitutionStatus.approved),
    canDeliver: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.restitutionStatus.approved),
    canApprove: mayDecide,
    canReject: mayDecide,
  };
})();
