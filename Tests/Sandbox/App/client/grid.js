// The rows of a view: sorted, searched, by pages, selected, opened.
import { fetchRows, lookup, onWritten, shown, start, table as tableOf, tableNames, view as viewOf } from './data.js';
import { adapt, condition, orderOf, searchFilter } from './fetch.js';
import { drawGrid } from './grid/draw.js';
import { navigate, urlOf } from './routing.js';
import { text } from './texts.js';

/**
 * @typedef {object} GridOptions
 * @property {string} table
 * @property {string} viewId
 * @property {{ name: string, parentId: string }} [relationship] only rows of this parent
 * @property {number} [rowsPerPage] 50 unless said
 * @property {string} [fetchXml] in place of the view's own
 * @property {(row: GridRow) => void} [onOpen] in place of opening the row's form
 * @property {(ids: string[]) => void} [onSelect]
 * @property {() => void} [onLoad] after rows were read
 * @property {boolean} [compact] without the foot when all rows fit one page
 */

/** @typedef {{ id: string, name: string, table: string, values: any }} GridRow */

/**
 * @param {HTMLElement} container
 * @param {GridOptions} options
 */
export async function createGrid(container, options) {
  await start();
  const grid = new Grid(container, options, await tableOf(options.table));
  await grid.useView(options.viewId);
  return grid;
}

export class Grid {
  /** @param {HTMLElement} container @param {GridOptions} options @param {any} table */
  constructor(container, options, table) {
    this.options = options;
    this.table = table;
    this.names = tableNames(options.table);
    this.pageSize = options.rowsPerPage ?? 50;
    /** @type {any} */
    this.view = null;
    /** @type {import('./fetch.js').Sort | null} */
    this.sort = null;
    this.words = '';
    this.page = 1;
    /** @type {(string | null)[]} the cookie of each page that was reached */
    this.cookies = [null];
    this.count = 0;
    this.hasMore = false;
    /** @type {GridRow[]} */
    this.shownRows = [];
    /** @type {Set<string>} */
    this.chosen = new Set();
    /** @type {string | null} */
    this.filterXml = null;
    this.turn = 0;
    this.drawing = drawGrid(this, container);
    this.element = this.drawing.element;
    this.stopListening = onWritten(() => void this.refresh());
  }

  /** Shows another view. @param {string} id */
  async useView(id) {
    this.view = await viewOf(id);
    this.sort = orderOf(this.fetchXml());
    this.drawing.columns();
    await this.restart();
  }

  /** @param {string} column */
  async sortBy(column) {
    this.sort = { column, descending: this.sort?.column === column && !this.sort.descending };
    this.drawing.columns();
    await this.restart();
  }

  /** @param {string} words */
  async search(words) {
    this.words = words.trim();
    await this.restart();
  }

  /** Narrows the rows by one more filter element; null ends that. @param {string | null} filterXml */
  async setFilterXml(filterXml) {
    this.filterXml = filterXml;
    await this.restart();
  }

  /** @param {number} page */
  async goTo(page) {
    this.page = page;
    this.choose([]);
    await this.refresh();
  }

  async restart() {
    this.cookies = [null];
    await this.goTo(1);
  }

  /** Reads the page anew. */
  async refresh() {
    const turn = ++this.turn;
    this.drawing.busy(true);
    try {
      const answer = await fetchRows(this.options.table, await this.query());
      if (turn !== this.turn)
        return;
      this.shownRows = answer.rows.map((row) => this.rowOf(row));
      this.count = answer.total;
      this.hasMore = answer.more;
      this.cookies[this.page] = answer.cookie;
      const present = new Set(this.shownRows.map((row) => row.id));
      this.choose([...this.chosen].filter((id) => present.has(id)));
      this.drawing.rows();
      this.options.onLoad?.();
    } catch (error) {
      if (turn === this.turn)
        this.drawing.failed(/** @type {Error} */ (error));
    } finally {
      if (turn === this.turn)
        this.drawing.busy(false);
    }
  }

  /** The FetchXML of the view, before search and paging. */
  fetchXml() {
    return this.options.fetchXml ?? this.view.fetchXml;
  }

  /** The FetchXML of all rows that are found, unpaged: what a chart beside the grid adds up. */
  async everything() {
    return adapt(this.fetchXml(), { filters: await this.filters() });
  }

  async query() {
    return adapt(this.fetchXml(), {
      key: this.table.primaryKey,
      name: this.table.primaryName,
      sort: this.sort,
      filters: await this.filters(),
      page: this.page,
      pageSize: this.pageSize,
      cookie: this.page > 1 ? this.cookies[this.page - 1] : null,
      count: true,
    });
  }

  async filters() {
    const filters = [];
    if (this.options.relationship)
      filters.push(this.parentFilter(this.options.relationship));
    if (this.words)
      filters.push(await this.wordFilter());
    if (this.filterXml)
      filters.push(this.filterXml);
    return filters;
  }

  /** @param {{ name: string, parentId: string }} relationship */
  parentFilter({ name, parentId }) {
    const relationship = this.table.manyToOne.find((/** @type {any} */ each) => each.name.toLowerCase() === name.toLowerCase());
    if (!relationship)
      throw new Error(`not supported by the Sandbox: a grid of ${this.table.logicalName} through the relationship '${name}'`);
    return condition(relationship.referencingColumn, 'eq', parentId);
  }

  async wordFilter() {
    const quickFind = this.table.views.find((/** @type {any} */ each) => each.type === 4);
    const filter = quickFind ? searchFilter((await viewOf(quickFind.id)).fetchXml, this.words) : null;
    return filter ?? condition(this.table.primaryName, 'like', `${this.words}%`);
  }

  /** @param {any} values @returns {GridRow} */
  rowOf(values) {
    return { id: values[this.table.primaryKey], name: shown(values, this.table.primaryName) || text('noName'), table: this.options.table, values };
  }

  /** Where a row opens. @param {GridRow} row */
  addressOf(row) {
    const [table, id] = this.targetOf(row);
    return urlOf({ pageType: 'entityrecord', entityName: table, entityId: id });
  }

  /** An activity of unknown kind opens as what it is. @param {GridRow} row */
  targetOf(row) {
    return [this.options.table === 'activitypointer' ? row.values.activitytypecode ?? this.options.table : this.options.table, row.id];
  }

  /** @param {GridRow} row */
  open(row) {
    if (this.options.onOpen) {
      this.options.onOpen(row);
      return;
    }

    const [table, id] = this.targetOf(row);
    void navigate({ pageType: 'entityrecord', entityName: table, entityId: id });
  }

  /** @param {string[]} ids */
  choose(ids) {
    this.chosen = new Set(ids);
    this.drawing.selection();
    this.options.onSelect?.(ids);
  }

  /** @param {string} id */
  toggle(id) {
    const next = new Set(this.chosen);
    if (!next.delete(id))
      next.add(id);
    this.choose([...next]);
  }

  selected() {
    return this.shownRows.filter((row) => this.chosen.has(row.id)).map(({ id, name, table }) => ({ id, name, table }));
  }

  /** How many rows there are; 5,000 means that many or more. */
  total() {
    return this.count;
  }

  rows() {
    return this.shownRows;
  }

  /** @param {GridRow} row @param {any} column */
  lookupOf(row, column) {
    return lookup(row.values, column.name);
  }

  dispose() {
    this.stopListening();
    this.turn++;
    this.element.remove();
  }
}
