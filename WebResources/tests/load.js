"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");

const root = join(__dirname, "..", "rcv_");

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

const shared = ["names", "choices", "host", "strings", "failures", "data", "api", "form", "panels", "command"].map(name => `shared/${name}`);

module.exports = { load, root, shared };
