/** Names that the language itself asks any object for; answering them is no promise. */
const LANGUAGE = new Set(["then", "toJSON", "constructor", "toString", "valueOf", "nodeType", "inspect", "$$typeof", "asymmetricMatch"]);

/** @type {WeakMap<object, any>} */
const made = new WeakMap();

/**
 * The object, but whatever it does not have is refused by name instead of being undefined.
 * @template {Record<string, any>} T
 * @param {string} path how a script reaches it, "Xrm.Navigation"
 * @param {T} members
 * @param {Set<string>} [elsewhere] members that other objects of this kind have: undefined here, as on the platform
 * @returns {T}
 */
export function supported(path, members, elsewhere) {
  const known = made.get(members);
  if (known)
    return /** @type {T} */ (known);
  const proxy = new Proxy(members, {
    get(target, name, receiver) {
      if (typeof name === "symbol" || name in target)
        return Reflect.get(target, name, receiver);
      if (LANGUAGE.has(name) || elsewhere?.has(name))
        return undefined;
      throw new Error(`${path}.${name} is not supported by the Sandbox.`);
    },
  });
  made.set(members, proxy);
  return proxy;
}

/**
 * A collection of the client API: by name, by index, or all that a function picks.
 * @template T
 * @param {string} path
 * @param {() => T[]} items
 * @param {(item: T) => string} nameOf
 */
export function collection(path, items, nameOf) {
  return supported(path, {
    /** @param {string|number|((item: T, index: number) => boolean)} [which] */
    get(which) {
      const all = items();
      if (which === undefined || which === null)
        return all;
      if (typeof which === "number")
        return all[which] ?? null;
      if (typeof which === "function")
        return all.filter(which);
      return all.find((item) => nameOf(item) === which) ?? null;
    },
    /** @param {(item: T, index: number) => void} each */
    forEach(each) {
      items().forEach((item, index) => each(item, index));
    },
    getLength: () => items().length,
  });
}
