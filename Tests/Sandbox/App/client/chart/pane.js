// The chart beside a grid: of the rows that the grid finds.
import { drawChart } from '../chart.js';
import { chart as chartOf } from '../data.js';
import { el } from '../dom.js';
import { text } from '../texts.js';

/** @param {HTMLElement} container @param {any} table @param {import('../grid.js').Grid} grid */
export function createChartPane(container, table, grid) {
  const picker = el('select', { class: 'view-picker small', 'aria-label': text('selectChart') },
    ...table.charts.map((/** @type {any} */ each) => el('option', { value: each.id, text: each.name })));
  const place = el('div', { class: 'chart-place' });
  const pane = el('aside', { class: 'chart-pane', hidden: true, 'aria-label': text('selectChart') }, picker, place);
  picker.value = table.charts.find((/** @type {any} */ each) => each.isDefault)?.id ?? table.charts[0]?.id;
  picker.addEventListener('change', () => void refresh());
  container.append(pane);
  /** @type {{ dispose: () => void } | null} */
  let drawn = null;

  async function refresh() {
    if (pane.hidden)
      return;
    const definition = await chartOf(picker.value);
    drawn?.dispose();
    drawn = await drawChart(place, definition, await grid.everything());
  }

  return {
    isOpen: () => !pane.hidden,
    refresh,
    async toggle() {
      pane.hidden = !pane.hidden;
      await refresh();
    },
    dispose: () => drawn?.dispose(),
  };
}
