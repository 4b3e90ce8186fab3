// The bar at the top: the app's name, the clock, who is signed in.
import { clockButton } from './clock.js';
import { send, context } from '../data.js';
import { el, glyph } from '../dom.js';
import { menuButton } from '../popover.js';
import { allUsers, signIn, userId } from '../session.js';
import { nameOfLanguage, text } from '../texts.js';

/** @param {HTMLElement} header @param {any} app */
export function fillHeader(header, app) {
  header.append(
    el('span', { class: 'app-name', text: app.app?.name || app.context.organizationName }),
    el('span', { class: 'environment', text: text('environment') }),
    el('span', { class: 'space' }),
    clockButton(app.context),
    userButton(app));
}

/** @param {any} app */
function userButton(app) {
  const name = app.context.userName ?? '';
  const initials = name.split(/\s+/).map((/** @type {string} */ part) => part[0] ?? '').join('').slice(0, 2).toUpperCase();
  return menuButton({
    className: 'header-button user-button',
    label: text('user'),
    content: [el('span', { class: 'avatar', 'data-initials': initials }), el('span', { class: 'label', text: name })],
    fill: (panel, close) => fillUserMenu(panel, app, close),
  });
}

/** @param {HTMLElement} panel @param {any} app @param {() => void} close */
function fillUserMenu(panel, app, close) {
  const roles = app.context.roles.map((/** @type {any} */ role) => role.name).join(', ');
  panel.replaceChildren(
    el('p', { class: 'panel-title', text: app.context.userName }),
    el('p', { class: 'panel-note', text: [app.context.domainName, roles].filter(Boolean).join(' · ') }),
    group('otherUser', allUsers().map((user) => choice(user.fullname || user.domainname, user.domainname, user.id === userId(), () => {
      close();
      signIn(user.id);
      location.reload();
    }))),
    group('language', app.languages.map((/** @type {number} */ lcid) => choice(nameOfLanguage(lcid), '', lcid === app.context.languageId, async () => {
      close();
      await setLanguage(lcid);
    }))));
}

/** @param {string} title @param {HTMLElement[]} choices */
function group(title, choices) {
  return el('div', { class: 'choices', role: 'group', 'aria-label': text(title) }, el('p', { class: 'choices-title', text: text(title) }), ...choices);
}

/** @param {string} label @param {string} note @param {boolean} isCurrent @param {() => void} run */
function choice(label, note, isCurrent, run) {
  return el('button', { type: 'button', class: 'choice', 'aria-pressed': String(isCurrent), onclick: run },
    isCurrent ? glyph('check') : el('span', { class: 'icon-space' }), el('span', { class: 'label', text: label }), note && el('span', { class: 'note', text: note }));
}

/** The language is the user's own setting, as in Dataverse; the page is then drawn anew. @param {number} lcid */
async function setLanguage(lcid) {
  const { userId: id } = await context();
  await send('PATCH', `usersettingscollection(${id})`, { uilanguageid: lcid });
  location.reload();
}
