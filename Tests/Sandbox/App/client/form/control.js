import { make, newId } from "../elements.js";
import { text } from "./texts.js";
import { createInput } from "./fields/inputs.js";

/** Shows one column of the row in one cell: label, required mark, input, notifications. */
export class FieldControl {
  /** @type {Map<string, { message: string, level: "ERROR"|"RECOMMENDATION", actions?: any[] }>} */
  notifications = new Map();
  /** What was typed and is no value yet; a save is refused while it stands. @type {string|null} */
  invalid = null;
  /** @type {any} */
  labelElement = null;
  /** @type {any} the required mark */
  mark = null;
  /** @type {any} */
  messages = null;
  /** @type {any} an Input of fields/inputs.js */
  input = null;
  /** @type {any} */
  element = null;
  /** Of lookups: what scripts narrow the search by. @type {{ filter: string, table?: string }[]} */
  filters = [];
  /** @type {((context: any) => void)[]} */
  preSearch = [];

  /**
   * @param {any} page the form's page
   * @param {any} cell
   * @param {import("./record.js").Field} field
   */
  constructor(page, cell, field) {
    this.page = page;
    this.cell = cell;
    this.field = field;
    this.name = cell.control.id;
    this.kind = "field";
    this.inputId = newId("field");
    this.label = cell.label || field.column.label;
    this.visible = cell.visible !== false;
    this.disabledByForm = cell.control.disabled === true;
    /** @type {boolean|null} what a script said */
    this.disabledByScript = null;
    this.options = field.column.options ?? [];
    this.showLabel = cell.showLabel !== false;
    field.controls.push(this);
    this.build();
  }

  get isDisabled() {
    return this.page.isReadOnly || !this.field.isWritable || this.field.column.type === "State" || (this.disabledByScript ?? this.disabledByForm);
  }

  build() {
    this.mark = make("span", { class: "sb-required", "aria-hidden": "true" });
    this.labelElement = make("label", { for: this.inputId, id: `${this.inputId}-label`, class: this.showLabel ? "sb-label" : "sb-label sb-hidden-label" },
      make("span", {}, this.label), this.mark);
    this.messages = make("div", { class: "sb-field-messages", id: `${this.inputId}-messages`, "aria-live": "polite" });
    this.input = createInput(this);
    this.element = make("div", { class: "sb-field", "data-control": this.name, "data-field": this.field.name },
      this.labelElement, make("div", { class: "sb-input" }, this.input.element, this.messages));
    this.input.focusable.setAttribute("aria-describedby", this.messages.id);
    this.showAll();
  }

  showAll() {
    this.show();
    this.showRequired();
    this.showDisabled();
    this.showVisible();
  }

  show() {
    this.invalid = null;
    this.input.show(this.field.value);
    this.input.focusable.classList.toggle("sb-none", this.field.isEmpty);
    this.showMessages();
  }

  showRequired() {
    const { required } = this.field;
    this.mark.textContent = required === "required" ? "*" : required === "recommended" ? "+" : "";
    this.mark.className = `sb-required sb-${required}`;
    this.input.focusable.setAttribute("aria-required", String(required === "required"));
  }

  showDisabled() {
    this.element.classList.toggle("sb-disabled", this.isDisabled);
    this.input.disable(this.isDisabled);
  }

  showVisible() {
    this.element.hidden = !this.visible;
    this.page.layoutChanged?.();
  }

  /** @param {string} label */
  relabel(label) {
    this.label = label;
    this.labelElement.firstElementChild.textContent = label;
  }

  /** A person's value. */
  commit(value) {
    this.invalid = null;
    this.notifications.delete("required");
    this.showMessages();
    this.field.change(value);
  }

  /** What a person typed is no value of this column. @param {string} message */
  refuse(message) {
    this.invalid = message;
    this.showMessages();
  }

  showMessages() {
    const shown = [...this.notifications.values()];
    if (this.invalid)
      shown.push({ message: this.invalid, level: "ERROR" });
    const hasError = shown.some((each) => each.level === "ERROR");
    this.messages.replaceChildren(...shown.map(({ message, level, actions }) => make("div", { class: `sb-message sb-${level.toLowerCase()}` },
      make("span", {}, message), ...(actions ?? []).map((action) => make("button", { type: "button", class: "sb-link", onclick: () => {
        for (const run of action.actions ?? [])
          run();
      } }, action.message ?? "OK")))));
    this.input.focusable.setAttribute("aria-invalid", String(hasError));
    this.element.classList.toggle("sb-invalid", hasError);
  }

  /** @returns {string|null} why this control stops a save */
  problem() {
    const own = [...this.notifications].find(([id, each]) => each.level === "ERROR" && id !== "required");
    return this.invalid ?? own?.[1].message ?? null;
  }

  /** Marks an empty required field; @returns {boolean} whether it is one. */
  checkRequired() {
    const missing = this.field.required === "required" && this.field.isEmpty && this.field.column.type !== "Boolean";
    if (missing)
      this.notifications.set("required", { message: text("Required: fill in a value."), level: "ERROR" });
    else
      this.notifications.delete("required");
    this.showMessages();
    return missing;
  }

  focus() {
    this.page.layout?.reveal(this.element);
    this.input.focusable.focus();
  }
}
