// A dashboard: its tiles, charts and lists, laid out as the solution has them.
import { drawTile } from './dashboard/tile.js';
import { dashboard as dashboardOf, onWritten, start } from './data.js';
import { el } from './dom.js';
import { navigate } from './routing.js';
import { setTitle } from './shell/pages.js';
import { text } from './texts.js';

/** @param {HTMLElement} container @param {string} id */
export async function openDashboard(container, id) {
  const [app, definition] = await Promise.all([start(), dashboardOf(id)]);
  container.classList.add('dashboard-page');
  const picker = el('select', { class: 'view-picker', 'aria-label': text('dashboard') },
    ...app.dashboards.map((/** @type {any} */ each) => el('option', { value: each.id, text: each.name })));
  picker.value = definition.id;
  picker.addEventListener('change', () => navigate({ pageType: 'dashboard', dashboardId: picker.value }));
  const tiles = el('div', { class: 'dashboard-tabs' });
  container.append(el('h1', { class: 'hidden-heading', text: definition.name }), el('div', { class: 'dashboard-head' }, picker), tiles);
  setTitle(definition.name);

  const drawn = await Promise.all(definition.tabs.filter((/** @type {any} */ tab) => tab.visible).flatMap((/** @type {any} */ tab) => {
    const columns = el('div', { class: 'dashboard-columns' });
    columns.style.gridTemplateColumns = tab.columns.map((/** @type {any} */ column) => `minmax(0, ${parseFloat(column.width) || 100}fr)`).join(' ');
    tiles.append(columns);
    return tab.columns.flatMap((/** @type {any} */ column) => {
      const place = el('div', { class: 'dashboard-column' });
      columns.append(place);
      return column.sections.filter((/** @type {any} */ section) => section.visible).flatMap((/** @type {any} */ section) => drawSection(place, section));
    });
  }));
  const stop = onWritten(() => drawn.forEach((tile) => tile.refresh()));
  return {
    dispose() {
      stop();
      drawn.forEach((tile) => tile.dispose());
    },
  };
}

/** A section is a grid of its own: a cell spans columns and rows of it. @param {HTMLElement} place @param {any} section */
function drawSection(place, section) {
  const grid = el('div', { class: 'dashboard-section' });
  grid.style.gridTemplateColumns = `repeat(${section.columns.length}, minmax(0, 1fr))`;
  place.append(grid);
  return section.rows.flat().filter((/** @type {any} */ cell) => cell.control && cell.visible).map((/** @type {any} */ cell) => drawTile(grid, cell));
}
