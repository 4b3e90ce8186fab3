"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// The account's form: what we promised, whether trust comes back, and what is at stake.
Rcv.Forms.Account = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { account } = Rcv.Names;
    Rcv.Form.whenever(form, [account.openRecoveries], sayWhatIsOpen);
    Rcv.Form.whenever(form, [account.trustTrend], sayWhenTrustFalls);
    void Rcv.Panels.attach(form, Rcv.Names.panels.promises, Rcv.Names.panels.trust);
  }

  /** @param {Form} form */
  function sayWhatIsOpen(form) {
    const { account } = Rcv.Names;
    const open = /** @type {number} */ (Rcv.Form.value(form, account.openRecoveries) ?? 0);
    const renewal = /** @type {Date | null} */ (Rcv.Form.value(form, account.renewalOn));
    const days = renewal ? Math.round((renewal.getTime() - Rcv.Host.now().getTime()) / 86400000) : -1;
    Rcv.Form.notice(form, "open", "INFO", open > 0 ? Rcv.text("notice.openRecoveries", open) : null);
    Rcv.Form.notice(form, "renewal", "WARNING",
      open > 0 && renewal && days >= 0 && days <= 120 ? Rcv.text("notice.renewal", Rcv.Host.day(renewal), days) : null);
  }

  /** @param {Form} form */
  function sayWhenTrustFalls(form) {
    const { account } = Rcv.Names;
    const falls = Rcv.Form.value(form, account.trustTrend) === Rcv.Choices.trustTrend.falling;
    Rcv.Form.notice(form, "trust", "WARNING", falls ? Rcv.text("notice.trustFalls", Rcv.Form.value(form, account.trustScore) ?? "–") : null);
  }

  return { onLoad };
})();
