"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// A root cause's form: one why after the other, because a why without the one before it explains nothing (P1).
Rcv.Forms.RootCause = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { rootCause } = Rcv.Names;
    Rcv.Form.whenever(form, whys(), showNextWhy);
    Rcv.Form.whenever(form, [rootCause.isVerified], sayWhoVouches);
    Rcv.Form.whenever(form, [], each => Rcv.Form.lock(each, !Rcv.Form.isNew(each), rootCause.recovery));
  }

  function whys() {
    const { why1, why2, why3, why4, why5 } = Rcv.Names.rootCause;
    return [why1, why2, why3, why4, why5];
  }

  /** @param {Form} form */
  function showNextWhy(form) {
    const columns = whys();
    columns.slice(1).forEach((column, before) =>
      Rcv.Form.show(form, column, Rcv.Form.value(form, columns[before]) !== null || Rcv.Form.value(form, column) !== null));
  }

  /** @param {Form} form */
  function sayWhoVouches(form) {
    const { rootCause } = Rcv.Names;
    const [verifier] = /** @type {Xrm.LookupValue[] | null} */ (Rcv.Form.value(form, rootCause.verifiedBy)) ?? [];
    const verified = Rcv.Form.value(form, rootCause.isVerified) === true;
    Rcv.Form.notice(form, "verified", "INFO", verified && verifier ? Rcv.text("notice.causeVerified", verifier.name ?? "") : null);
  }

  return { onLoad };
})();
