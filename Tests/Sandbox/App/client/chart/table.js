// The figures of a chart in rows and columns.
import { el } from '../dom.js';
import { text } from '../texts.js';

/** @param {string} name @param {import('./figures.js').Figures} figures */
export function figureTable(name, figures) {
  return el('div', { class: 'figure-table', tabindex: '0', role: 'region', 'aria-label': `${text('chartTable')}: ${name}` }, el('table', {},
    el('caption', { text: name }),
    el('thead', {}, el('tr', {}, el('th', { scope: 'col', text: figures.categoryLabel }), ...figures.series.map((series) => el('th', { scope: 'col', class: 'number', text: series.label })))),
    el('tbody', {}, ...figures.categories.map((category, index) => el('tr', {},
      el('th', { scope: 'row', text: category }), ...figures.series.map((series) => el('td', { class: 'number', text: series.shown[index] ?? '' })))))));
}
