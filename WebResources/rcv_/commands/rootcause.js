"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Button of a root cause: another person than its author vouches for it.
Rcv.Commands.RootCause = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Form} form */
  function verify(form) {
    return Rcv.Command.act(form, "verifyCause", async id => {
      await Rcv.Host.xrm().WebApi.updateRecord(Rcv.Names.tables.rootCause, Rcv.Host.id(id), { [Rcv.Names.rootCause.isVerified]: true });
    });
  }

  return {
    verify,
    canVerify: (/** @type {Form} */ form) => !Rcv.Form.isNew(form) && Rcv.Form.value(form, Rcv.Names.rootCause.isVerified) !== true,
  };
})();
