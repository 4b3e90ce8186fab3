import * as data from "../data.js";
import { bare } from "../form/values.js";
import { supported } from "./unsupported.js";

const NAMESPACE = "Microsoft.Dynamics.CRM";

/** Rows and messages for scripts (Microsoft: Xrm.WebApi). */
export function webApi() {
  const members = { retrieveRecord, retrieveMultipleRecords, createRecord, updateRecord, deleteRecord, isAvailableOffline: () => false };
  const online = supported("Xrm.WebApi.online", { ...members, execute, executeMultiple });
  return supported("Xrm.WebApi", { ...members, execute, executeMultiple, online });
}

const setOf = async (table) => (await data.table(table)).entitySetName;

/** A refusal as the client API rejects with it: the code as a number. */
async function answered(promise) {
  try {
    return await promise;
  } catch (error) {
    const code = /^0x/i.test(error.code ?? "") ? Number.parseInt(error.code, 16) : 0;
    throw Object.assign(new Error(error.message), { errorCode: code, code: error.code, status: error.status, title: "" });
  }
}

/** @param {string} table @param {string} id @param {string} [options] */
function retrieveRecord(table, id, options = "") {
  return answered(setOf(table).then((set) => data.send("GET", `${set}(${bare(id)})${options ?? ""}`)));
}

/** @param {string} table @param {string} [options] @param {number} [maxPageSize] */
async function retrieveMultipleRecords(table, options = "", maxPageSize = undefined) {
  const headers = maxPageSize ? { Prefer: `odata.maxpagesize=${maxPageSize}` } : undefined;
  const query = options?.replace(/^\?fetchXml=([\s\S]*)$/, (_, xml) => `?fetchXml=${encodeURIComponent(decoded(xml))}`) ?? "";
  const answer = await answered(setOf(table).then((set) => data.send("GET", query.startsWith("http") ? query : `${set}${query}`, undefined, headers)));
  return {
    entities: answer.value,
    nextLink: answer["@odata.nextLink"] ?? "",
    fetchXmlPagingCookie: answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"] ?? "",
  };
}

/** FetchXML may come encoded or plain. */
function decoded(xml) {
  try {
    return /%3C/i.test(xml) ? decodeURIComponent(xml) : xml;
  } catch {
    return xml;
  }
}

/** @param {string} table @param {Record<string, any>} row */
async function createRecord(table, row) {
  const created = await answered(setOf(table).then((set) => data.send("POST", set, row)));
  return { entityType: table, id: created.id };
}

/** @param {string} table @param {string} id @param {Record<string, any>} row */
async function updateRecord(table, id, row) {
  await answered(setOf(table).then((set) => data.send("PATCH", `${set}(${bare(id)})`, row, { "If-Match": "*" })));
  return { entityType: table, id: bare(id) };
}

/** @param {string} table @param {string} id */
async function deleteRecord(table, id) {
  await answered(setOf(table).then((set) => data.send("DELETE", `${set}(${bare(id)})`)));
  return { entityType: table, id: bare(id) };
}

/**
 * Calls an action or a function; the answer reads as a fetch response (Microsoft: Xrm.WebApi.online.execute).
 * @param {any} request with getMetadata()
 */
async function execute(request) {
  const metadata = request.getMetadata?.() ?? Object.getPrototypeOf(request)?.getMetadata?.call(request);
  if (!metadata)
    throw new Error("Xrm.WebApi.online.execute: the request has no getMetadata().");
  const { operationName, operationType, boundParameter } = metadata;
  if (operationType === 2)
    throw new Error(`Xrm.WebApi.online.execute of ${operationName} is not supported by the Sandbox.`);
  const names = Object.keys(metadata.parameterTypes ?? {}).filter((name) => name !== boundParameter);
  const path = await addressOf(request, metadata);
  const given = {};
  for (const name of names.filter((each) => request[each] !== undefined))
    given[name] = await value(request[name], metadata.parameterTypes[name]);
  const json = await answered(operationType === 1
    ? data.send("GET", `${path}${functionCall(given)}`)
    : data.send("POST", path, Object.keys(given).length ? given : undefined));
  return new Response(json === null ? null : JSON.stringify(json), { status: json === null ? 204 : 200, headers: { "Content-Type": "application/json" } });
}

async function addressOf(request, { operationName, boundParameter }) {
  if (!boundParameter)
    return operationName;
  const target = request[boundParameter];
  if (!target?.id || !target.entityType)
    throw new Error(`Xrm.WebApi.online.execute of ${operationName}: '${boundParameter}' must be { entityType, id }.`);
  return `${await setOf(target.entityType)}(${bare(target.id)})/${NAMESPACE}.${operationName}`;
}

const ENTITY = 5;

async function value(given, type) {
  if (given instanceof Date)
    return given.toISOString();
  if (type?.structuralProperty === ENTITY && given?.entityType) {
    const table = await data.table(given.entityType);
    return { "@odata.type": `${NAMESPACE}.${given.entityType}`, [table.primaryKey]: bare(given.id) };
  }
  return given;
}

function functionCall(given) {
  const names = Object.keys(given);
  const literal = (each) => encodeURIComponent(typeof each === "string" ? `'${each.replace(/'/g, "''")}'` : typeof each === "object" ? JSON.stringify(each) : String(each));
  const aliases = names.map((name, index) => `@p${index}=${literal(given[name])}`).join("&");
  return `(${names.map((name, index) => `${name}=@p${index}`).join(",")})${aliases ? `?${aliases}` : ""}`;
}

/** One after the other; change sets would have to be one transaction, which is refused. @param {any[]} requests */
async function executeMultiple(requests) {
  if (requests.some(Array.isArray))
    throw new Error("Xrm.WebApi.online.executeMultiple with change sets is not supported by the Sandbox.");
  const answers = [];
  for (const request of requests)
    answers.push(await execute(request));
  return answers;
}
