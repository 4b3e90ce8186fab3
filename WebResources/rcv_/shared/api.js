"use strict";
var Rcv = Rcv || {};

// One function per custom API that people call. The names are those of the solution's customapis; a test compares them.
Rcv.Api = (() => {
  const text = { typeName: "Edm.String", structuralProperty: 1 };
  const whole = { typeName: "Edm.Int32", structuralProperty: 1 };
  const amount = { typeName: "Edm.Decimal", structuralProperty: 1 };
  const time = { typeName: "Edm.DateTimeOffset", structuralProperty: 1 };
  const guid = { typeName: "Edm.Guid", structuralProperty: 1 };

  /** @typedef {Record<string, { typeName: string, structuralProperty: number }>} ParameterTypes */

  /**
   * @param {string} name
   * @param {string | null} table the table it is bound to
   * @param {ParameterTypes} takes
   */
  function define(name, table, takes) {
    return { name, table, takes };
  }

  const recovery = "rcv_recovery";
  const restitution = "rcv_restitution";
  const definitions = {
    openRecovery: define("rcv_OpenRecovery", null, {
      AccountId: guid, Severity: whole, Summary: text, CaseId: guid, ContactId: guid, FailureCategory: whole, DiscoveredBy: whole,
      OccurredOn: time, ReportedOn: time, RequestId: guid,
    }),
    completeStep: define("rcv_CompleteStep", "rcv_recoverystep", { Outcome: text, Apology: text, ApologyReason: text, ContactId: guid }),
    waiveStep: define("rcv_WaiveStep", "rcv_recoverystep", { Reason: text }),
    holdRecovery: define("rcv_HoldRecovery", recovery, { Reason: text, Until: time }),
    resumeRecovery: define("rcv_ResumeRecovery", recovery, {}),
    reportNotFixed: define("rcv_ReportNotFixed", recovery, { Reason: text, RequestId: guid }),
    logUpdate: define("rcv_LogUpdate", recovery, { Message: text, Channel: whole, ContactId: guid, RequestId: guid }),
    submitRestitution: define("rcv_SubmitRestitution", restitution, {}),
    withdrawRestitution: define("rcv_WithdrawRestitution", restitution, {}),
    decideRestitution: define("rcv_DecideRestitution", restitution, { Decision: whole, Comment: text }),
    publishImprovement: define("rcv_PublishImprovement", "rcv_improvement", { Text: text, Channel: whole, ContactId: guid }),
    checkMessage: define("rcv_CheckMessage", null, { Text: text, RecoveryId: guid, Kind: whole }),
    closeRecovery: define("rcv_CloseRecovery", recovery, { Outcome: whole, Reason: text }),
    cancelRecovery: define("rcv_CancelRecovery", recovery, { Reason: text }),
    closureChecklist: define("rcv_ClosureChecklist", recovery, {}),
    clientBrief: define("rcv_ClientBrief", recovery, { Audience: whole, Document: whole, Language: whole }),
    scoreRecovery: define("rcv_ScoreRecovery", recovery, {}),
    previewPolicy: define("rcv_PreviewPolicy", null, { AccountId: guid, Severity: whole, Amount: amount, On: time }),
    eraseRecovery: define("rcv_EraseRecovery", null, { RecoveryId: guid, Reason: text }),
    forgetContact: define("rcv_ForgetContact", null, { ContactId: guid, Reason: text }),
  };

  /**
   * @param {{ name: string, table: string | null, takes: ParameterTypes }} api
   * @param {string | null} id the row it is bound to
   * @param {Record<string, unknown>} values
   * @returns {Promise<Record<string, any>>}
   */
  async function execute(api, id, values) {
    const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
    const parameterTypes = Object.fromEntries(given.map(([name]) => [name, api.takes[name]]));
    const bound = api.table === null ? {} : { entity: { entityType: api.table, id: Rcv.Host.id(id ?? "") } };
    if (api.table !== null)
      parameterTypes.entity = { typeName: `mscrm.${api.table}`, structuralProperty: 5 };
    const request = {
      ...bound,
      ...Object.fromEntries(given),
      getMetadata: () => ({ boundParameter: api.table === null ? null : "entity", operationType: 0, operationName: api.name, parameterTypes }),
    };
    const response = await Rcv.Host.xrm().WebApi.online.execute(request);
    return response.status === 204 ? {} : response.json();
  }

  /** @param {keyof typeof definitions} name */
  function bound(name) {
    return (/** @type {string} */ id, /** @type {Record<string, unknown>} */ values = {}) => execute(definitions[name], id, values);
  }

  /** @param {keyof typeof definitions} name */
  function unbound(name) {
    return (/** @type {Record<string, unknown>} */ values) => execute(definitions[name], null, values);
  }

  return {
    definitions,
    openRecovery: unbound("openRecovery"),
    completeStep: bound("completeStep"),
    waiveStep: bound("waiveStep"),
    holdRecovery: bound("holdRecovery"),
    resumeRecovery: bound("resumeRecovery"),
    reportNotFixed: bound("reportNotFixed"),
    logUpdate: bound("logUpdate"),
    submitRestitution: bound("submitRestitution"),
    withdrawRestitution: bound("withdrawRestitution"),
    decideRestitution: bound("decideRestitution"),
    publishImprovement: bound("publishImprovement"),
    checkMessage: unbound("checkMessage"),
    closeRecovery: bound("closeRecovery"),
    cancelRecovery: bound("cancelRecovery"),
    closureChecklist: bound("closureChecklist"),
    clientBrief: bound("clientBrief"),
    scoreRecovery: bound("scoreRecovery"),
    previewPolicy: unbound("previewPolicy"),
    eraseRecovery: unbound("eraseRecovery"),
    forgetContact: unbound("forgetContact"),
  };
})();
