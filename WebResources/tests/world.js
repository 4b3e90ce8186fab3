"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");
const { XrmMockGenerator } = require("xrm-mock");

const root = join(__dirname, "..", "rcv_");
const shared = ["names", "choices", "host", "strings", "failures", "data", "api", "form", "panels", "command"].map(name => `shared/${name}`);

/**
 * Runs scripts as a browser does: one after the other, in one world that they share.
 * @param {string[]} scripts paths under rcv_, without .js
 * @param {Record<string, unknown>} world what they find there
 */
function load(scripts, world = {}) {
  const context = vm.createContext({ Intl, Date, Promise, setTimeout, clearTimeout, setInterval, clearInterval, URLSearchParams, ...world });
  for (const script of scripts)
    vm.runInContext(readFileSync(join(root, `${script}.js`), "utf8"), context, { filename: `${script}.js` });
  return context;
}

/** The client API with a server that answers as told; what is asked of it is kept in `asked`. */
function client({ rows = {}, answers = {}, refuses, confirms = true, language = 1033, zone = 0 } = {}) {
  const xrm = XrmMockGenerator.initialise();
  const asked = [];
  const note = kind => (...given) => {
    asked.push({ kind, given });
    if (refuses && ["execute", "update", "create"].includes(kind))
      return Promise.reject(new Error(refuses));
    return Promise.resolve({ confirmed: confirms, id: "33333333-3333-3333-3333-333333333333" });
  };
  Object.assign(xrm.Utility, {
    getResourceString: (_, key) => `${key}{0}{1}`,
    getGlobalContext: () => ({ userSettings: { languageId: language, userId: "{99999999-9999-9999-9999-999999999999}", getTimeZoneOffsetMinutes: () => zone } }),
    showProgressIndicator: note("busy"),
    closeProgressIndicator: note("free"),
  });
  Object.assign(xrm.Navigation, {
    openErrorDialog: note("error"), openAlertDialog: note("alert"), openConfirmDialog: note("confirm"), openForm: note("open"), navigateTo: note("page"),
  });
  Object.assign(xrm.WebApi, {
    updateRecord: note("update"),
    createRecord: note("create"),
    retrieveRecord: (table, id, query) => (asked.push({ kind: "one", given: [table, id, query] }), Promise.resolve(rows[table] ?? {})),
    retrieveMultipleRecords: (table, query) => (asked.push({ kind: "many", given: [table, query] }), Promise.resolve({ entities: [].concat(rows[table] ?? []) })),
  });
  xrm.WebApi.online.execute = async request => {
    await note("execute")(request);
    const answer = answers[request.getMetadata().operationName];
    return { status: answer ? 200 : 204, json: () => Promise.resolve(answer) };
  };
  return { xrm, asked, of: kind => asked.filter(each => each.kind === kind).map(each => each.given) };
}

/** A form with these columns, tabs and sections; the values say of which type each column is. */
function form({ table, id = "{11111111-1111-1111-1111-111111111111}", values = {}, tabs = {}, type = 2 }) {
  const { Attribute, Section, Tab } = XrmMockGenerator;
  const context = XrmMockGenerator.getFormContext();
  Object.assign(context.data.entity, { id, entityName: table });
  for (const [name, value] of Object.entries(values)) {
    if (value instanceof Date)
      Attribute.createDate(name, value);
    else if (Array.isArray(value) && value[0]?.entityType)
      Attribute.createLookup(name, value);
    else
      Attribute.createNumber(name, value);
  }
  for (const [name, sections] of Object.entries(tabs)) {
    const tab = Tab.createTab(name, name, true, "expanded", undefined, undefined);
    tab.addTabStateChange = () => {};
    for (const section of sections)
      tab.sections.push(Section.createSection(section, section, true, tab));
  }
  context.ui.getFormType = () => (id === "" ? 1 : type);
  context.data.save = () => Promise.resolve();
  context.data.refresh = () => Promise.resolve();
  return context;
}

const event = context => ({ getFormContext: () => context });
const lookup = (entityType, id, name = "") => [{ entityType, id, name }];
const notices = context => (context.ui.formNotifications ?? []).map(({ uniqueId, level }) => `${uniqueId}:${level}`);
const section = (context, tab, name) => context.ui.tabs.get(tab).sections.get(name).getVisible();
const settled = () => new Promise(resolve => setTimeout(resolve, 5));

module.exports = { client, event, form, load, lookup, notices, root, section, settled, shared };
