"use strict";
var Rcv = Rcv || {};

// What form scripts do with a form. A column that is not on the form is left alone: administrators rearrange forms.
Rcv.Form = (() => {
  /** @typedef {Xrm.FormContext} Form */

  /** @param {Form} form @param {string} column @returns {any} */
  function value(form, column) {
    return form.getAttribute(column)?.getValue() ?? null;
  }

  /** @param {Form} form @param {string} column @returns {string | null} */
  function lookupId(form, column) {
    const [row] = /** @type {Xrm.LookupValue[] | null} */ (value(form, column)) ?? [];
    return row ? Rcv.Host.id(row.id) : null;
  }

  /** @param {Form} form */
  function id(form) {
    return Rcv.Host.id(form.data.entity.getId());
  }

  /** @param {Form} form */
  function isNew(form) {
    return form.data.entity.getId() === "";
  }

  /** @param {Form} form @param {string} column @param {boolean} visible */
  function show(form, column, visible) {
    form.getAttribute(column)?.controls.forEach(control => /** @type {Xrm.Controls.StandardControl} */ (control).setVisible(visible));
  }

  /** @param {Form} form @param {string} tab @param {string} section @param {boolean} visible */
  function showSection(form, tab, section, visible) {
    form.ui.tabs.get(tab)?.sections.get(section)?.setVisible(visible);
  }

  /** @param {Form} form @param {string} column @param {Xrm.Attributes.RequirementLevel} level */
  function require(form, column, level) {
    form.getAttribute(column)?.setRequiredLevel(level);
  }

  /** @param {Form} form @param {boolean} locked @param {...string} columns */
  function lock(form, locked, ...columns) {
    for (const column of columns)
      form.getAttribute(column)?.controls.forEach(control => /** @type {Xrm.Controls.StandardControl} */ (control).setDisabled(locked));
  }

  /** Whether the row is inactive. Its state need not be on the form, but a form says what it is. @param {Form} form */
  function isEnded(form) {
    const disabled = 4;
    return form.ui.getFormType() === disabled;
  }

  /**
   * Applies something now, whenever one of the columns changes, and when the form is read anew, which changes columns unseen.
   * @param {Form} form
   * @param {string[]} columns
   * @param {(form: Form) => void} apply
   */
  function whenever(form, columns, apply) {
    for (const column of columns)
      form.getAttribute(column)?.addOnChange(() => apply(form));
    form.data.addOnLoad(() => apply(form));
    apply(form);
  }

  /**
   * Shows a notice, or takes it away where there is nothing to say.
   * @param {Form} form
   * @param {string} notice
   * @param {Xrm.FormNotificationLevel} level
   * @param {string | null} text
   */
  function notice(form, notice, level, text) {
    if (text)
      form.ui.setFormNotification(text, level, notice);
    else
      form.ui.clearFormNotification(notice);
  }

  /**
   * Offers only the contacts of an account.
   * @param {Form} form
   * @param {string} column
   * @param {(form: Form) => string | null} account
   */
  function onlyContactsOf(form, column, account) {
    onlyRowsOf(form, column, Rcv.Names.tables.contact, Rcv.Names.contact.parentCustomer, account);
  }

  /**
   * Offers only rows of a table that belong to a parent.
   * @param {Form} form
   * @param {string} column
   * @param {string} table
   * @param {string} parentColumn
   * @param {(form: Form) => string | null} parent
   */
  function onlyRowsOf(form, column, table, parentColumn, parent) {
    form.getAttribute(column)?.controls.forEach(control => {
      const lookup = /** @type {Xrm.Controls.LookupControl} */ (control);
      lookup.addPreSearch(() => {
        const of = parent(form);
        if (of)
          lookup.addCustomFilter(`<filter><condition attribute="${parentColumn}" operator="eq" value="${of}" /></filter>`, table);
      });
    });
  }

  return { value, lookupId, id, isNew, show, showSection, require, lock, isEnded, whenever, notice, onlyContactsOf, onlyRowsOf };
})();
