import * as data from "../data.js";

const STATE_OPEN = [0, 3];

/**
 * Whose activities a row's timeline shows besides its own: Dataverse rolls the activities of contacts and cases up to their
 * customer (Microsoft: Rollup function), and those of other tables where the relationship says so (CascadeConfiguration.RollupView).
 */
const ROLLED_UP = { account: [["contact", "parentcustomerid"], ["incident", "customerid"]], contact: [["incident", "customerid"]] };

/** @typedef {{ kind: "note"|"activity", id: string, table: string, title: string, body: string, moment: Date, author: string, due: Date|null, ended: Date|null, isOpen: boolean, status: string, about: any }} Entry */

/**
 * What happened around a row, newest first.
 * @param {any} table metadata
 * @param {string} id
 * @param {{ limit: number, show: string }} options "all", "open", "notes" or an activity's table
 * @returns {Promise<{ entries: Entry[], more: boolean }>}
 */
export async function readEntries(table, id, { limit, show }) {
  const wantsNotes = table.hasNotes && ["all", "notes"].includes(show);
  const wantsActivities = (table.hasActivities || table.isActivity) && show !== "notes";
  const [notes, activities] = await Promise.all([
    wantsNotes ? readNotes(id, limit) : [],
    wantsActivities ? readActivities(await aboutIds(table, id), id, limit, show) : [],
  ]);
  const entries = [...notes, ...activities].sort((one, other) => other.moment.getTime() - one.moment.getTime());
  return { entries: entries.slice(0, limit), more: entries.length > limit };
}

/** @returns {Promise<Entry[]>} */
async function readNotes(id, limit) {
  const fetch = `<fetch top="${limit + 1}"><entity name="annotation"><attribute name="annotationid"/><attribute name="subject"/><attribute name="notetext"/>`
    + `<attribute name="modifiedon"/><attribute name="createdby"/><filter><condition attribute="objectid" operator="eq" value="${id}"/></filter>`
    + `<order attribute="modifiedon" descending="true"/></entity></fetch>`;
  const { rows } = await data.fetchRows("annotation", fetch);
  return rows.map((row) => ({
    kind: "note", id: row.annotationid, table: "annotation", title: row.subject ?? "", body: plain(row.notetext), moment: new Date(row.modifiedon),
    author: data.shown(row, "createdby"), due: null, ended: null, isOpen: false, status: "", about: null,
  }));
}

async function aboutIds(table, id) {
  const children = [...ROLLED_UP[table.logicalName] ?? [],
    ...table.oneToMany.filter((each) => each.rollsUp).map((each) => [each.referencingTable, each.referencingColumn])];
  const { tables } = await data.start();
  const related = await Promise.all(children.filter(([child]) => tables[child]?.canRead).map(async ([child, column]) => {
    const { primaryKey } = tables[child];
    const fetch = `<fetch top="500"><entity name="${child}"><attribute name="${primaryKey}"/><filter><condition attribute="${column}" operator="eq" value="${id}"/></filter></entity></fetch>`;
    return (await data.fetchRows(child, fetch)).rows.map((row) => row[primaryKey]);
  }));
  return [id, ...related.flat()];
}

/** @returns {Promise<Entry[]>} */
async function readActivities(ids, own, limit, show) {
  const kind = ["all", "open"].includes(show) ? "" : `<condition attribute="activitytypecode" operator="eq" value="${show}"/>`;
  const open = show === "open" ? `<condition attribute="statecode" operator="in"><value>0</value><value>3</value></condition>` : "";
  const fetch = `<fetch top="${limit + 1}"><entity name="activitypointer">`
    + ["activityid", "activitytypecode", "subject", "description", "scheduledend", "actualend", "statecode", "statuscode", "modifiedon", "ownerid", "regardingobjectid"]
      .map((name) => `<attribute name="${name}"/>`).join("")
    + `<filter>${kind}${open}<condition attribute="regardingobjectid" operator="in">${ids.map((id) => `<value>${id}</value>`).join("")}</condition></filter>`
    + `<order attribute="modifiedon" descending="true"/></entity></fetch>`;
  const { rows } = await data.fetchRows("activitypointer", fetch);
  return rows.map((row) => ({
    kind: "activity", id: row.activityid, table: row.activitytypecode, title: row.subject ?? "", body: plain(row.description), moment: new Date(row.modifiedon),
    author: data.shown(row, "ownerid"), due: date(row.scheduledend), ended: date(row.actualend), isOpen: STATE_OPEN.includes(row.statecode),
    status: data.shown(row, "statuscode"), about: row._regardingobjectid_value === own ? null : data.lookup(row, "regardingobjectid"),
  }));
}

const date = (text) => (text ? new Date(text) : null);

/** Emails and notes may be HTML: only their words are shown. */
function plain(text) {
  if (!text)
    return "";
  return /<[a-z][\s\S]*>/i.test(text) ? new DOMParser().parseFromString(text.replace(/<(br|\/p|\/div)\b[^>]*>/gi, "\n"), "text/html").body.textContent?.trim() ?? "" : text;
}
