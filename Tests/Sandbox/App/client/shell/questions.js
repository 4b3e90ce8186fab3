// Asking and telling, in a dialog over the page.
import { el } from '../dom.js';
import { text } from '../texts.js';

/** @param {string} question @param {string} yes the label of the button that agrees @returns {Promise<boolean>} */
export const ask = (question, yes) => show(question, [[yes, true], [text('cancel'), false]]);

/** @param {string} message */
export const tell = (message) => show(message, [[text('ok'), true]]);

/** @param {string} message @param {[string, boolean][]} answers @returns {Promise<boolean>} */
function show(message, answers) {
  return new Promise((resolve) => {
    const words = el('p', { id: 'question', text: message });
    const dialog = el('dialog', { class: 'question', 'aria-labelledby': 'question' }, words, el('div', { class: 'answers' },
      ...answers.map(([label, value], index) => el('button', { type: 'button', class: index === 0 ? 'step primary' : 'step', text: label, onclick: () => dialog.close(String(value)) }))));
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'true');
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
