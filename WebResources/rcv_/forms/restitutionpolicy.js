"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// An approval tier's form: who decides matters where somebody has to.
Rcv.Forms.RestitutionPolicy = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    Rcv.Form.whenever(executionContext.getFormContext(), [Rcv.Names.restitutionPolicy.approvalsRequired], askForTeam);
  }

  /** @param {Form} form */
  function askForTeam(form) {
    const { restitutionPolicy: policy } = Rcv.Names;
    const decides = (Rcv.Form.value(form, policy.approvalsRequired) ?? 0) > 0;
    Rcv.Form.require(form, policy.approverTeam, decides ? "recommended" : "none");
  }

  return { onLoad };
})();
