// One tile of a dashboard: a chart, a list, or a web resource.
import { drawChart } from '../chart.js';
import { bare, chart as chartOf, table as tableOf, view as viewOf } from '../data.js';
import { el, glyph } from '../dom.js';
import { createGrid } from '../grid.js';
import { urlOf } from '../routing.js';
import { text } from '../texts.js';

/** The classes of the controls that a dashboard may hold. */
const LIST = 'e7a81278-8635-4d9e-8d4d-59480b391c5b';
const WEB_RESOURCE = '9fdf5f91-88b1-47f4-ad53-c11efc01a01d';

/** @typedef {{ refresh: () => void, dispose: () => void }} Tile */

/** @param {HTMLElement} grid @param {any} cell @returns {Promise<Tile>} */
export async function drawTile(grid, cell) {
  const { control } = cell;
  const body = el('div', { class: 'tile-body' });
  const title = el('h2', { text: cell.label });
  const head = el('div', { class: 'tile-head' }, title);
  const tile = el('section', { class: 'card tile', 'aria-label': cell.label || null }, cell.showLabel || control.classId === LIST ? head : null, body);
  tile.style.gridColumn = `span ${cell.colspan}`;
  tile.style.setProperty('--rows', String(cell.rowspan));
  grid.append(tile);
  try {
    return await fill({ control, tile, head, title, body });
  } catch (error) {
    body.replaceChildren(el('p', { class: 'grid-message', role: 'alert', text: /** @type {Error} */ (error).message }));
    return { refresh: () => undefined, dispose: () => undefined };
  }
}

/** @param {{ control: any, tile: HTMLElement, head: HTMLElement, title: HTMLElement, body: HTMLElement }} parts @returns {Promise<Tile>} */
async function fill({ control, tile, head, title, body }) {
  const { parameters } = control;
  if (control.classId === WEB_RESOURCE) {
    body.append(el('iframe', { class: 'web-page', title: title.textContent || parameters.Url, src: `/WebResources/${parameters.Url}` }));
    return { refresh: () => undefined, dispose: () => undefined };
  }

  if (control.classId !== LIST)
    throw new Error(`not supported by the Sandbox: a control of class ${control.classId} on a dashboard`);
  const table = await tableOf(parameters.TargetEntityType);
  if (!table.privileges.Read)
    throw new Error(text('noAccess', table.collectionLabel));
  const view = await viewOf(parameters.ViewId);
  head.append(el('a', {
    class: 'icon-button', href: urlOf({ pageType: 'entitylist', entityName: table.logicalName, viewId: view.id }), 'aria-label': `${text('viewAll')}: ${view.name}`, title: view.name,
  }, glyph('open')));
  const mode = parameters.ChartGridMode ?? 'Grid';
  if (mode === 'Grid') {
    title.textContent ||= view.name;
    tile.setAttribute('aria-label', title.textContent ?? '');
    return createGrid(body, { table: table.logicalName, viewId: view.id, rowsPerPage: Number(parameters.RecordsPerPage) || 10, compact: true });
  }

  const definition = await chartOf(bare(parameters.VisualizationId));
  title.textContent ||= definition.name;
  tile.setAttribute('aria-label', title.textContent ?? '');
  let drawn = await drawChart(body, definition, view.fetchXml);
  return {
    async refresh() {
      drawn.dispose();
      drawn = await drawChart(body, definition, view.fetchXml);
    },
    dispose: () => drawn.dispose(),
  };
}
