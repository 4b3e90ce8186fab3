"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Button of a pattern: the cause that clients had in common is gone.
Rcv.Commands.Pattern = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Form} form */
  function solve(form) {
    const { pattern, tables } = Rcv.Names;
    return Rcv.Command.act(form, "solve", async id => {
      await Rcv.Host.xrm().WebApi.updateRecord(
        tables.pattern, Rcv.Host.id(id), { [pattern.state]: 1, [pattern.status]: Rcv.Choices.patternStatus.solved });
    });
  }

  return {
    solve,
    canSolve: (/** @type {Form} */ form) => Rcv.Form.value(form, Rcv.Names.pattern.status) === Rcv.Choices.patternStatus.open,
  };
})();
