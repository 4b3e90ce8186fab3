"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Button of a contact, for administrators: a person asks to be forgotten.
Rcv.Commands.Contact = (() => {
  /** @typedef {Xrm.FormContext} Form */

  return {
    forget: (/** @type {Form} */ form) => Rcv.Command.ask(form, "forget"),
    canForget: (/** @type {Form} */ form) => !Rcv.Form.isNew(form),
  };
})();
