// A page of rows: the view's name, commands, search, rows, and a chart beside them if one is wanted.
import { createChartPane } from './chart/pane.js';
import { createCommandBar } from './commands.js';
import { send, table as tableOf } from './data.js';
import { createGrid } from './grid.js';
import { navigate, replaceAddress } from './routing.js';
import { el, glyph } from './dom.js';
import { setTitle } from './shell/pages.js';
import { text } from './texts.js';

const PUBLIC = 0;

/** @param {HTMLElement} container @param {import('./routing.js').PageInput} page */
export async function openList(container, page) {
  const table = await tableOf(page.entityName ?? '');
  if (!table.privileges.Read)
    throw new Error(text('noAccess', table.collectionLabel));
  const views = table.views.filter((/** @type {any} */ view) => view.type === PUBLIC);
  const current = views.find((/** @type {any} */ view) => view.id === page.viewId) ?? views.find((/** @type {any} */ view) => view.isDefault) ?? views[0];
  const bar = el('div', { class: 'command-bar card' });
  const body = el('div', { class: 'list-body' });
  const rows = el('div', { class: 'list-rows' });
  const picker = viewPicker(views, current);
  const search = searchBox();
  const heading = el('h1', { class: 'hidden-heading', text: current.name });
  container.classList.add('list-page');
  container.append(heading, bar, el('section', { class: 'card list-card' }, el('div', { class: 'list-head' }, picker, search.element), body));
  body.append(rows);

  /** @type {any} */
  let commands = null;
  /** @type {any} */
  let pane = null;
  const grid = await createGrid(rows, { table: table.logicalName, viewId: current.id, onSelect: () => commands?.refresh(), onLoad: () => pane?.refresh() });
  pane = createChartPane(body, table, grid);
  commands = await createCommandBar(bar, {
    table: table.logicalName, place: 'HomepageGrid', primaryControl: grid, selectedControl: grid, standard: standard(table, grid, pane, () => commands?.refresh()),
  });
  search.onSearch = (words) => grid.search(words);
  picker.addEventListener('change', async () => {
    const chosen = views.find((/** @type {any} */ view) => view.id === picker.value);
    heading.textContent = chosen.name;
    setTitle(chosen.name);
    replaceAddress({ pageType: 'entitylist', entityName: table.logicalName, viewId: chosen.id });
    await grid.useView(chosen.id);
  });
  setTitle(current.name);
  return { dispose: () => { grid.dispose(); pane.dispose(); } };
}

/** @param {any[]} views @param {any} current */
function viewPicker(views, current) {
  const picker = el('select', { class: 'view-picker', 'aria-label': text('selectView') }, ...views.map((view) => el('option', { value: view.id, text: view.name })));
  picker.value = current.id;
  return picker;
}

function searchBox() {
  const input = el('input', { type: 'search', class: 'search-input', placeholder: text('searchShort'), 'aria-label': text('search') });
  const box = {
    element: el('form', {
      class: 'search-box', role: 'search', onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void box.onSearch(input.value);
      },
    }, glyph('search'), input),
    /** @type {(words: string) => unknown} */
    onSearch: () => undefined,
  };
  input.addEventListener('search', () => box.onSearch(input.value));
  return box;
}

/** @param {any} table @param {import('./grid.js').Grid} grid @param {any} pane @param {() => void} refreshBar */
function standard(table, grid, pane, refreshBar) {
  return [
    table.charts.length > 0 && {
      id: 'chart', icon: 'chart', sequence: 1,
      get label() { return text(pane.isOpen() ? 'hideChart' : 'showChart'); },
      run: () => { pane.toggle(); refreshBar(); },
    },
    table.privileges.Create && {
      id: 'new', label: text('new'), icon: 'add', sequence: 10, run: () => navigate({ pageType: 'entityrecord', entityName: table.logicalName }),
    },
    table.privileges.Delete && {
      id: 'delete', label: text('delete'), icon: 'delete', sequence: 20, shown: () => grid.chosen.size > 0, run: () => remove(table, grid),
    },
    { id: 'refresh', label: text('refresh'), icon: 'refresh', sequence: 30, run: () => grid.refresh() },
  ].filter(Boolean);
}

/** @param {any} table @param {import('./grid.js').Grid} grid */
async function remove(table, grid) {
  const rows = grid.selected();
  const { ask, tell } = await import('./shell/questions.js');
  if (!(await ask(text('deleteQuestion', rows.map((row) => row.name).join(', ')), text('delete'))))
    return;
  for (const row of rows) {
    try {
      await send('DELETE', `${table.entitySetName}(${row.id})`);
    } catch (error) {
      await tell(/** @type {Error} */ (error).message);
      break;
    }
  }
  await grid.refresh();
}
