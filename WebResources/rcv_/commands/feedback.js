"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Button of a feedback: what was suggested has been answered. That the client answered follows from the ratings by itself.
Rcv.Commands.Feedback = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Form} form */
  function close(form) {
    const { feedback, tables } = Rcv.Names;
    return Rcv.Command.act(form, "closeFeedback", async id => {
      await Rcv.Host.xrm().WebApi.updateRecord(tables.feedback, Rcv.Host.id(id), { [feedback.state]: 1, [feedback.status]: Rcv.Choices.feedbackStatus.closed });
    });
  }

  return {
    close,
    canClose: (/** @type {Form} */ form) => !Rcv.Form.isNew(form) && Rcv.Form.value(form, Rcv.Names.feedback.status) === Rcv.Choices.feedbackStatus.received,
  };
})();
