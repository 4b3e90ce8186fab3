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

  /** The tag of the user's language, which need not be the browser's. */
  function language() {
    const { languageId } = xrm().Utility.getGlobalContext().userSettings;
    return { 1031: "de", 1036: "fr" }[languageId] ?? "en";
  }

  /** English dates have no leading zeros, German and French ones do. @returns {Intl.DateTimeFormatOptions} */
  function digits() {
    const short = language() === "en" ? "numeric" : "2-digit";
    return { year: "numeric", month: short, day: short };
  }

  /**
   * A time as the user writes it, in their zone: a browser may be in another one.
   * @param {Date} time
   */
  function time(time) {
    const offset = xrm().Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes();
    const local = new Date(time.getTime() + offset * 60000);
    return `${local.toLocaleDateString(language(), { ...digits(), timeZone: "UTC" })} ${local.toLocaleTimeString(language(), { hour: "numeric", minute: "2-digit", timeZone: "UTC" })}`;
  }

  /**
   * A day as the user writes it. Date-only columns come as midnight in the browser's own zone.
   * @param {Date} day
   */
  function day(day) {
    return day.toLocaleDateString(language(), digits());
  }

  return { give, xrm, id, now, language, time, day };
})();
