"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// The case's form: what a service failure asks for, and a warning while the client has not confirmed the fix (V3).
Rcv.Forms.Incident = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { incident } = Rcv.Names;
    Rcv.Form.whenever(form, [incident.isServiceFailure], showFailure);
    Rcv.Form.whenever(form, [incident.recovery], showRecovery);
    void Rcv.Panels.attach(form, Rcv.Names.panels.journey);
    void Rcv.Failures.shown(() => warnOfUnverified(form));
    form.data.entity.addOnPostSave(() => void Rcv.Failures.shown(() => warnOfUnverified(form)));
  }

  /** @param {Form} form */
  function showFailure(form) {
    const { incident } = Rcv.Names;
    const failed = Rcv.Form.value(form, incident.isServiceFailure) === true;
    for (const column of [incident.severity, incident.failureCategory, incident.occurredOn, incident.reportedOn, incident.discoveredBy])
      Rcv.Form.show(form, column, failed);
    Rcv.Form.require(form, incident.severity, failed ? "recommended" : "none");
  }

  /** Most cases have no recovery. @param {Form} form */
  function showRecovery(form) {
    Rcv.Form.showSection(form, "tab_summary", "sec_recovery", Rcv.Form.lookupId(form, Rcv.Names.incident.recovery) !== null);
  }

  /** @param {Form} form */
  async function warnOfUnverified(form) {
    const { incident, recovery, tables } = Rcv.Names;
    const id = Rcv.Form.lookupId(form, incident.recovery);
    if (!id || Rcv.Form.isEnded(form))
      return;
    const row = await Rcv.Data.one(tables.recovery, id, `?$select=${recovery.verifiedOn},${recovery.isUnconfirmed},${recovery.state}`);
    const open = row[recovery.state] === 0 && !row[recovery.verifiedOn] && !row[recovery.isUnconfirmed];
    Rcv.Form.notice(form, "unverified", "WARNING", open ? Rcv.text("notice.unverified") : null);
  }

  return { onLoad };
})();
