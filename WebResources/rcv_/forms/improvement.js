"use strict";
var Rcv = Rcv || {};
Rcv.Forms = Rcv.Forms || {};

// An improvement's form: what committing needs, and once it is committed what came of it.
Rcv.Forms.Improvement = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Xrm.Events.EventContext} executionContext */
  function onLoad(executionContext) {
    const form = executionContext.getFormContext();
    const { improvement } = Rcv.Names;
    const recovery = (/** @type {Form} */ each) => Rcv.Form.lookupId(each, improvement.recovery);
    Rcv.Form.whenever(form, [improvement.status], showResult);
    Rcv.Form.whenever(form, [improvement.publishedOn], showPublished);
    Rcv.Form.onlyRowsOf(form, improvement.rootCause, Rcv.Names.tables.rootCause, Rcv.Names.rootCause.recovery, recovery);
    Rcv.Form.onlyRowsOf(form, improvement.feedback, Rcv.Names.tables.feedback, Rcv.Names.feedback.recovery, recovery);
    Rcv.Form.whenever(form, [], each => Rcv.Form.lock(each, !Rcv.Form.isNew(each), improvement.recovery));
  }

  /** Leaving Draft needs measure, target and date (P3). @param {Form} form */
  function showResult(form) {
    const { improvement } = Rcv.Names;
    const draft = [null, Rcv.Choices.improvementStatus.draft].includes(Rcv.Form.value(form, improvement.status));
    Rcv.Form.showSection(form, "tab_improvement", "sec_result", !draft);
    for (const column of [improvement.measure, improvement.target, improvement.dueOn])
      Rcv.Form.require(form, column, draft ? "recommended" : "required");
  }

  /** @param {Form} form */
  function showPublished(form) {
    const { improvement } = Rcv.Names;
    const told = Rcv.Form.value(form, improvement.publishedOn) !== null;
    Rcv.Form.show(form, improvement.publishedOn, told);
    Rcv.Form.lock(form, told, improvement.publishedText);
  }

  return { onLoad };
})();
