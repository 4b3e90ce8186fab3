// Making elements.

/**
 * @param {string} name
 * @param {Record<string, any>} [attributes] functions become listeners (onclick), `class`, `text`; false and null are left out
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined)
      continue;
    if (typeof value === 'function')
      element.addEventListener(key.slice(2), value);
    else if (key === 'text')
      element.textContent = value;
    else
      element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(.../** @type {(Node | string)[]} */ (children.filter((child) => child !== null && child !== undefined && child !== false)));
  return element;
}

/** An image of one colour, drawn in the colour of the text around it. @param {string} address @param {string} [className] */
export function icon(address, className = '') {
  const element = el('span', { class: `icon ${className}`, 'aria-hidden': 'true' });
  element.style.setProperty('--icon', `url("${address}")`);
  return element;
}

/** One of the client's own icons. @param {string} name @param {string} [className] */
export const glyph = (name, className) => icon(`/sandbox/app/client/icons/${name}.svg`, className);
