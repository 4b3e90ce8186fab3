// One page by its kind.
import { bare, start, table, tableNames } from '../data.js';
import { el } from '../dom.js';
import { text } from '../texts.js';

/** @param {string} title */
export function setTitle(title) {
  const app = titleOfApp();
  document.title = title ? `${title} - ${app}` : app;
}

let appTitle = '';
const titleOfApp = () => appTitle;

/**
 * Draws a page; a failure is shown in its place, in the server's words.
 * @param {HTMLElement} container @param {import('../routing.js').PageInput} page
 */
export async function openPage(container, page) {
  const app = await start();
  appTitle = app.app?.name || app.context.organizationName;
  try {
    return await open(container, page);
  } catch (error) {
    console.error(error);
    setTitle(text('failedPage'));
    container.replaceChildren(el('div', { class: 'failure', role: 'alert' }, el('h1', { text: text('failedPage') }), el('p', { text: /** @type {Error} */ (error).message })));
    return null;
  }
}

/** @param {HTMLElement} container @param {import('../routing.js').PageInput} page @returns {Promise<any>} */
async function open(container, page) {
  switch (page.pageType) {
    case 'entitylist': {
      const { openList } = await import('../list.js');
      return openList(container, page);
    }
    case 'entityrecord': {
      const { openForm } = await import('../form/form.js');
      const names = tableNames(page.entityName ?? '');
      setTitle(names.label);
      await table(names.logicalName);
      return openForm(container, { table: names.logicalName, id: page.entityId, formId: page.formId, parameters: page.parameters ?? {} });
    }
    case 'dashboard': {
      const { openDashboard } = await import('../dashboard.js');
      return openDashboard(container, bare(page.dashboardId ?? ''));
    }
    case 'webresource': {
      const name = page.webresourceName ?? '';
      const query = page.data ? `?data=${encodeURIComponent(page.data)}` : '';
      setTitle(name.split('/').pop() ?? name);
      container.append(el('iframe', { class: 'web-page', title: name, src: `/WebResources/${name}${query}` }));
      return null;
    }
    default:
      throw new Error(`not supported by the Sandbox: pages of type '${page.pageType}'`);
  }
}
