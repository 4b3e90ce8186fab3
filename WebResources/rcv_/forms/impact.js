"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// An impact's form: what the client confirmed counts more than what we estimate.
Rcv.Forms.Impact = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { impact } = Rcv.Names;
    Rcv.Form.whenever(form, [impact.confirmedByClient], showConfirmedAmount);
    Rcv.Form.whenever(form, [], each => Rcv.Form.lock(each, !Rcv.Form.isNew(each), impact.recovery));
    void Rcv.Failures.shown(() => offerContacts(form));
  }

  /** @param {Form} form */
  function showConfirmedAmount(form) {
    const { impact } = Rcv.Names;
    const confirmed = Rcv.Form.value(form, impact.confirmedByClient) === true;
    Rcv.Form.show(form, impact.confirmedAmount, confirmed || Rcv.Form.value(form, impact.confirmedAmount) !== null);
  }

  /** @param {Form} form */
  async function offerContacts(form) {
    const recovery = Rcv.Form.lookupId(form, Rcv.Names.impact.recovery);
    if (!recovery)
      return;
    const account = Rcv.Data.lookup(Rcv.Names.recovery.account);
    const row = await Rcv.Data.one(Rcv.Names.tables.recovery, recovery, `?$select=${account}`);
    Rcv.Form.onlyContactsOf(form, Rcv.Names.impact.contact, () => row[account]);
  }

  return { onLoad };
})();
