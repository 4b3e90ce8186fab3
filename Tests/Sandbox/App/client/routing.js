// Addresses like those of a model-driven app, and moving between them without loading the page anew.

/**
 * @typedef {object} PageInput as Xrm.Navigation.navigateTo takes it
 * @property {'entitylist' | 'entityrecord' | 'dashboard' | 'webresource'} pageType
 * @property {string} [entityName]
 * @property {string} [entityId]
 * @property {string} [formId]
 * @property {string} [viewId]
 * @property {string} [dashboardId]
 * @property {string} [webresourceName]
 * @property {string} [data] of a web resource: its data parameter
 * @property {Record<string, any>} [parameters] of a new row: the values that its form starts with
 */

/** @type {(page: PageInput | null) => Promise<boolean>} */
let opener = async () => false;

let appName = '';

/** The address that the open page belongs to. */
let current = location.href;

/** @param {string} address a query, or a whole address @returns {PageInput | null} */
export function parse(address) {
  const query = new URL(address, location.origin).searchParams;
  const get = (/** @type {string} */ name) => query.get(name) ?? undefined;
  switch (query.get('pagetype')) {
    case 'entitylist':
      return { pageType: 'entitylist', entityName: get('etn'), viewId: clean(get('viewid')) };
    case 'entityrecord':
      return { pageType: 'entityrecord', entityName: get('etn'), entityId: clean(get('id')), formId: clean(get('formid')), parameters: extras(get('extraqs')) };
    case 'dashboard':
      return { pageType: 'dashboard', dashboardId: clean(get('id')) };
    case 'webresource':
      return { pageType: 'webresource', webresourceName: get('webresourceName'), data: get('data') };
    default:
      return null;
  }
}

/** @param {string | undefined} id */
const clean = (id) => id?.replace(/[{}]/g, '').toLowerCase();

/** @param {string | undefined} text @returns {Record<string, any>} */
const extras = (text) => (text ? Object.fromEntries(new URLSearchParams(text)) : {});

/** The address of a page. @param {PageInput} page */
export function urlOf(page) {
  const query = new URLSearchParams();
  const add = (/** @type {string} */ name, /** @type {string | undefined} */ value) => value && query.set(name, value);
  add('appname', appName);
  query.set('pagetype', page.pageType);
  add('etn', page.entityName);
  add('id', page.entityId ?? page.dashboardId);
  add('formid', page.formId);
  add('viewid', page.viewId);
  add('webresourceName', page.webresourceName);
  add('data', page.data);
  if (page.parameters && Object.keys(page.parameters).length > 0)
    add('extraqs', new URLSearchParams(flat(page.parameters)).toString());
  return `/main.aspx?${query}`;
}

/** Lookups in parameters may be objects; an address holds text. @param {Record<string, any>} parameters */
const flat = (parameters) => Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined)
  .map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : String(value)]));

/**
 * Opens a page, unless the one that is open wants to stay (unsaved changes).
 * @param {PageInput} page
 * @param {{ replace?: boolean }} [options]
 * @returns {Promise<boolean>} whether it was opened
 */
export async function navigate(page, { replace = false } = {}) {
  if (!(await opener(page)))
    return false;
  history[replace ? 'replaceState' : 'pushState']({}, '', urlOf(page));
  current = location.href;
  return true;
}

/** Corrects the address of the open page without opening it anew: a new row got its id. @param {PageInput} page */
export function replaceAddress(page) {
  history.replaceState({}, '', urlOf(page));
  current = location.href;
}

/** One page back. */
export const back = () => history.back();

/** Starts to follow addresses. @param {string} app @param {(page: PageInput | null) => Promise<boolean>} open */
export function startRouting(app, open) {
  appName = app;
  opener = open;
  window.addEventListener('popstate', async () => {
    if (await open(parse(location.href)))
      current = location.href;
    else
      history.pushState({}, '', current);
  });
  document.addEventListener('click', (event) => followLink(event));
}

/** Links to pages of the app are followed in place, unless a new tab is asked for. @param {MouseEvent} event */
function followLink(event) {
  const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || link.target)
    return;
  const url = new URL(link.href, location.origin);
  const page = url.origin === location.origin && url.pathname === '/main.aspx' ? parse(url.href) : null;
  if (!page)
    return;
  event.preventDefault();
  void navigate(page);
}
