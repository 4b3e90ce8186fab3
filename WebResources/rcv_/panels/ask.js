"use strict";
var Rcv = Rcv || {};

// The dialog of a command: asks its fields, sends them, and stays open with everything typed when the server refuses.
Rcv.Ask = (() => {
  const { el, fill, place } = Rcv.Panel;

  // One id for the dialog: sending again after a lost answer does not do the thing twice.
  const requestId = crypto.randomUUID();

  /** @param {AskSubject} subject @param {AskField[]} fields */
  async function send(subject, fields) {
    const values = Rcv.AskFields.read(fields);
    if (values === null)
      return;
    busy(true);
    fill("status");
    try {
      await Rcv.Asks[subject.ask].send(subject, values);
      fill("status", el("p", { class: "good" }, Rcv.text("ask.done")));
      // How pages in dialogs of navigateTo end themselves; where a client leaves them open, the page says that it is done.
      window.close();
    } catch (error) {
      busy(false);
      fill("status", el("p", { class: "failure" }, Rcv.Failures.message(error)));
    }
  }

  /** @param {boolean} is */
  function busy(is) {
    place("form").setAttribute("aria-busy", String(is));
    /** @type {HTMLFieldSetElement} */ (place("fields")).disabled = is;
  }

  /** Shows what would follow; a preview that fails stands in nobody's way. @param {AskSubject} subject @param {AskField[]} fields */
  async function preview(subject, fields) {
    try {
      const lines = await Rcv.Asks[subject.ask].preview?.(subject, Rcv.AskFields.given(fields));
      fill("preview", ...lines ?? []);
    } catch (error) {
      fill("preview", el("p", { class: "quiet" }, Rcv.Failures.message(error)));
    }
  }

  async function start() {
    const subject = /** @type {AskSubject} */ (Rcv.Panel.parameters().data);
    document.documentElement.lang = Rcv.Panel.language();
    document.title = Rcv.text(`ask.${subject.ask}.title`);
    try {
      const fields = await Rcv.Asks[subject.ask].fields(subject);
      fill("intro", Rcv.text(`ask.${subject.ask}.text`));
      fill("fields", ...await Promise.all(fields.map(Rcv.AskFields.draw)), el("div", { id: "preview", "aria-live": "polite" }), el("div", { class: "buttons" },
        el("button", { type: "submit", class: "primary" }, Rcv.text(`ask.${subject.ask}.send`)),
        el("button", { type: "button", click: () => window.close() }, Rcv.text("ask.cancel"))));
      place("form").addEventListener("change", () => void preview(subject, fields));
      place("form").addEventListener("submit", event => {
        event.preventDefault();
        void send(subject, fields);
      });
      /** @type {HTMLElement | null} */ (document.querySelector("textarea, input, select"))?.focus();
    } catch (error) {
      Rcv.Panel.fail(error);
    }
  }

  return { requestId, start };
})();

void Rcv.Ask.start();
