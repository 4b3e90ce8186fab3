// The client's only way to rows and metadata: the Web API, and the JSON of /sandbox/app.
import { userId } from './session.js';

const ROOT = '/api/data/v9.2/';
const ANNOTATIONS = 'odata.include-annotations="*"';

/** A refusal as the server worded it. */
export class ApiError extends Error {
  /** @param {string} message @param {string} code @param {number} status */
  constructor(message, code, status) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status;
  }
}

/**
 * One request to the Web API, as the signed-in user.
 * @param {string} method
 * @param {string} path below /api/data/v9.2/
 * @param {unknown} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<any>} the JSON; null for an empty answer; { id } where only a new row's address came back
 */
export async function send(method, path, body, headers = {}) {
  const prefer = [ANNOTATIONS, headers.Prefer].filter(Boolean).join(',');
  const response = await fetch(path.startsWith('/') ? path : ROOT + path, {
    method,
    headers: {
      Accept: 'application/json',
      'OData-Version': '4.0',
      'OData-MaxVersion': '4.0',
      'X-Sandbox-User': userId(),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
      Prefer: prefer,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const json = text ? parse(text) : null;
  if (!response.ok)
    throw new ApiError(json?.error?.message ?? `${response.status} ${response.statusText}`, json?.error?.code ?? '', response.status);
  if (method !== 'GET')
    announce();
  if (json !== null)
    return json;
  const address = response.headers.get('OData-EntityId');
  return address ? { id: /\(([^()]*)\)$/.exec(address)?.[1] ?? '' } : null;
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// Metadata: asked for once a page; a change of user or language loads the page anew.

/** @type {Map<string, Promise<any>>} */
const known = new Map();

/** @param {string} path below /sandbox/app/ @returns {Promise<any>} */
function described(path) {
  let answer = known.get(path);
  if (!answer) {
    answer = send('GET', `/sandbox/app/${path}`);
    answer.catch(() => known.delete(path));
    known.set(path, answer);
  }
  return answer;
}

/** @type {any} */
let started = null;

/** What the app starts with: context, site map, names of tables.
 * @param {string} [app] the unique name; without one the first app of the solution */
export async function start(app) {
  started ??= await described(`start${app ? `?app=${encodeURIComponent(app)}` : ''}`);
  return started;
}

/** The same, once it is there. */
export const startData = () => started;

/** Names of a table (label, entitySetName, primaryKey …), at once: they came with the start.
 * @param {string} name */
export function tableNames(name) {
  const names = started?.tables[name];
  if (!names)
    throw new Error(`There is no table '${name}'.`);
  return names;
}

/** Who is signed in, and where: see app.md. */
export const context = async () => (await start()).context;
/** @param {string} name */
export const table = (name) => described(`tables/${name}`);
/** @param {string} name */
export const forms = async (name) => (await table(name)).forms;
/** @param {string} id */
export const form = (id) => described(`forms/${bare(id)}`);
/** @param {string} id */
export const view = (id) => described(`views/${bare(id)}`);
/** @param {string} id */
export const chart = (id) => described(`charts/${bare(id)}`);
/** @param {string} id */
export const dashboard = (id) => described(`dashboards/${bare(id)}`);
/** @param {string} name */
export const ribbon = (name) => described(`ribbons/${name}`);
export const webResources = () => described('webresources');

/** An id without braces, in lower case.
 * @param {string} id */
export const bare = (id) => id.replace(/[{}]/g, '').toLowerCase();

// Rows.

/**
 * Rows by FetchXML.
 * @param {string} tableName
 * @param {string} fetchXml
 * @returns {Promise<{ rows: any[], more: boolean, cookie: string | null, total: number }>} total is -1 unless the FetchXML asks for it
 */
export async function fetchRows(tableName, fetchXml) {
  const answer = await send('GET', `${tableNames(tableName).entitySetName}?fetchXml=${encodeURIComponent(fetchXml)}`);
  const cookie = answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'];
  return {
    rows: answer.value,
    more: answer['@Microsoft.Dynamics.CRM.morerecords'] === true,
    cookie: cookie ? decodeURIComponent(decodeURIComponent(/pagingcookie="([^"]*)"/.exec(cookie)?.[1] ?? '')) : null,
    total: answer['@Microsoft.Dynamics.CRM.totalrecordcount'] ?? -1,
  };
}

/** What the user reads in a column of a row; '' where it is empty.
 * @param {any} row @param {string} column */
export function shown(row, column) {
  const name = valueName(row, column);
  const value = row[`${name}@OData.Community.Display.V1.FormattedValue`] ?? row[name];
  return value === undefined || value === null ? '' : String(value);
}

/** The row that a lookup of a row leads to; null where it is empty.
 * @param {any} row @param {string} column
 * @returns {{ table: string, id: string, name: string } | null} */
export function lookup(row, column) {
  const name = valueName(row, column);
  const target = row[`${name}@Microsoft.Dynamics.CRM.lookuplogicalname`];
  return target ? { table: target, id: row[name], name: shown(row, column) } : null;
}

/** The name under which the Web API gives a column's value.
 * @param {any} row @param {string} column */
export const valueName = (row, column) => (column in row ? column : `_${column}_value` in row ? `_${column}_value` : column);

// Whoever shows rows hears of every change made from this page.

/** @type {Set<() => void>} */
const listeners = new Set();

/** Calls back after anything was written. @param {() => void} listener @returns {() => void} ends it */
export function onWritten(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function announce() {
  for (const listener of [...listeners])
    listener();
}
