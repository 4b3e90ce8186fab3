"use strict";
var Rcv = Rcv || {};
Rcv.Commands = Rcv.Commands || {};

// Buttons of a case: it opens a recovery, and leads to the one that it opened or joined.
Rcv.Commands.Incident = (() => {
  /** @typedef {Xrm.FormContext} Form */
  /** @typedef {Record<string, any>} Row */

  /**
   * The client as the case names them: a company, or a person.
   * @param {string | undefined} table
   * @param {string | null} customer
   * @param {string | null} contact
   */
  function client(table, customer, contact) {
    return table === Rcv.Names.tables.account ? { account: customer, contact } : { account: null, contact: contact ?? customer };
  }

  /** @param {Form} form */
  async function goToRecovery(form) {
    const entityId = Rcv.Form.lookupId(form, Rcv.Names.incident.recovery) ?? undefined;
    await Rcv.Failures.shown(() => Rcv.Host.xrm().Navigation.openForm({ entityName: Rcv.Names.tables.recovery, entityId }));
  }

  /** @param {Form} form */
  function openRecovery(form) {
    const { incident } = Rcv.Names;
    const [customer] = /** @type {Xrm.LookupValue[] | null} */ (Rcv.Form.value(form, incident.customer)) ?? [];
    return Rcv.Command.ask(form, "openRecovery", {
      incident: Rcv.Form.id(form),
      ...client(customer?.entityType, Rcv.Form.lookupId(form, incident.customer), Rcv.Form.lookupId(form, incident.primaryContact)),
      summary: Rcv.Form.value(form, incident.title),
      severity: Rcv.Form.value(form, incident.severity),
    });
  }

  /** @param {string[]} ids @param {{ refresh: () => unknown }} grid */
  async function openRecoverySelected([id], grid) {
    await Rcv.Failures.shown(async () => {
      const { incident, tables } = Rcv.Names;
      const columns = [incident.title, incident.severity, Rcv.Data.lookup(incident.customer), Rcv.Data.lookup(incident.primaryContact)];
      const row = await Rcv.Data.one(tables.incident, id, `?$select=${columns.join(",")}`);
      const customer = Rcv.Data.lookup(incident.customer);
      await Rcv.Command.askForRow(grid, "openRecovery", id, {
        incident: Rcv.Host.id(id),
        ...client(row[`${customer}@Microsoft.Dynamics.CRM.lookuplogicalname`], row[customer], row[Rcv.Data.lookup(incident.primaryContact)]),
        summary: row[incident.title],
        severity: row[incident.severity],
      });
    });
  }

  return {
    goToRecovery,
    openRecovery,
    openRecoverySelected,
    canGoToRecovery: (/** @type {Form} */ form) => Rcv.Form.lookupId(form, Rcv.Names.incident.recovery) !== null,
    canOpenRecovery: (/** @type {Form} */ form) => !Rcv.Form.isNew(form) && !Rcv.Form.isEnded(form)
      && Rcv.Form.lookupId(form, Rcv.Names.incident.recovery) === null,
  };
})();
