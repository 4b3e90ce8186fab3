"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Button of a signal: nothing follows from what monitoring saw.
Rcv.Commands.Signal = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {string} id */
  async function dismissed(id) {
    const { signal, tables } = Rcv.Names;
    await Rcv.Host.xrm().WebApi.updateRecord(
      tables.signal, Rcv.Host.id(id), { [signal.state]: 1, [signal.status]: Rcv.Choices.signalStatus.dismissed });
  }

  return {
    dismiss: (/** @type {Form} */ form) => Rcv.Command.act(form, "dismiss", dismissed),
    dismissSelected: (/** @type {string[]} */ ids, /** @type {{ refresh: () => unknown }} */ grid) =>
      Rcv.Command.actOnRows(grid, "dismiss", ids, dismissed),
    canDismiss: (/** @type {Form} */ form) => Rcv.Form.value(form, Rcv.Names.signal.status) === Rcv.Choices.signalStatus.new,
  };
})();
