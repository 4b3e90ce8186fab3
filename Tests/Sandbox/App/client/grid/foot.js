// Below the rows: how many there are, and the way from page to page.
import { el, glyph } from '../dom.js';
import { text } from '../texts.js';

/** Dataverse counts no further. */
const MOST = 5000;

/** @param {import('../grid.js').Grid} grid */
export function drawFoot(grid) {
  const status = el('span', { class: 'grid-count', role: 'status' });
  const page = el('span', { class: 'grid-page' });
  const first = button('firstPage', 'first', () => grid.goTo(1));
  const previous = button('previousPage', 'left', () => grid.goTo(grid.page - 1));
  const next = button('nextPage', 'right', () => grid.goTo(grid.page + 1));
  const element = el('div', { class: 'grid-foot' }, status, el('span', { class: 'grid-pages' }, first, previous, page, next));
  return {
    element,
    refresh() {
      const count = grid.count >= MOST ? text('rowsMany', MOST.toLocaleString()) : text('rows', Math.max(grid.count, 0));
      status.textContent = grid.chosen.size > 0 ? `${count} · ${text('selected', grid.chosen.size)}` : count;
      page.textContent = text('page', grid.page);
      first.disabled = previous.disabled = grid.page === 1;
      next.disabled = !grid.hasMore;
      element.hidden = grid.options.compact === true && grid.page === 1 && !grid.hasMore;
    },
  };
}

/** @param {string} label @param {string} image @param {() => void} run */
const button = (label, image, run) => el('button', { type: 'button', class: 'icon-button', 'aria-label': text(label), title: text(label), onclick: run }, glyph(image));
