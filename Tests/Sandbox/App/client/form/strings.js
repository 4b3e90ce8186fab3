import * as data from "../data.js";

const RESX = 12;
const NAME = /^(.*)\.(\d{4})\.resx$/;

/** Texts by the name of their RESX web resources without language. @type {Map<string, Promise<void>|Map<string, string>>} */
const known = new Map();

/**
 * Loads the texts (RESX) that a web resource declares to depend on, in the user's language, else in the base language:
 * that is how the platform makes them there for Xrm.Utility.getResourceString.
 * @param {string} name of a script or page
 */
export async function loadResourcesOf(name) {
  const resources = await data.webResources();
  const names = (resources[name]?.libraries ?? []).filter((each) => resources[each]?.type === RESX);
  const bases = new Set(names.map((each) => NAME.exec(each)?.[1] ?? each));
  await Promise.all([...bases].map((base) => load(base, resources)));
}

async function load(base, resources) {
  const before = known.get(base);
  if (before)
    return before instanceof Promise ? before : undefined;
  const loading = read(base, resources);
  known.set(base, loading);
  return loading;
}

async function read(base, resources) {
  const { languageId, baseLanguageId } = await data.context();
  const name = [languageId, baseLanguageId, 1033].map((lcid) => `${base}.${lcid}.resx`).find((each) => resources[each]) ?? base;
  const response = await fetch(`/WebResources/${name}`);
  if (!response.ok)
    throw new Error(`The web resource '${name}' could not be loaded.`);
  const xml = new DOMParser().parseFromString(await response.text(), "text/xml");
  known.set(base, new Map([...xml.querySelectorAll("data")].map((each) => [each.getAttribute("name") ?? "", each.querySelector("value")?.textContent ?? ""])));
}

/**
 * A text of a RESX web resource that is loaded.
 * @param {string} name with or without language and ending
 * @param {string} key
 */
export function resourceString(name, key) {
  const texts = known.get(NAME.exec(name)?.[1] ?? name.replace(/\.resx$/, ""));
  if (!(texts instanceof Map))
    throw new Error(`The texts '${name}' are not loaded: no script or page that is open declares to depend on them (DependencyXml).`);
  return texts.get(key) ?? null;
}
