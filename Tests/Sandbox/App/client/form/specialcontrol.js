import { make } from "../elements.js";

/** What every control that shows no column has. */
export class SpecialControl {
  constructor(page, cell, section) {
    this.page = page;
    this.cell = cell;
    this.section = section;
    this.name = cell.control.id;
    this.label = cell.label;
    this.visible = cell.visible !== false;
    /** A heading stands one below that of its section, where that one is shown. */
    this.headingTag = section?.heading?.hidden === false ? "h3" : "h2";
    this.labelElement = make(this.headingTag, { class: "sb-special-label", hidden: cell.showLabel === false || !cell.label }, cell.label);
    this.body = make("div", { class: "sb-special-body" });
    this.element = make("div", { class: "sb-special", "data-control": this.name }, this.labelElement, this.body);
    this.showVisible();
  }

  showVisible() {
    this.element.hidden = !this.visible;
    this.page.layoutChanged?.();
  }

  relabel(label) {
    this.label = label;
    this.labelElement.textContent = label;
  }

  focus() {
    this.page.layout?.reveal(this.element);
    /** @type {HTMLElement|null} */ (this.element.querySelector("a, button, input, iframe, [tabindex='0']"))?.focus();
  }

  show() {}

  dispose() {}
}
