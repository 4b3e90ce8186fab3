"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// The recovery's form: shows what its state makes meaningful, and says what cannot wait.
Rcv.Forms.Recovery = (() => {
  /** @typedef {Xrm.FormContext} Form */

  const renewalSoon = 120;

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { recovery } = Rcv.Names;
    Rcv.Form.whenever(form, [recovery.status], showHold);
    Rcv.Form.whenever(form, [recovery.severity, recovery.suggestedSeverity], askForSeverityReason);
    Rcv.Form.whenever(form, [recovery.outcome], showOutcomeReason);
    Rcv.Form.whenever(form, [recovery.nextUpdateOn], sayWhenUpdateIsDue);
    Rcv.Form.onlyContactsOf(form, recovery.contact, account);
    Rcv.Form.onlyRowsOf(form, recovery.case, Rcv.Names.tables.incident, Rcv.Names.incident.customer, account);
    Rcv.Form.whenever(form, [], showTabs);
    Rcv.Form.whenever(form, [], lock);
    void Rcv.Panels.attach(form, Rcv.Names.panels.journey, Rcv.Names.panels.impact, Rcv.Names.panels.trust);
    Rcv.Form.whenever(form, [], each => void Rcv.Failures.shown(() => warnOfRenewal(each)));
  }

  /** @param {Form} form */
  function account(form) {
    return Rcv.Form.lookupId(form, Rcv.Names.recovery.account);
  }

  /** A new recovery has nothing to show on most tabs. @param {Form} form */
  function showTabs(form) {
    const { journey, client } = Rcv.Names.recoveryTabs;
    form.ui.tabs.forEach(tab => tab.setVisible(!Rcv.Form.isNew(form) || [journey, client].includes(tab.getName())));
    Rcv.Form.showSection(form, journey, "sec_journey", !Rcv.Form.isNew(form));
    Rcv.Form.showSection(form, journey, "sec_steps", !Rcv.Form.isNew(form));
  }

  /** @param {Form} form */
  function lock(form) {
    const { recovery } = Rcv.Names;
    Rcv.Form.lock(form, !Rcv.Form.isNew(form), recovery.account, recovery.case, recovery.playbook);
  }

  /** @param {Form} form */
  function showHold(form) {
    const onHold = Rcv.Form.value(form, Rcv.Names.recovery.status) === Rcv.Choices.recoveryStatus.onHold;
    Rcv.Form.showSection(form, Rcv.Names.recoveryTabs.journey, "sec_hold", onHold);
    Rcv.Form.notice(form, "hold", "INFO", onHold ? heldUntil(form) : null);
  }

  /** @param {Form} form */
  function heldUntil(form) {
    const { holdUntil } = Rcv.Names.recovery;
    return Rcv.Form.value(form, holdUntil) ? Rcv.text("notice.onHoldUntil", shownTime(form, holdUntil)) : Rcv.text("notice.onHold");
  }

  /** The time as the form's user writes it. @param {Form} form @param {string} column */
  function shownTime(form, column) {
    const time = /** @type {Date | null} */ (Rcv.Form.value(form, column));
    return time ? Rcv.Host.time(time) : "–";
  }

  /** The server asks for it before Assess is completed (M2), so that the form may only recommend it. @param {Form} form */
  function askForSeverityReason(form) {
    const { recovery } = Rcv.Names;
    const suggested = Rcv.Form.value(form, recovery.suggestedSeverity);
    const differs = suggested !== null && suggested !== Rcv.Form.value(form, recovery.severity);
    Rcv.Form.showSection(form, Rcv.Names.recoveryTabs.impact, "sec_severityreason", differs || Rcv.Form.value(form, recovery.severityReason) !== null);
    Rcv.Form.require(form, recovery.severityReason, differs ? "recommended" : "none");
  }

  /** @param {Form} form */
  function showOutcomeReason(form) {
    const { recovery } = Rcv.Names;
    const { clientLost, notAFailure } = Rcv.Choices.recoveryOutcome;
    const needed = [clientLost, notAFailure].includes(Rcv.Form.value(form, recovery.outcome));
    Rcv.Form.show(form, recovery.outcomeReason, needed || Rcv.Form.value(form, recovery.outcomeReason) !== null);
  }

  /** @param {Form} form */
  function sayWhenUpdateIsDue(form) {
    const { recovery } = Rcv.Names;
    const due = /** @type {Date | null} */ (Rcv.Form.value(form, recovery.nextUpdateOn));
    const { inProgress, onHold } = Rcv.Choices.recoveryStatus;
    const promised = due !== null && [inProgress, onHold].includes(Rcv.Form.value(form, recovery.status)) && Rcv.Form.value(form, recovery.verifiedOn) === null;
    const late = promised && due < Rcv.Host.now();
    const soon = promised && !late && due.getTime() - Rcv.Host.now().getTime() < 60 * 60 * 1000;
    Rcv.Form.notice(form, "update", late ? "ERROR" : "WARNING",
      late || soon ? Rcv.text(late ? "notice.updateOverdue" : "notice.updateDue", shownTime(form, recovery.nextUpdateOn)) : null);
  }

  /** @param {Form} form */
  async function warnOfRenewal(form) {
    const of = account(form);
    if (!of || Rcv.Form.isEnded(form)) {
      Rcv.Form.notice(form, "renewal", "WARNING", null);
      return;
    }
    const { account: columns, tables } = Rcv.Names;
    const row = await Rcv.Data.one(tables.account, of, `?$select=${columns.renewalOn}`);
    const renewal = Rcv.Data.time(row, columns.renewalOn);
    const days = renewal ? Math.round((renewal.getTime() - Rcv.Host.now().getTime()) / 86400000) : -1;
    Rcv.Form.notice(form, "renewal", "WARNING",
      days >= 0 && days <= renewalSoon ? Rcv.text("notice.renewal", Rcv.Data.shown(row, columns.renewalOn), days) : null);
  }

  return { onLoad };
})();
