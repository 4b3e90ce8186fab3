"use strict";
var Rcv = Rcv || {};

// What all panels share: their page, its elements, its times, and the form that they stand on.
Rcv.Panel = (() => {
  /** @typedef {string | Node | null | undefined | false} Child */

  /** @type {(form: Xrm.FormContext) => void} */
  let arrived = () => {};
  /** @type {Promise<Xrm.FormContext>} */
  const form = new Promise(resolve => {
    arrived = resolve;
  });

  /** @param {Xrm.XrmStatic} xrm @param {Xrm.FormContext} formContext */
  function take(xrm, formContext) {
    Rcv.Host.give(xrm);
    arrived(formContext);
  }

  /** What the address gives a page: on a form id and typename, in a dialog data. */
  function parameters() {
    const given = new URLSearchParams(location.search);
    const data = given.get("data") ?? given.get("Data");
    return {
      id: Rcv.Host.id(given.get("id") ?? ""),
      table: given.get("typename") ?? "",
      data: /** @type {Record<string, any>} */ (data ? JSON.parse(data.startsWith("%7B") ? decodeURIComponent(data) : data) : {}),
    };
  }

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Record<string, string | boolean | ((event: Event) => void)>} attributes a function listens to the event of its name
   * @param {...Child} children
   * @returns {HTMLElementTagNameMap[Tag]}
   */
  function el(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function")
        element.addEventListener(name, value);
      else if (typeof value === "boolean")
        element.toggleAttribute(name, value);
      else
        element.setAttribute(name, value);
    }
    element.append(.../** @type {(string | Node)[]} */ (children.filter(child => child)));
    return element;
  }

  /** @param {string} id */
  function place(id) {
    return /** @type {HTMLElement} */ (document.getElementById(id));
  }

  /** @param {string} id @param {...Child} children */
  function fill(id, ...children) {
    place(id).replaceChildren(.../** @type {(string | Node)[]} */ (children.filter(child => child)));
  }

  function language() {
    return Rcv.Host.language();
  }

  /** @param {number} share */
  function percent(share) {
    return new Intl.NumberFormat(language(), { style: "percent" }).format(share);
  }

  /**
   * How far away a time is, in the coarsest unit that still says something: "in 2 hours", "3 days ago".
   * @param {Date} time
   */
  function relative(time) {
    const minutes = Math.round((time.getTime() - Rcv.Host.now().getTime()) / 60000);
    const words = new Intl.RelativeTimeFormat(language(), { numeric: "auto" });
    if (Math.abs(minutes) < 90)
      return words.format(minutes, "minute");
    if (Math.abs(minutes) < 36 * 60)
      return words.format(Math.round(minutes / 60), "hour");
    return words.format(Math.round(minutes / 1440), "day");
  }

  /** How many days away a day is: "today", "in 3 days". @param {Date} day */
  function relativeDay(day) {
    const midnight = (/** @type {Date} */ time) => Date.UTC(time.getFullYear(), time.getMonth(), time.getDate());
    const days = (midnight(day) - midnight(Rcv.Host.now())) / 86400000;
    return new Intl.RelativeTimeFormat(language(), { numeric: "auto" }).format(days, "day");
  }

  /** @param {unknown} error */
  function fail(error) {
    const isHidden = Rcv.Failures.isMissingPrivilege(error);
    // Headings without anything below them would look broken.
    document.body.classList.toggle("no-access", isHidden);
    if (isHidden)
      fill("status", el("p", { class: "quiet" }, Rcv.text("failure.noAccess")));
    else
      fill("status", el("p", { class: "failure" }, Rcv.Failures.message(error)));
  }

  /**
   * Draws now, after every save of the form, and when the form is read anew.
   * @param {(form: Xrm.FormContext) => Promise<unknown>} draw
   * @param {string} titleKey
   */
  async function run(draw, titleKey) {
    const on = await form;
    document.documentElement.lang = language();
    document.title = Rcv.text(titleKey);
    const again = async () => {
      try {
        await draw(on);
        fill("status");
      } catch (error) {
        fail(error);
      }
    };
    on.data.entity.addOnPostSave(again);
    on.data.addOnLoad(again);
    await again();
    return again;
  }

  return { take, parameters, el, place, fill, language, percent, relative, relativeDay, fail, run };
})();

// The name is Microsoft's: forms call it (Rcv.Panels.attach).
globalThis.setClientApiContext = Rcv.Panel.take;
