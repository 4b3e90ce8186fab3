"use strict";
var Rcv = Rcv || {};

// What goes wrong is shown as the server worded it; nothing fails in silence.
Rcv.Failures = (() => {
  /**
   * @param {unknown} error
   * @returns {string}
   */
  function message(error) {
    const text = typeof error === "string" ? error : /** @type {{ message?: string }} */ (error ?? {}).message;
    return text?.trim() || Rcv.text("failure.unknown");
  }

  /**
   * Whether the user's roles do not show what was asked for: nothing that they could mend, and nothing that went wrong.
   * @param {unknown} error
   */
  function isMissingPrivilege(error) {
    // PrivilegeDenied; client APIs give the code signed or unsigned (powerapps-docs, web-service-error-codes.md).
    const code = Number(/** @type {{ errorCode?: number }} */ (error ?? {}).errorCode);
    return code >>> 0 === 0x80040220;
  }

  /** @param {unknown} error */
  async function show(error) {
    await Rcv.Host.xrm().Navigation.openErrorDialog({ message: message(error) });
  }

  /**
   * Does something and shows its failure. Tells whether it was done.
   * @param {() => unknown} action
   */
  async function shown(action) {
    try {
      await action();
      return true;
    } catch (error) {
      await show(error);
      return false;
    }
  }

  return { message, isMissingPrivilege, show, shown };
})();
