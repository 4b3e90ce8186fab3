"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Buttons of an improvement: told to the client, committed to, done, proven, or given up.
Rcv.Commands.Improvement = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Form} form @param {...number} statuses */
  function isIn(form, ...statuses) {
    return !Rcv.Form.isNew(form) && statuses.includes(/** @type {number} */ (Rcv.Form.value(form, Rcv.Names.improvement.status)));
  }

  /** @param {Form} form @param {string} name @param {number} state @param {number} status */
  function move(form, name, state, status) {
    const { improvement, tables } = Rcv.Names;
    return Rcv.Command.act(form, name, async id => {
      await Rcv.Host.xrm().WebApi.updateRecord(tables.improvement, Rcv.Host.id(id), { [improvement.state]: state, [improvement.status]: status });
    });
  }

  /** @param {Form} form */
  const isOpen = form =>
    isIn(form, Rcv.Choices.improvementStatus.draft, Rcv.Choices.improvementStatus.committed, Rcv.Choices.improvementStatus.done);

  return {
    publish: (/** @type {Form} */ form) => Rcv.Command.ask(form, "publish", { recovery: Rcv.Form.lookupId(form, Rcv.Names.improvement.recovery) }),
    commit: (/** @type {Form} */ form) => move(form, "commit", 0, Rcv.Choices.improvementStatus.committed),
    markDone: (/** @type {Form} */ form) => move(form, "markDone", 0, Rcv.Choices.improvementStatus.done),
    verifyEffective: (/** @type {Form} */ form) => move(form, "verifyEffective", 1, Rcv.Choices.improvementStatus.verifiedEffective),
    drop: (/** @type {Form} */ form) => move(form, "drop", 1, Rcv.Choices.improvementStatus.dropped),
    canPublish: (/** @type {Form} */ form) =>
      !Rcv.Form.isNew(form) && !isIn(form, Rcv.Choices.improvementStatus.dropped) && Rcv.Form.value(form, Rcv.Names.improvement.publishedOn) === null,
    canCommit: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.improvementStatus.draft),
    canMarkDone: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.improvementStatus.committed),
    canVerifyEffective: (/** @type {Form} */ form) => isIn(form, Rcv.Choices.improvementStatus.done),
    canDrop: isOpen,
  };
})();
