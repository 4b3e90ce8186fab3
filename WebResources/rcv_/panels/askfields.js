"use strict";
var Rcv = Rcv || {};

// The fields of a dialog: native controls, each with its label, its hint and its coach where the client will read the text.
Rcv.AskFields = (() => {
  const { el, place } = Rcv.Panel;
  /** @typedef {AskField} Field */
  /** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Input */

  /** @param {Field} field */
  async function draw(field) {
    const input = await control(field);
    input.id = field.name;
    input.required = field.required ?? false;
    if (field.value)
      input.value = field.value;
    const label = el("label", { for: field.name }, Rcv.text(`field.${field.name}`), field.required && el("span", { class: "required", "aria-hidden": "true" }, " *"));
    return el("div", { class: "field" }, label, input, field.kind === "message" && coach(field, /** @type {HTMLTextAreaElement} */ (input)));
  }

  /** @param {Field} field @returns {Promise<Input>} */
  async function control(field) {
    switch (field.kind) {
      case "memo":
        return el("textarea", { rows: "4", maxlength: "4000" });
      case "message":
        return el("textarea", { rows: "6", maxlength: "4000", "aria-describedby": `${field.name}-coach` });
      case "time":
        return el("input", { type: "datetime-local" });
      case "choice":
        return choice(field.choice ?? "");
      case "contact":
        return contacts(field.account);
      default:
        return el("input", { type: "text", maxlength: "200" });
    }
  }

  /** @param {string} name */
  function choice(name) {
    const values = /** @type {Record<string, Record<string, number>>} */ (/** @type {unknown} */ (Rcv.Choices))[name];
    return el("select", {}, el("option", { value: "" }, ""), ...Object.entries(values).map(([option, value]) =>
      el("option", { value: String(value) }, Rcv.choiceText(name, option))));
  }

  /** @param {string | null | undefined} account */
  async function contacts(account) {
    const { contact, tables } = Rcv.Names;
    const rows = account
      ? await Rcv.Data.many(tables.contact, `?$select=${contact.fullName}&$filter=${Rcv.Data.lookup(contact.parentCustomer)} eq ${account} and ${contact.state} eq 0&$orderby=${contact.fullName}`)
      : [];
    return el("select", {}, el("option", { value: "" }, ""), ...rows.map(row => el("option", { value: row[contact.id] }, row[contact.fullName] ?? "")));
  }

  /** @param {Field} field @param {HTMLTextAreaElement} input */
  function coach(field, input) {
    const place = el("div", { id: `${field.name}-coach`, class: "coach", "aria-live": "polite" });
    const coach = Rcv.Coaching.coach(
      () => ({ text: input.value, recovery: field.recovery, kind: field.messageKind ?? 0 }),
      (message, findings) => place.replaceChildren(...Rcv.Coaching.result(message, findings)),
      error => place.replaceChildren(el("p", { class: "failure" }, Rcv.Failures.message(error))),
    );
    input.addEventListener("input", coach.typed);
    input.addEventListener("blur", coach.check);
    return place;
  }

  /**
   * What was typed, as the custom APIs take it; null where the page shows that something is missing.
   * @param {Field[]} fields
   * @returns {Record<string, unknown> | null}
   */
  function read(fields) {
    if (!/** @type {HTMLFormElement} */ (place("form")).reportValidity())
      return null;
    return given(fields);
  }

  /** What is typed so far, complete or not. @param {Field[]} fields @returns {Record<string, unknown>} */
  function given(fields) {
    return Object.fromEntries(fields.map(field => [field.name, value(field)]).filter(([, each]) => each !== null));
  }

  /** @param {Field} field */
  function value(field) {
    const given = /** @type {Input} */ (place(field.name)).value;
    if (given.trim() === "")
      return null;
    if (field.kind === "choice")
      return Number(given);
    return field.kind === "time" ? new Date(given).toISOString() : given;
  }

  return { draw, read, given };
})();
