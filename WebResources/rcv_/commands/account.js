"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Button of an account: what went wrong becomes a recovery.
Rcv.Commands.Account = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Form} form */
  function openRecovery(form) {
    return Rcv.Command.ask(form, "openRecovery", {
      account: Rcv.Form.id(form),
      contact: Rcv.Form.lookupId(form, Rcv.Names.account.primaryContact),
    });
  }

  return {
    openRecovery,
    openRecoverySelected: (/** @type {string[]} */ [id], /** @type {{ refresh: () => unknown }} */ grid) =>
      Rcv.Command.askForRow(grid, "openRecovery", id, { account: Rcv.Host.id(id) }),
    canOpenRecovery: (/** @type {Form} */ form) => !Rcv.Form.isNew(form),
  };
})();
