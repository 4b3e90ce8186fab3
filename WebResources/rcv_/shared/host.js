"use strict";
var Rcv = Rcv || {};

// Where a script runs: beside a form, in a panel of a form, or in a dialog.
Rcv.Host = (() => {
  /** @type {Xrm.XrmStatic | undefined} */
  let given;

  /**
   * A panel gets the client API from its form (setClientApiContext).
   * @param {Xrm.XrmStatic} xrm
   */
  function give(xrm) {
    given = xrm;
  }

  /** @returns {Xrm.XrmStatic} */
  function xrm() {
    // A page in a dialog has no form that could give it the client API. "parent.Xrm.* will work if the HTML web resource is
    // loaded in a form container" (powerapps-docs, getglobalcontext-clientglobalcontext.js.aspx.md).
    return given ?? (typeof Xrm === "undefined" ? /** @type {any} */ (window.parent).Xrm : Xrm);
  }

  /** Ids come in braces and in capitals from some places and in neither from others. */
  function id(/** @type {string} */ value) {
    return value.replace(/[{}]/g, "").toLowerCase();
  }

  /** The only clock of the scripts. */
  function now() {
    return new Date();
  }

  return { give, xrm, id, now };
})();
