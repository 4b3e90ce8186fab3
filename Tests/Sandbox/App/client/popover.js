// A button that opens a panel beside it. Its name is what it says: the label, unseen, and the content.
import { el } from './dom.js';

let count = 0;

/**
 * @param {{ className?: string, label: string, content: Node[], fill: (panel: HTMLElement, close: () => void) => void }} options
 * @returns {HTMLElement}
 */
export function menuButton({ className = '', label, content, fill }) {
  const id = `panel-${++count}`;
  const panel = el('div', { id, class: 'panel', popover: 'auto', role: 'dialog', 'aria-label': label });
  const says = content.some((node) => node.textContent === label);
  const button = el('button', { type: 'button', class: className, title: label, 'aria-haspopup': 'dialog', 'aria-expanded': 'false', popovertarget: id }, says ? null : el('span', { class: 'unseen', text: label }), ...content);
  const close = () => panel.hidePopover();
  panel.addEventListener('beforetoggle', (/** @type {any} */ event) => {
    if (event.newState === 'open')
      fill(panel, close);
  });
  panel.addEventListener('toggle', (/** @type {any} */ event) => {
    const isOpen = event.newState === 'open';
    button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) {
      place(panel, button);
      panel.querySelector('button, input, select, a')?.focus();
    }
  });
  return el('span', { class: 'menu' }, button, panel);
}

/** Below the button, inside the window. @param {HTMLElement} panel @param {HTMLElement} button */
export function place(panel, button) {
  const anchor = button.getBoundingClientRect();
  const left = Math.min(anchor.left, document.documentElement.clientWidth - panel.offsetWidth - 8);
  panel.style.left = `${Math.max(8, left)}px`;
  panel.style.top = `${anchor.bottom + 4}px`;
  panel.style.maxHeight = `${document.documentElement.clientHeight - anchor.bottom - 16}px`;
}
