import { make, newId } from "../elements.js";
import { setTitle } from "../shell/pages.js";
import { text } from "./texts.js";
import { createCell } from "./cells.js";

/** What stands above the tabs: the row's name, the form, whether it is saved, the header's fields. */
export class FormHead {
  constructor(page) {
    this.page = page;
    this.wasShown = false;
    this.title = make("h1", { class: "sb-title", id: newId("title") });
    this.saved = make("span", { class: "sb-saved", "aria-live": "polite" });
    this.kind = make("div", { class: "sb-kind" }, make("span", {}, page.table.label), this.selector());
    this.icon = page.table.icon ? make("img", { src: page.table.icon, alt: "", class: "sb-title-icon", width: 32, height: 32 }) : null;
    this.fields = make("div", { class: "sb-header-fields" }, ...(page.definition.header?.rows ?? []).flat()
      .filter((cell) => cell.control).map((cell) => createCell(page, { ...cell, showLabel: true }, null).element));
    this.element = make("div", { class: "sb-head" }, this.icon,
      make("div", { class: "sb-head-text" }, make("div", { class: "sb-title-line" }, this.title, this.saved), this.kind), this.fields);
    this.refresh();
  }

  selector() {
    const { page } = this;
    const forms = page.table.forms.filter((form) => form.type === "main");
    if (page.options.formType && page.options.formType !== "main" || forms.length < 2)
      return null;
    const select = make("select", {
      class: "sb-form-selector", "aria-label": text("Form"), onchange: async () => {
        await page.switchForm(select.value);
        select.value = page.formId;
      },
    }, ...forms.map((form) => make("option", { value: form.id }, form.name)));
    select.value = page.formId;
    return select;
  }

  refresh() {
    const { record, table } = this.page;
    this.title.textContent = record.name || (record.isNew ? text("New {0}", table.label) : text("None"));
    this.saved.textContent = record.isNew || record.isDirty ? `- ${text("Unsaved")}` : `- ${text("Saved")}`;
    // A form that made way for another may still hear of its row: the title is the other's by then.
    this.wasShown ||= this.element.isConnected;
    if (!this.page.options.isDialog && this.element.isConnected === this.wasShown)
      setTitle(`${table.label}: ${this.title.textContent}`);
  }

  /** @param {boolean} isWorking */
  working(isWorking) {
    this.element.classList.toggle("sb-working", isWorking);
    this.element.setAttribute("aria-busy", String(isWorking));
  }
}
