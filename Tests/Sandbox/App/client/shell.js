// The frame around every page: header, site map, the page itself.
import { fillHeader } from './shell/header.js';
import { openPage } from './shell/pages.js';
import { parse, navigate, startRouting } from './routing.js';
import { openSession } from './session.js';
import { drawSiteMap, markCurrent, firstPage } from './shell/sitemap.js';
import { start } from './data.js';
import { text, useLanguage } from './texts.js';
import { installXrm } from './xrm/xrm.js';
import { el, glyph } from './dom.js';

/** @type {{ dispose?: () => void, close?: () => Promise<boolean>, title?: string } | null} */
let open = null;

async function run() {
  await openSession();
  const wanted = new URLSearchParams(location.search).get('appname') ?? '';
  const app = await start(wanted);
  useLanguage(app.context.languageId);
  const frame = draw(app);
  startRouting(app.app?.uniqueName ?? '', (page) => show(frame.page, page));
  installXrm();
  const page = parse(location.href) ?? firstPage(app);
  if (page)
    await navigate(page, { replace: true });
  // Forms are the next thing people open.
  requestIdleCallback(() => void import('./form/form.js'));
}

/** @param {any} app */
function draw(app) {
  const page = el('main', { class: 'page', id: 'page', tabindex: '-1' });
  const map = el('nav', { class: 'site-map', id: 'site-map', 'aria-label': text('navigation') });
  const header = el('header', { class: 'app-header' });
  const toggle = el('button', {
    class: 'header-button', type: 'button', 'aria-label': text('navigation'), 'aria-controls': 'site-map', 'aria-expanded': 'true',
    onclick: () => toggleMap(toggle),
  }, glyph('menu'));
  header.append(toggle);
  fillHeader(header, app);
  drawSiteMap(map, app);
  const announcer = el('div', { class: 'announcer', id: 'announcer', role: 'status', 'aria-live': 'polite' });
  document.body.replaceChildren(
    el('a', { class: 'skip', href: '#page', text: text('skip'), onclick: () => page.focus() }), header, el('div', { class: 'app-body' }, map, page), announcer);
  if (matchMedia('(max-width: 60rem)').matches)
    toggleMap(toggle);
  return { page };
}

/** @param {HTMLElement} toggle */
function toggleMap(toggle) {
  const collapsed = document.body.classList.toggle('map-collapsed');
  toggle.setAttribute('aria-expanded', String(!collapsed));
}

/** Replaces the page that is shown, if that one lets go.
 * @param {HTMLElement} container @param {import('./routing.js').PageInput | null} page */
async function show(container, page) {
  if (open?.close && !(await open.close()))
    return false;
  open?.dispose?.();
  open = null;
  if (!page)
    return true;
  const content = el('div', { class: 'page-content' });
  container.replaceChildren(content);
  container.setAttribute('aria-busy', 'true');
  markCurrent(page);
  open = await openPage(content, page);
  container.removeAttribute('aria-busy');
  container.scrollTop = 0;
  return true;
}

run().catch((error) => {
  document.body.replaceChildren(el('main', { class: 'failure', role: 'alert' }, el('h1', { text: text('failedPage') }), el('p', { text: error.message })));
  throw error;
});
