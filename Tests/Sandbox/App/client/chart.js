// A chart of the solution: its query run, its figures drawn, and the same figures as a table for whoever can't see them.
import { fetchRows } from './data.js';
import { el, glyph } from './dom.js';
import { text } from './texts.js';
import { figuresOf, queryOf } from './chart/figures.js';
import { optionOf } from './chart/option.js';
import { figureTable } from './chart/table.js';

/** @type {Promise<any> | null} */
let library = null;

/** ECharts is loaded when the first chart is drawn. @returns {Promise<any>} */
function echarts() {
  library ??= new Promise((resolve, reject) => {
    const script = el('script', { src: '/sandbox/app/lib/echarts.js' });
    script.addEventListener('load', () => resolve(/** @type {any} */ (globalThis).echarts));
    script.addEventListener('error', () => reject(new Error('echarts.js')));
    document.head.append(script);
  });
  return library;
}

/**
 * @param {HTMLElement} container it is emptied first
 * @param {any} definition as /sandbox/app/charts gives it
 * @param {string} viewFetchXml whose rows the chart adds up
 */
export async function drawChart(container, definition, viewFetchXml) {
  try {
    const charts = await echarts();
    const rows = [];
    for (const fetch of definition.fetches)
      rows.push((await fetchRows(definition.table, queryOf(fetch, viewFetchXml))).rows);
    const figures = await figuresOf(definition, rows);
    return draw(container, definition, figures, charts);
  } catch (error) {
    container.replaceChildren(el('p', { class: 'grid-message', role: 'alert', text: `${text('failed')} ${/** @type {Error} */ (error).message}` }));
    return { dispose: () => undefined };
  }
}

/** @param {HTMLElement} container @param {any} definition @param {import('./chart/figures.js').Figures} figures @param {any} charts */
function draw(container, definition, figures, charts) {
  if (figures.categories.length === 0) {
    container.replaceChildren(el('div', { class: 'grid-message' }, glyph('chart', 'large'), el('p', { text: text('noFigures') })));
    return { dispose: () => undefined };
  }

  const picture = el('div', { class: 'chart-picture', role: 'img', 'aria-label': definition.name });
  const figuresShown = figureTable(definition.name, figures);
  const toggle = el('button', {
    type: 'button', class: 'chart-toggle', text: text('showTable'), onclick: () => {
      figuresShown.hidden = !figuresShown.hidden;
      picture.hidden = !figuresShown.hidden;
      toggle.textContent = text(figuresShown.hidden ? 'showTable' : 'showPicture');
    },
  });
  figuresShown.hidden = true;
  container.replaceChildren(picture, figuresShown, toggle);
  const chart = charts.init(picture, null, { renderer: 'svg' });
  chart.setOption(optionOf(definition, figures));
  const watcher = new ResizeObserver(() => chart.resize());
  watcher.observe(picture);
  return {
    dispose() {
      watcher.disconnect();
      chart.dispose();
    },
  };
}
