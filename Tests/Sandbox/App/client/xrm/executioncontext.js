import { Field } from "../form/record.js";
import { Tab } from "../form/layout.js";
import { attributeApi } from "./attribute.js";
import { controlApi } from "./control.js";
import { globalContext } from "./globalcontext.js";
import { tabApi } from "./layoutapi.js";
import { supported } from "./unsupported.js";

/**
 * What a handler gets first (Microsoft: Execution context).
 * @param {any} page
 * @param {any} source what the event happened to
 * @param {{ args?: any, depth?: number, shared?: Map<string, any> }} more
 */
export function createExecutionContext(page, source, more) {
  const shared = more.shared ?? new Map();
  const args = more.args ? supported("executionContext.getEventArgs()", more.args) : null;
  return supported("executionContext", {
    getFormContext: () => page.formContext,
    getEventSource: () => sourceApi(page, source),
    getEventArgs: () => args,
    getContext: () => globalContext(),
    getDepth: () => more.depth ?? 0,
    /** @param {string} key */
    getSharedVariable: (key) => shared.get(key),
    /** @param {string} key @param {any} value */
    setSharedVariable(key, value) {
      shared.set(key, value);
    },
  });
}

function sourceApi(page, source) {
  if (source instanceof Field)
    return attributeApi(page, source);
  if (source instanceof Tab)
    return tabApi(page, source);
  return page.controls.includes(source) ? controlApi(page, source) : page.formContext.data.entity;
}
