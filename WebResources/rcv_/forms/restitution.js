"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// A restitution's form: what it costs, and after submission who decides and how it was delivered.
Rcv.Forms.Restitution = (() => {
  /** @typedef {Xrm.FormContext} Form */

  const tab = "tab_restitution";

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { restitution } = Rcv.Names;
    Rcv.Form.whenever(form, [restitution.type], askForAmount);
    Rcv.Form.whenever(form, [restitution.status], showState);
    Rcv.Form.whenever(form, [restitution.isContractual, restitution.status], askForResponse);
    Rcv.Form.onlyContactsOf(form, restitution.respondedBy, each => Rcv.Form.lookupId(each, restitution.account));
    Rcv.Form.whenever(form, [], lock);
    void Rcv.Panels.attach(form, Rcv.Names.panels.approval);
  }

  /** An apology alone costs nothing (R1). @param {Form} form */
  function askForAmount(form) {
    const { restitution } = Rcv.Names;
    const costs = Rcv.Form.value(form, restitution.type) !== Rcv.Choices.restitutionType.apologyOnly;
    Rcv.Form.show(form, restitution.amount, costs);
    Rcv.Form.require(form, restitution.amount, costs ? "required" : "none");
    if (!costs && Rcv.Form.value(form, restitution.amount))
      form.getAttribute(restitution.amount)?.setValue(null);
  }

  /** @param {Form} form */
  function showState(form) {
    const { approved, delivered } = Rcv.Choices.restitutionStatus;
    const status = Rcv.Form.value(form, Rcv.Names.restitution.status);
    Rcv.Form.showSection(form, tab, "sec_delivery", [approved, delivered].includes(status));
    for (const section of ["sec_approval", "sec_approvals", "sec_decision"])
      Rcv.Form.showSection(form, tab, section, !Rcv.Form.isNew(form));
  }

  /** What was owed anyway is delivered without the client's response (R13). @param {Form} form */
  function askForResponse(form) {
    const { restitution } = Rcv.Names;
    const asked = Rcv.Form.value(form, restitution.status) === Rcv.Choices.restitutionStatus.approved
      && Rcv.Form.value(form, restitution.isContractual) !== true;
    Rcv.Form.require(form, restitution.clientResponse, asked ? "recommended" : "none");
  }

  /** @param {Form} form */
  function lock(form) {
    const { restitution } = Rcv.Names;
    const decided = ![null, Rcv.Choices.restitutionStatus.draft].includes(Rcv.Form.value(form, restitution.status));
    Rcv.Form.lock(form, decided, restitution.amount, restitution.type, restitution.transactionCurrency, restitution.justification, restitution.isContractual);
    Rcv.Form.lock(form, !Rcv.Form.isNew(form), restitution.recovery);
  }

  return { onLoad };
})();
