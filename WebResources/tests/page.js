"use strict";
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const vm = require("node:vm");
const { after } = require("node:test");
const { JSDOM, VirtualConsole } = require("jsdom");
const { root } = require("./world.js");

const panels = join(root, "panels");

// Pages look again each minute for as long as they are open.
const ends = [];
after(() => ends.forEach(end => end()));

/**
 * Opens a panel's page as a form or a dialog does: its own scripts run, in their order.
 * @param {string} name
 * @param {{ data?: unknown, xrm?: unknown }} [given] what a dialog gets; a panel on a form gets the client API by setClientApiContext
 */
function page(name, { data, xrm } = {}) {
  const html = readFileSync(join(panels, `${name}.html`), "utf8");
  const address = `http://localhost/WebResources/rcv_/panels/${name}.html${data ? `?data=${encodeURIComponent(JSON.stringify(data))}` : ""}`;
  const console = new VirtualConsole();
  const dom = new JSDOM(html, { url: address, runScripts: "outside-only", virtualConsole: console, pretendToBeVisual: true });
  const { window } = dom;
  if (xrm)
    window.Xrm = xrm;
  window.matchMedia ??= () => ({ matches: false });
  ends.push(window.close.bind(window));
  window.closed_ = 0;
  window.close = () => window.closed_++;
  for (const script of scripts(html).filter(source => !source.includes("echarts")))
    vm.runInContext(readFileSync(join(panels, script), "utf8"), dom.getInternalVMContext(), { filename: script });
  return { window, document: window.document };
}

/** @param {string} html */
function scripts(html) {
  return [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, source]) => source);
}

const settled = () => new Promise(resolve => setTimeout(resolve, 20));

module.exports = { page, panels, scripts, settled };
