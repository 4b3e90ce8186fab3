"use strict";
var Rcv = Rcv || {};

// What commands ask before they act: the fields of each dialog, and what is done with them. The server decides what is missing.
Rcv.Asks = (() => {
  /** @typedef {AskSubject} Subject */
  /** @typedef {AskField} Field */
  /** @typedef {Record<string, any>} Values */

  /** @type {Field} */
  const reason = { name: "Reason", kind: "memo", required: true };
  /** @type {Field} */
  const channel = { name: "Channel", kind: "choice", choice: "touchpointChannel", required: true };

  /** @param {Subject} subject @returns {Promise<Field[]>} */
  async function publishing({ id, recovery }) {
    const { improvement, tables } = Rcv.Names;
    const [row, account] = await Promise.all([
      Rcv.Data.one(tables.improvement, id, `?$select=${improvement.publishedText}`),
      recovery ? accountOf(recovery) : null,
    ]);
    return [
      { name: "Text", kind: "message", required: true, recovery, messageKind: 2, value: row[improvement.publishedText] ?? "" },
      channel,
      { name: "ContactId", kind: "contact", account },
    ];
  }

  /** @param {string} recovery @returns {Promise<string>} */
  async function accountOf(recovery) {
    const account = Rcv.Data.lookup(Rcv.Names.recovery.account);
    return (await Rcv.Data.one(Rcv.Names.tables.recovery, recovery, `?$select=${account}`))[account];
  }

  /** @param {Subject} subject @param {Values} values */
  async function deliver({ id }, values) {
    const { restitution, tables } = Rcv.Names;
    await Rcv.Host.xrm().WebApi.updateRecord(tables.restitution, id, {
      [restitution.deliveryReference]: values.Reference,
      ...(values.Response ? { [restitution.clientResponse]: values.Response } : {}),
      ...(values.ContactId ? { [`${restitution.respondedBy}@odata.bind`]: `/contacts(${values.ContactId})` } : {}),
      [restitution.state]: 1,
      [restitution.status]: Rcv.Choices.restitutionStatus.delivered,
    });
  }

  /** A renewal is known long after a recovery was closed (F5), when its form is locked. @param {Subject} subject @param {Values} values */
  async function retain({ id }, { Retention }) {
    await Rcv.Host.xrm().WebApi.updateRecord(Rcv.Names.tables.recovery, id, { [Rcv.Names.recovery.retention]: Retention });
  }

  /** Sending again after a refusal repeats those that stand, which changes nothing. @param {Subject} subject @param {number} decision @param {Values} values */
  async function decide({ id, ids = [id] }, decision, values) {
    for (const each of ids)
      await Rcv.Api.decideRestitution(each, { Decision: decision, ...values });
  }

  /** @param {Subject} subject @returns {Promise<Field[]>} */
  async function opening(subject) {
    const { contact, summary, severity } = subject;
    // A case of a person is a failure of their company (I1).
    subject.account ??= contact ? await companyOf(contact) : null;
    return [
      { name: "Summary", kind: "memo", required: true, value: summary ?? "" },
      { name: "Severity", kind: "choice", choice: "severity", required: true, value: severity ? String(severity) : "" },
      { name: "FailureCategory", kind: "choice", choice: "failureCategory" },
      { name: "DiscoveredBy", kind: "choice", choice: "discoveredBy" },
      { name: "OccurredOn", kind: "time" },
      { name: "ReportedOn", kind: "time" },
      { name: "ContactId", kind: "contact", account: subject.account, value: contact ?? "" },
    ];
  }

  /** @param {string} contact @returns {Promise<string | null>} */
  async function companyOf(contact) {
    const company = Rcv.Data.lookup(Rcv.Names.contact.parentCustomer);
    return (await Rcv.Data.one(Rcv.Names.tables.contact, contact, `?$select=${company}`))[company];
  }

  /** @param {Subject} subject @param {Values} values */
  async function open({ account, incident }, values) {
    const { RecoveryId } = await Rcv.Api.openRecovery({ AccountId: account, CaseId: incident, RequestId: Rcv.Ask.requestId, ...values });
    await Rcv.Host.xrm().Navigation.openForm({ entityName: Rcv.Names.tables.recovery, entityId: RecoveryId });
  }

  /** @type {Record<string, Ask>} */
  const asks = {
    logUpdate: {
      fields: ({ id, account, contact }) => [
        { name: "Message", kind: "message", required: true, recovery: id, messageKind: 1 }, channel,
        { name: "ContactId", kind: "contact", account, value: contact ?? "" },
      ],
      send: ({ id }, values) => Rcv.Api.logUpdate(id, values),
    },
    hold: { fields: () => [reason, { name: "Until", kind: "time" }], send: ({ id }, values) => Rcv.Api.holdRecovery(id, values) },
    reportNotFixed: { fields: () => [reason], send: ({ id }, values) => Rcv.Api.reportNotFixed(id, { ...values, RequestId: Rcv.Ask.requestId }) },
    close: {
      fields: () => [{ name: "Outcome", kind: "choice", choice: "recoveryOutcome", required: true }, { name: "Reason", kind: "memo" }],
      send: ({ id }, values) => Rcv.Api.closeRecovery(id, values),
    },
    retention: { fields: () => [{ name: "Retention", kind: "choice", choice: "retention", required: true }], send: retain },
    cancel: { fields: () => [reason], send: ({ id }, values) => Rcv.Api.cancelRecovery(id, values) },
    completeStep: { fields: ({ id }) => Rcv.StepAsk.fields(id), send: ({ id }, values) => Rcv.Api.completeStep(id, values) },
    waiveStep: { fields: () => [reason], send: ({ id }, values) => Rcv.Api.waiveStep(id, values) },
    approve: {
      fields: () => [{ name: "Comment", kind: "memo" }],
      send: (subject, values) => decide(subject, Rcv.Choices.decision.approve, values),
    },
    reject: {
      fields: () => [{ name: "Comment", kind: "memo", required: true }],
      send: (subject, values) => decide(subject, Rcv.Choices.decision.reject, values),
    },
    deliver: {
      fields: ({ account }) => [
        { name: "Reference", kind: "text", required: true },
        { name: "Response", kind: "choice", choice: "clientResponse" },
        { name: "ContactId", kind: "contact", account },
      ],
      send: deliver,
    },
    publish: { fields: publishing, send: ({ id }, values) => Rcv.Api.publishImprovement(id, values) },
    openRecovery: {
      fields: opening,
      preview: (subject, values) => Rcv.PolicyPreview.draw(subject, values),
      send: open,
    },
    erase: { fields: () => [reason], send: ({ id }, values) => Rcv.Api.eraseRecovery({ RecoveryId: id, ...values }) },
    forget: { fields: () => [reason], send: ({ id }, values) => Rcv.Api.forgetContact({ ContactId: id, ...values }) },
  };

  return asks;
})();
