"use strict";
var Rcv = Rcv || {};

// Hands panels (HTML web resources on a form) the client API and the form, in the way that Microsoft documents
// (powerapps-docs, clientapi/reference/controls/getContentWindow.md). The form may destroy a panel and load it again
// when tabs change, so that it is handed over at each change of tab, too; panels take it as often as it comes.
Rcv.Panels = (() => {
  /**
   * @param {Xrm.FormContext} form
   * @param {...string} controls
   */
  function attach(form, ...controls) {
    const handOver = () => Rcv.Failures.shown(() => Promise.all(controls.map(control => give(form, control))));
    form.ui.tabs?.forEach(tab => tab.addTabStateChange(handOver));
    return handOver();
  }

  /** @param {Xrm.FormContext} form @param {string} name */
  async function give(form, name) {
    const control = /** @type {Xrm.Controls.FramedControl | null} */ (form.getControl(name));
    const panel = await control?.getContentWindow();
    // A panel on a tab that was never opened is not there yet.
    /** @type {any} */ (panel)?.setClientApiContext?.(Rcv.Host.xrm(), form);
  }

  return { attach };
})();
