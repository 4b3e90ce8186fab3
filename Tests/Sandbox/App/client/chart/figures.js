// The figures of a chart, from the rows that its aggregating query gives.
import { shown, table as tableOf } from '../data.js';
import { now } from '../shell/clock.js';
import { languageTag, text } from '../texts.js';

/**
 * @typedef {object} Series
 * @property {string} label
 * @property {string} type as ChartType names it
 * @property {(number | null)[]} values
 * @property {string[]} shown the same as the user reads them
 * @property {any} presentation the Series element
 *
 * @typedef {object} Figures
 * @property {string} categoryLabel
 * @property {string[]} categories
 * @property {(string | null)[]} colors of the categories, where the choice has some
 * @property {Series[]} series
 */

/** The chart's query, narrowed to the rows of a view: its filters and links go along. @param {string} chartFetch @param {string} viewFetch */
export function queryOf(chartFetch, viewFetch) {
  const parser = new DOMParser();
  const document = parser.parseFromString(chartFetch, 'text/xml');
  const entity = /** @type {Element} */ (document.querySelector('entity'));
  const view = parser.parseFromString(viewFetch, 'text/xml');
  for (const part of view.querySelectorAll('fetch > entity > filter, fetch > entity > link-entity')) {
    const copy = /** @type {Element} */ (document.importNode(part, true));
    for (const column of copy.querySelectorAll('attribute, order, all-attributes'))
      column.remove();
    if (copy.localName === 'filter' || matters(copy))
      entity.append(copy);
  }
  return new XMLSerializer().serializeToString(document);
}

/** An outer link that only brought columns along would add nothing. @param {Element} link */
const matters = (link) => link.getAttribute('link-type') !== 'outer' || link.querySelector('filter') !== null || usedElsewhere(link);

/** @param {Element} link */
function usedElsewhere(link) {
  const alias = link.getAttribute('alias');
  return alias !== null && link.ownerDocument.querySelector(`condition[entityname="${alias}"]`) !== null;
}

/** @param {any} definition @param {any[][]} rowSets one for each query @returns {Promise<Figures>} */
export async function figuresOf(definition, rowSets) {
  const rows = rowSets[0] ?? [];
  const fetch = new DOMParser().parseFromString(definition.fetches[0], 'text/xml');
  const table = await tableOf(definition.table);
  const [category] = definition.categories;
  const alias = category.alias;
  const split = [...fetch.querySelectorAll('attribute[groupby="true"]')].map((each) => each.getAttribute('alias')).find((each) => each !== alias);
  const measures = category.measures.flat();
  const presentations = definition.presentation.children.find((/** @type {any} */ child) => child.type === 'Series')?.children ?? [];
  const group = await columnOf(fetch, alias, table);
  if (split)
    return stacked(rows, fetch, table, alias, split, measures[0], presentations[0], group);
  rows.sort((one, other) => compare(one, other, alias, group, fetch));
  return {
    categoryLabel: group.label,
    categories: rows.map((row) => nameOf(row, alias, group)),
    colors: rows.map((row) => colorOf(group.column, row[alias])),
    series: await Promise.all(measures.map(async (/** @type {string} */ measure, /** @type {number} */ index) => ({
      label: await labelOf(fetch, measure, table, definition),
      type: presentations[index]?.attributes.ChartType ?? presentations[0]?.attributes.ChartType ?? 'Column',
      values: rows.map((row) => number(row[measure])),
      shown: rows.map((row) => shown(row, measure)),
      presentation: presentations[index] ?? presentations[0],
    }))),
  };
}

/** A second grouping, which only the query names, makes a series of each of its values.
 * @param {any[]} rows @param {Document} fetch @param {any} table @param {string} alias @param {string} split @param {string} measure @param {any} presentation @param {any} group */
async function stacked(rows, fetch, table, alias, split, measure, presentation, group) {
  const splitColumn = await columnOf(fetch, split, table);
  const sorted = [...rows].sort((one, other) => compare(one, other, alias, group, fetch));
  const categories = [...new Set(sorted.map((row) => nameOf(row, alias, group)))];
  const names = [...new Set([...rows].sort((one, other) => compare(one, other, split, splitColumn, null)).map((row) => nameOf(row, split, splitColumn)))];
  return {
    categoryLabel: group.label,
    categories,
    colors: categories.map(() => null),
    series: names.map((name) => {
      const of = categories.map((category) => rows.find((row) => nameOf(row, alias, group) === category && nameOf(row, split, splitColumn) === name));
      return { label: name, type: presentation?.attributes.ChartType ?? 'StackedColumn', values: of.map((row) => number(row?.[measure])), shown: of.map((row) => (row ? shown(row, measure) : '')), presentation };
    }),
  };
}

/** @param {any} row @param {string} alias @param {any} group */
const nameOf = (row, alias, group) => (group.period === 'month' && row[alias] ? monthName(row[alias]) : shown(row, alias) || text('blank'));

/** Grouping by month gives numbers. @param {number} month */
const monthName = (month) => new Intl.DateTimeFormat(languageTag(), { month: 'short' }).format(new Date(2024, month - 1, 1));

/** A number does not say its year: months after this one are last year's. @param {number} month */
const monthPlace = (month) => (month + 22 - now().getMonth()) % 12;

/** @param {unknown} value */
const number = (value) => (value === undefined || value === null ? null : Number(value));

/** Months stand in the order of time, an order that the query gives is kept; else choices stand in their own order, the rest by name or date.
 * @param {any} one @param {any} other @param {string} alias @param {any} group @param {Document | null} fetch none where its order is about something else */
function compare(one, other, alias, group, fetch) {
  if (group.period === 'month')
    return monthPlace(one[alias] ?? 0) - monthPlace(other[alias] ?? 0);
  if (fetch?.querySelector('order'))
    return 0;
  const order = group.column?.options?.map((/** @type {any} */ option) => option.value);
  if (order)
    return order.indexOf(one[alias]) - order.indexOf(other[alias]);
  const [left, right] = [one[alias] ?? '', other[alias] ?? ''];
  return typeof left === 'number' && typeof right === 'number' ? left - right : String(left).localeCompare(String(right));
}

/** The column behind an alias, and how it is called. @param {Document} fetch @param {string} alias @param {any} table */
async function columnOf(fetch, alias, table) {
  const attribute = fetch.querySelector(`attribute[alias="${alias}"]`);
  const parent = attribute?.parentElement;
  const owner = parent?.localName === 'link-entity' ? await tableOf(parent.getAttribute('name') ?? '') : table;
  const column = owner.columns[attribute?.getAttribute('name') ?? ''];
  return { column, label: column?.label ?? alias, aggregate: attribute?.getAttribute('aggregate'), period: attribute?.getAttribute('dategrouping') };
}

/** A count is called what it counts; a sum of several figures by its column. @param {Document} fetch @param {string} alias @param {any} table @param {any} definition */
async function labelOf(fetch, alias, table, definition) {
  const { column, aggregate } = await columnOf(fetch, alias, table);
  const name = column?.label ?? alias;
  if (aggregate === 'count' || aggregate === 'countcolumn')
    return definition.categories[0].measures.flat().length > 1 && aggregate === 'countcolumn' ? name : table.collectionLabel;
  return text(`of-${aggregate}`, name);
}

/** @param {any} column @param {unknown} value */
const colorOf = (column, value) => column?.options?.find((/** @type {any} */ option) => option.value === value)?.color ?? null;
