// The organisation's own time: shown, and moved on.
import { send } from '../data.js';
import { el, glyph } from '../dom.js';
import { menuButton } from '../popover.js';
import { languageTag, text } from '../texts.js';

const STEPS = { minutes15: 'PT15M', hour: 'PT1H', hours4: 'PT4H', day: 'P1D', days3: 'P3D', week: 'P7D', month: 'P30D' };

/** The organisation's now: clocktime.js has made it the page's. */
export const now = () => new Date();

/** @param {any} context */
export function clockButton(context) {
  const face = el('span', { class: 'label' });
  const tick = () => { face.textContent = written(now(), context.timeZone); };
  tick();
  setInterval(tick, 10_000);
  return menuButton({
    className: 'header-button clock-button',
    label: text('clock'),
    content: [glyph('clock'), face],
    fill: (panel, close) => fill(panel, close, context, tick),
  });
}

/** @param {Date} time @param {string} timeZone */
const written = (time, timeZone) => new Intl.DateTimeFormat(languageTag(), { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone }).format(time);

/** @param {HTMLElement} panel @param {() => void} close @param {any} context @param {() => void} tick */
function fill(panel, close, context, tick) {
  const status = el('p', { class: 'panel-note', role: 'status' });
  const move = async (/** @type {object} */ body) => {
    status.classList.remove('error');
    status.textContent = text('clockWorking');
    try {
      const answer = await send('POST', '/sandbox/clock', body);
      /** @type {any} */ (window).sandboxClock.moveTo(answer.now);
      tick();
      status.textContent = text('clockMoved', written(now(), context.timeZone));
      if (answer.failed?.length) {
        status.classList.add('error');
        status.textContent = text('clockFailed', answer.failed.map((/** @type {any} */ each) => each.message).join(' '));
      }
    } catch (error) {
      status.classList.add('error');
      status.textContent = /** @type {Error} */ (error).message;
    }
  };
  const time = el('input', { type: 'datetime-local', 'aria-label': text('setTime'), value: local(now(), context.timeZoneOffsetMinutes) });
  panel.replaceChildren(
    el('p', { class: 'panel-title', text: text('addTime') }),
    el('p', { class: 'panel-note', text: text('clockHelp') }),
    el('div', { class: 'clock-steps' }, ...Object.entries(STEPS).map(([key, advance]) =>
      el('button', { type: 'button', class: 'step', text: `+ ${text(key)}`, onclick: () => move({ advance }) }))),
    el('form', {
      class: 'clock-set',
      onsubmit: (/** @type {Event} */ event) => {
        event.preventDefault();
        void move({ now: instant(time.value, context.timeZoneOffsetMinutes) });
      },
    }, time, el('button', { class: 'step', text: text('applyTime') })),
    status);
}

/** The user's wall clock, as the input wants it. @param {Date} time @param {number} offset minutes */
const local = (time, offset) => new Date(time.getTime() + offset * 60_000).toISOString().slice(0, 16);

/** @param {string} wall @param {number} offset minutes */
const instant = (wall, offset) => new Date(Date.parse(`${wall}:00Z`) - offset * 60_000).toISOString();
