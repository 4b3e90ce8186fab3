import * as data from "../data.js";
import { errorDialog } from "../dialog.js";
import { loadResourcesOf } from "./strings.js";
import { text } from "./texts.js";

/** @type {Map<string, Promise<void>>} */
const loading = new Map();

/**
 * Loads web resource scripts into the page's global scope, in the order the form lists them, each once for a page,
 * and before each the scripts that it declares to depend on.
 * @param {string[]} names
 */
export async function loadLibraries(names) {
  const resources = await data.webResources();
  const started = inOrder(names, resources).map((name) => {
    const library = loading.get(name) ?? Promise.all([loadScript(name), loadResourcesOf(name)]).then(() => {});
    loading.set(name, library);
    return library;
  });
  await Promise.all(started);
}

const SCRIPT = 3;

/** The scripts and those they depend on, each behind what it depends on. @returns {string[]} */
function inOrder(names, resources, found = new Set(), seen = new Set()) {
  for (const name of names.filter((each) => !seen.has(each))) {
    seen.add(name);
    inOrder((resources[name]?.libraries ?? []).filter((each) => resources[each]?.type === SCRIPT), resources, found, seen);
    found.add(name);
  }
  return [...found];
}

/** @param {string} name @returns {Promise<void>} */
function loadScript(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `/WebResources/${name}`;
    // Fetched side by side, run in the order in which they were added.
    script.async = false;
    script.onload = () => resolve();
    script.onerror = () => {
      loading.delete(name);
      script.remove();
      reject(new Error(`The web resource '${name}' could not be loaded.`));
    };
    document.head.append(script);
  });
}

/**
 * The function that a handler or a command names, "Abc.Forms.Visit.onLoad".
 * @param {string} path
 * @returns {Function}
 */
export function globalFunction(path) {
  let owner = /** @type {any} */ (globalThis);
  let found = owner;
  for (const part of path.split(".")) {
    owner = found;
    found = found?.[part];
  }
  if (typeof found !== "function")
    throw new Error(`There is no function '${path}' in the loaded web resources.`);
  return found.bind(owner);
}

/**
 * Runs a script's function; what it throws, now or later, is shown as the platform shows a script error.
 * @template T
 * @param {() => T} run
 * @param {string} what
 * @returns {T|undefined}
 */
export function guarded(run, what) {
  try {
    const result = run();
    if (result instanceof Promise)
      result.catch((error) => showScriptError(error, what));
    return result;
  } catch (error) {
    showScriptError(error, what);
    return undefined;
  }
}

/** @param {any} error @param {string} what */
export function showScriptError(error, what) {
  console.error(what, error);
  errorDialog({
    title: text("Script error"),
    message: `${text("A script of this form failed.")}\n${error?.message ?? error}`,
    details: `${what}\n${error?.stack ?? ""}`,
  });
}

/** The parameters of a handler: a list as it would stand between the brackets of a call. @param {string|undefined} list */
export function literals(list) {
  return list?.trim() ? JSON.parse(`[${list.replace(/'((?:[^'\\]|\\.)*)'/g, (_, inside) => JSON.stringify(inside))}]`) : [];
}
