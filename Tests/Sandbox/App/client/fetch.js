// FetchXML, made to fit: only the rows of one parent, a search, an order, a page.

/** @typedef {{ column: string, descending: boolean }} Sort column as the view names it, `alias.column` of a linked table */

/**
 * @param {string} fetchXml
 * @param {{
 *   key?: string, name?: string, sort?: Sort | null, filters?: string[], page?: number, pageSize?: number, cookie?: string | null, count?: boolean
 * }} changes `filters` are filter elements that must hold as well
 */
export function adapt(fetchXml, changes) {
  const document = new DOMParser().parseFromString(fetchXml, 'text/xml');
  const broken = document.querySelector('parsererror');
  if (broken)
    throw new Error(broken.textContent ?? 'The FetchXML is not well-formed.');
  const fetch = document.documentElement;
  const entity = /** @type {Element} */ (fetch.querySelector(':scope > entity'));
  for (const column of [changes.key, changes.name])
    if (column)
      select(entity, column);
  if (changes.sort)
    order(entity, changes.sort);
  for (const filter of changes.filters ?? [])
    entity.append(document.importNode(new DOMParser().parseFromString(filter, 'text/xml').documentElement, true));
  if (changes.pageSize) {
    fetch.setAttribute('count', String(changes.pageSize));
    fetch.setAttribute('page', String(changes.page ?? 1));
    fetch.removeAttribute('top');
  }
  if (changes.cookie)
    fetch.setAttribute('paging-cookie', changes.cookie);
  if (changes.count)
    fetch.setAttribute('returntotalrecordcount', 'true');
  return new XMLSerializer().serializeToString(document);
}

/** @param {Element} entity @param {string} column */
function select(entity, column) {
  const has = [...entity.children].some((child) => child.localName === 'all-attributes' || child.localName === 'attribute' && child.getAttribute('name') === column);
  if (!has)
    entity.prepend(child(entity, 'attribute', { name: column }));
}

/** Orders by one column alone, but by all of its own columns where that one is the first of them. @param {Element} entity @param {Sort} sort */
function order(entity, { column, descending }) {
  const own = firstOrder(entity);
  if (own?.column === column && own.descending === descending)
    return;
  for (const old of entity.querySelectorAll('order'))
    old.remove();
  const [alias, name] = column.includes('.') ? column.split('.') : ['', column];
  const source = alias ? [...entity.querySelectorAll('link-entity')].find((link) => link.getAttribute('alias') === alias) ?? entity : entity;
  source.append(child(entity, 'order', { attribute: name, descending: String(descending) }));
}

/** @param {string} fetchXml @returns {Sort | null} the order that the FetchXML has by itself */
export function orderOf(fetchXml) {
  return firstOrder(new DOMParser().parseFromString(fetchXml, 'text/xml'));
}

/** @param {ParentNode} within @returns {Sort | null} */
function firstOrder(within) {
  const order = within.querySelector('order');
  if (!order?.getAttribute('attribute'))
    return null;
  const alias = order.parentElement?.localName === 'link-entity' ? `${order.parentElement.getAttribute('alias')}.` : '';
  return { column: alias + order.getAttribute('attribute'), descending: order.getAttribute('descending') === 'true' };
}

/** @param {Element} near @param {string} name @param {Record<string, string>} attributes */
function child(near, name, attributes) {
  const element = near.ownerDocument.createElement(name);
  for (const [key, value] of Object.entries(attributes))
    element.setAttribute(key, value);
  return element;
}

/** A filter with one condition. @param {string} column @param {string} operator @param {string} [value] */
export const condition = (column, operator, value) =>
  `<filter><condition attribute="${xml(column)}" operator="${xml(operator)}"${value === undefined ? '' : ` value="${xml(value)}"`}/></filter>`;

/**
 * What a quick find view searches, for the words typed: as in Dataverse they are the beginning, `*` stands for anything.
 * @param {string} quickFindFetchXml @param {string} words
 */
export function searchFilter(quickFindFetchXml, words) {
  const document = new DOMParser().parseFromString(quickFindFetchXml, 'text/xml');
  const filter = document.querySelector('entity > filter[isquickfindfields="1"], entity > filter filter[isquickfindfields="1"], entity > filter[isquickfindfields="true"]');
  if (!filter)
    return null;
  const pattern = `${words.replace(/[[%_]/g, (sign) => `[${sign}]`).replaceAll('*', '%')}%`;
  for (const each of filter.querySelectorAll('condition')) {
    if (!each.getAttribute('value')?.includes('{0}') || each.getAttribute('operator') !== 'like')
      each.remove();
    else
      each.setAttribute('value', pattern);
  }
  return filter.children.length > 0 ? new XMLSerializer().serializeToString(filter) : null;
}

/** @param {string} text */
export const xml = (text) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
