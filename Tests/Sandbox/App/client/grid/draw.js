// How a grid looks, and how mouse and keyboard reach it.
import { shown } from '../data.js';
import { urlOf } from '../routing.js';
import { el, glyph } from '../dom.js';
import { text } from '../texts.js';
import { drawFoot } from './foot.js';
import { followKeys } from './keys.js';

/** @param {import('../grid.js').Grid} grid @param {HTMLElement} container */
export function drawGrid(grid, container) {
  const head = el('tr');
  const body = el('tbody');
  const widths = el('colgroup');
  const table = el('table', { role: 'grid', class: 'grid', 'aria-multiselectable': 'true', 'aria-label': grid.names.collectionLabel }, widths, el('thead', {}, head), body);
  const message = el('div', { class: 'grid-message' });
  const scroller = el('div', { class: 'grid-scroll' }, table, message);
  const foot = drawFoot(grid);
  const element = el('div', { class: 'grid-frame' }, scroller, foot.element);
  container.append(element);
  followKeys(grid, body);

  return {
    element,

    /** Heads the columns of the view. */
    columns() {
      const columns = grid.view.columns;
      table.setAttribute('aria-label', grid.view.name);
      widths.replaceChildren(col(40), ...columns.map((/** @type {any} */ each) => col(each.width)));
      table.style.minWidth = `${columns.reduce((/** @type {number} */ sum, /** @type {any} */ each) => sum + each.width, 40)}px`;
      head.replaceChildren(el('th', { scope: 'col', class: 'select' }, everyRow(grid)), ...columns.map((/** @type {any} */ each) => header(grid, each)));
    },

    rows() {
      table.setAttribute('aria-rowcount', String(grid.count < 0 ? -1 : grid.count + 1));
      const had = body.contains(document.activeElement);
      body.replaceChildren(...grid.shownRows.map((row, index) => line(grid, row, index)));
      message.replaceChildren();
      message.hidden = grid.shownRows.length > 0;
      if (grid.shownRows.length === 0)
        message.append(glyph('table', 'large'), el('p', { text: text('empty') }));
      this.selection();
      foot.refresh();
      if (had)
        body.querySelector('tr')?.focus();
    },

    selection() {
      for (const row of body.rows) {
        const isChosen = grid.chosen.has(row.dataset.id ?? '');
        row.setAttribute('aria-selected', String(isChosen));
        row.querySelector('input').checked = isChosen;
      }

      const all = head.querySelector('input');
      if (all) {
        all.checked = grid.shownRows.length > 0 && grid.chosen.size === grid.shownRows.length;
        all.indeterminate = grid.chosen.size > 0 && !all.checked;
      }

      foot.refresh();
    },

    /** @param {boolean} isBusy */
    busy(isBusy) {
      element.toggleAttribute('data-busy', isBusy);
      table.setAttribute('aria-busy', String(isBusy));
    },

    /** @param {Error} error */
    failed(error) {
      body.replaceChildren();
      message.hidden = false;
      message.replaceChildren(
        glyph('warning', 'large'), el('p', { role: 'alert', text: `${text('failed')} ${error.message}` }),
        el('button', { type: 'button', class: 'step', text: text('retry'), onclick: () => grid.refresh() }));
      foot.refresh();
    },
  };
}

/** @param {number} width */
function col(width) {
  const element = el('col');
  element.style.width = `${width}px`;
  return element;
}

/** @param {import('../grid.js').Grid} grid */
function everyRow(grid) {
  return el('input', {
    type: 'checkbox', 'aria-label': text('selectAll'),
    onchange: (/** @type {any} */ event) => grid.choose(event.target.checked ? grid.shownRows.map((row) => row.id) : []),
  });
}

/** @param {import('../grid.js').Grid} grid @param {any} column */
function header(grid, column) {
  const isSorted = grid.sort?.column === column.name;
  const direction = !isSorted ? null : grid.sort?.descending ? 'descending' : 'ascending';
  const cell = el('th', { scope: 'col', 'aria-sort': direction ?? (column.sortable ? 'none' : null), class: isNumber(column) ? 'number' : null });
  if (!column.sortable)
    cell.append(el('span', { class: 'head-label', text: column.label }));
  else
    cell.append(el('button', {
      type: 'button', class: 'head-label', title: text('sort', column.label), onclick: async () => {
        await grid.sortBy(column.name);
        const index = grid.view.columns.indexOf(column);
        grid.element.querySelectorAll('thead th')[index + 1]?.querySelector('button')?.focus();
      },
    }, el('span', { text: column.label }), direction && glyph(direction === 'ascending' ? 'up' : 'down', 'small')));
  return cell;
}

/** @param {import('../grid.js').Grid} grid @param {import('../grid.js').GridRow} row @param {number} index */
function line(grid, row, index) {
  return el('tr', {
    'data-id': row.id, tabindex: index === 0 ? '0' : '-1', 'aria-rowindex': (grid.page - 1) * grid.pageSize + index + 2,
    onclick: (/** @type {MouseEvent} */ event) => choose(grid, row, event),
    ondblclick: () => grid.open(row),
  }, el('td', { class: 'select' }, el('input', { type: 'checkbox', tabindex: '-1', 'aria-label': text('selectRow', row.name), onchange: () => grid.toggle(row.id) })),
  ...grid.view.columns.map((/** @type {any} */ column, /** @type {number} */ at) => cell(grid, row, column, at === 0)));
}

/** A click on a row selects it alone; with Ctrl it joins the others. Links and boxes do what they are for.
 * @param {import('../grid.js').Grid} grid @param {import('../grid.js').GridRow} row @param {MouseEvent} event */
function choose(grid, row, event) {
  if (event.target instanceof Element && event.target.closest('a, input'))
    return;
  if (event.ctrlKey || event.metaKey)
    grid.toggle(row.id);
  else
    grid.choose([row.id]);
}

/** @param {import('../grid.js').Grid} grid @param {import('../grid.js').GridRow} row @param {any} column @param {boolean} isFirst */
function cell(grid, row, column, isFirst) {
  const value = shown(row.values, column.name);
  const element = el('td', { class: isNumber(column) ? 'number' : null, title: value || null });
  if (column.name === grid.table.primaryName || isFirst && !grid.view.columns.some((/** @type {any} */ each) => each.name === grid.table.primaryName))
    element.append(rowLink(grid, row, value));
  else
    element.append(lookupLink(grid, row, column) ?? value);
  return element;
}

/** @param {import('../grid.js').Grid} grid @param {import('../grid.js').GridRow} row @param {string} label */
function rowLink(grid, row, label) {
  return el('a', {
    class: 'row-link', href: grid.addressOf(row), tabindex: '-1', text: label || row.name,
    onclick: (/** @type {MouseEvent} */ event) => {
      if (!grid.options.onOpen || event.ctrlKey || event.metaKey || event.shiftKey)
        return;
      event.preventDefault();
      grid.open(row);
    },
  });
}

/** @param {import('../grid.js').Grid} grid @param {import('../grid.js').GridRow} row @param {any} column */
function lookupLink(grid, row, column) {
  const target = grid.lookupOf(row, column);
  return target && el('a', { class: 'lookup-link', tabindex: '-1', href: urlOf({ pageType: 'entityrecord', entityName: target.table, entityId: target.id }), text: target.name });
}

/** @param {any} column */
const isNumber = (column) => ['Integer', 'BigInt', 'Decimal', 'Double', 'Money'].includes(column.type);
