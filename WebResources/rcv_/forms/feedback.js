"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// A feedback's form: a suggestion asks for an answer, and low ratings do not pass unseen.
Rcv.Forms.Feedback = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { feedback } = Rcv.Names;
    Rcv.Form.whenever(form, [feedback.prevention], askForAnswer);
    Rcv.Form.whenever(form, [], each => Rcv.Form.lock(each, !Rcv.Form.isNew(each), feedback.recovery));
    void Rcv.Failures.shown(() => offerContacts(form));
  }

  /** @param {Form} form */
  function askForAnswer(form) {
    const { feedback } = Rcv.Names;
    const suggested = Rcv.Form.value(form, feedback.prevention) !== null;
    Rcv.Form.show(form, feedback.answer, suggested || Rcv.Form.value(form, feedback.answer) !== null);
    Rcv.Form.require(form, feedback.answer, suggested ? "recommended" : "none");
  }

  /** @param {Form} form */
  async function offerContacts(form) {
    const recovery = Rcv.Form.lookupId(form, Rcv.Names.feedback.recovery);
    if (!recovery)
      return;
    const account = Rcv.Data.lookup(Rcv.Names.recovery.account);
    const row = await Rcv.Data.one(Rcv.Names.tables.recovery, recovery, `?$select=${account}`);
    Rcv.Form.onlyContactsOf(form, Rcv.Names.feedback.contact, () => row[account]);
  }

  return { onLoad };
})();
