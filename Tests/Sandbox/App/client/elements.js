/**
 * Makes an element: properties starting with "on" are listeners, "class" and names with a dash are attributes, the rest are properties.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {any}
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false && name.includes("-"))
      continue;
    if (name.startsWith("on"))
      element.addEventListener(name.slice(2), value);
    else if (name === "class" || name === "role" || name === "for" || name === "slot" || name.includes("-"))
      element.setAttribute(name, String(value));
    else
      /** @type {any} */ (element)[name] = value;
  }
  element.append(.../** @type {(Node|string)[]} */ (children.filter((child) => child !== null && child !== undefined && child !== false && child !== "")));
  return element;
}

/**
 * A Fluent button. The role is written out as well: not every tool reads it from the element's internals.
 * @param {string} label
 * @param {(event: Event) => void} run
 * @param {{ appearance?: string, class?: string, title?: string, icon?: Node|null, iconOnly?: boolean, id?: string, disabled?: boolean }} [options]
 */
export function button(label, run, options = {}) {
  const element = make("fluent-button", {
    type: "button", role: "button", class: options.class, title: options.title, id: options.id, onclick: run,
    "aria-label": options.iconOnly ? label : undefined,
  }, options.icon, options.iconOnly ? null : label);
  if (options.icon instanceof Element && !options.iconOnly)
    options.icon.slot = "start";
  for (const [name, value] of Object.entries({ appearance: options.appearance, "icon-only": options.iconOnly, disabled: options.disabled })) {
    if (value)
      element.setAttribute(name, value === true ? "" : value);
  }
  return element;
}

let counter = 0;

/** An id that no other element of the page has. */
export const newId = (prefix = "sb") => `${prefix}-${++counter}`;
