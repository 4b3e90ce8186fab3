"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// A touchpoint's form: the coach beside what the client reads, and a word when it is overdue.
Rcv.Forms.Touchpoint = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { touchpoint } = Rcv.Names;
    Rcv.Form.whenever(form, [touchpoint.purpose], showAnswer);
    Rcv.Form.whenever(form, [touchpoint.followUpRule], showSeries);
    Rcv.Form.whenever(form, [touchpoint.scheduledEnd], sayWhenLate);
    Rcv.Form.onlyContactsOf(form, touchpoint.contact, each => Rcv.Form.lookupId(each, touchpoint.regardingObject));
    void Rcv.Panels.attach(form, Rcv.Names.panels.coach);
  }

  /** Whether they answered matters of a check-in (V6). @param {Form} form */
  function showAnswer(form) {
    const { touchpoint } = Rcv.Names;
    const asks = Rcv.Form.value(form, touchpoint.purpose) === Rcv.Choices.touchpointPurpose.checkIn;
    Rcv.Form.show(form, touchpoint.clientAnswered, asks || Rcv.Form.value(form, touchpoint.clientAnswered) === false);
  }

  /** @param {Form} form */
  function showSeries(form) {
    Rcv.Form.showSection(form, "tab_touchpoint", "sec_series", Rcv.Form.value(form, Rcv.Names.touchpoint.followUpRule) !== null);
  }

  /** @param {Form} form */
  function sayWhenLate(form) {
    const { touchpoint } = Rcv.Names;
    const due = /** @type {Date | null} */ (Rcv.Form.value(form, touchpoint.scheduledEnd));
    const late = due !== null && due < Rcv.Host.now() && !Rcv.Form.isEnded(form);
    Rcv.Form.notice(form, "late", "WARNING", late ? Rcv.text("notice.touchpointOverdue", Rcv.Host.time(due)) : null);
  }

  return { onLoad };
})();
