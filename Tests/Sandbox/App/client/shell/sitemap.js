// The navigation at the side: areas, groups, subareas as the solution's site map has them.
import { el, glyph, icon } from '../dom.js';
import { parse, urlOf } from '../routing.js';
import { text } from '../texts.js';

const STOCK_ICONS = ['account', 'contact', 'incident'];

/** @type {HTMLElement | null} */
let map = null;

/** @param {HTMLElement} container @param {any} app */
export function drawSiteMap(container, app) {
  map = container;
  container.replaceChildren();
  const groups = el('div', { class: 'site-map-groups' });
  container.append(groups);
  if (app.areas.length > 1)
    container.append(areaPicker(app, groups));
  drawArea(groups, app.areas.find((/** @type {any} */ area) => holds(area, location.href)) ?? app.areas[0]);
}

/** @param {any} app @param {HTMLElement} groups */
function areaPicker(app, groups) {
  const select = el('select', { class: 'area-picker', 'aria-label': text('area') },
    ...app.areas.map((/** @type {any} */ area) => el('option', { value: area.id, text: area.title })));
  select.value = (app.areas.find((/** @type {any} */ area) => holds(area, location.href)) ?? app.areas[0]).id;
  select.addEventListener('change', () => {
    drawArea(groups, app.areas.find((/** @type {any} */ area) => area.id === select.value));
    markCurrent(parse(location.href));
  });
  return select;
}

/** @param {HTMLElement} groups @param {any} area */
function drawArea(groups, area) {
  groups.replaceChildren(...(area?.groups ?? []).filter((/** @type {any} */ group) => group.subareas.length > 0).map((/** @type {any} */ group) =>
    el('section', { class: 'site-map-group', 'aria-label': group.title || null },
      group.title && el('h2', { text: group.title }),
      el('ul', {}, ...group.subareas.map((/** @type {any} */ sub) => el('li', {}, link(sub)))))));
}

/** @param {any} sub */
function link(sub) {
  const image = sub.icon ? icon(sub.icon) : glyph(STOCK_ICONS.includes(sub.table) ? sub.table : sub.kind === 'dashboard' ? 'dashboard' : sub.kind === 'table' ? 'table' : 'web');
  return el('a', { href: addressOf(sub), title: sub.title }, image, el('span', { class: 'label', text: sub.title }));
}

/** @param {any} sub @returns {import('../routing.js').PageInput | null} */
function pageOf(sub) {
  switch (sub.kind) {
    case 'table': return { pageType: 'entitylist', entityName: sub.table };
    case 'dashboard': return { pageType: 'dashboard', dashboardId: sub.dashboard };
    case 'webresource': return { pageType: 'webresource', webresourceName: sub.url.replace(/^\$webresource:/, '') };
    default: return null;
  }
}

/** @param {any} sub */
function addressOf(sub) {
  const page = pageOf(sub);
  return page ? urlOf(page) : sub.url;
}

/** The page that the app opens with: its first subarea. @param {any} app */
export function firstPage(app) {
  for (const area of app.areas)
    for (const group of area.groups)
      for (const sub of group.subareas)
        if (pageOf(sub))
          return pageOf(sub);
  return null;
}

/** Marks the entry of the page that is open. @param {import('../routing.js').PageInput | null} page */
export function markCurrent(page) {
  for (const each of map?.querySelectorAll('a') ?? []) {
    if (page && same(parse(each.href), page))
      each.setAttribute('aria-current', 'page');
    else
      each.removeAttribute('aria-current');
  }
}

/** @param {any} area @param {string} address */
function holds(area, address) {
  const page = parse(address);
  return page !== null && area.groups.some((/** @type {any} */ group) => group.subareas.some((/** @type {any} */ sub) => same(pageOf(sub), page)));
}

/** @param {import('../routing.js').PageInput | null} entry @param {import('../routing.js').PageInput} page */
function same(entry, page) {
  if (!entry)
    return false;
  if (page.pageType === 'entityrecord' || page.pageType === 'entitylist')
    return entry.pageType === 'entitylist' && entry.entityName === page.entityName;
  return entry.pageType === page.pageType && entry.dashboardId === page.dashboardId && entry.webresourceName === page.webresourceName;
}
