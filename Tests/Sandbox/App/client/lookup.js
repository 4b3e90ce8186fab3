import * as data from "./data.js";
import { make, newId } from "./elements.js";
import { searchRows } from "./lookupsearch.js";
import { text } from "./form/texts.js";
import { bare, braced } from "./form/values.js";

const WAIT = 200;

/**
 * A lookup: type to search, arrow keys and Enter to choose, links to what is chosen, a button to clear it.
 * The pattern is the ARIA one of a combobox with a list that filters itself.
 * @param {{ inputId: string, label: () => string, tables: () => string[], isMultiple?: boolean, viewId?: () => string|undefined,
 *   filters?: () => { filter: string, table?: string }[], onChange: (value: any[]|null) => void, onOpen?: (value: any) => void }} options
 */
export function createLookup(options) {
  return new Lookup(options);
}

class Lookup {
  /** @type {any[]} */
  value = [];
  /** @type {any[]} */
  found = [];
  /** @type {any[]} the tables in which a new row can be made from here */
  news = [];
  active = -1;
  disabled = false;
  search = 0;

  constructor(options) {
    this.options = options;
    this.listId = newId("lookup");
    this.input = make("input", {
      type: "text", id: options.inputId, class: "sb-text sb-lookup-input", role: "combobox", autocomplete: "off",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.listId,
      oninput: () => this.later(), onfocus: () => {}, onclick: () => this.find(), onkeydown: (event) => this.key(event),
    });
    this.list = make("ul", { id: this.listId, role: "listbox", class: "sb-lookup-list", hidden: true });
    this.status = make("span", { class: "sb-visually-hidden", "aria-live": "polite" });
    this.chips = make("span", { class: "sb-lookup-chips" });
    this.element = make("div", { class: "sb-lookup" }, this.chips, this.input, this.list, this.status);
    this.element.addEventListener("focusout", (event) => {
      if (!this.element.contains(/** @type {any} */ (event).relatedTarget))
        this.leave();
    });
    this.show = this.show.bind(this);
    this.disable = this.disable.bind(this);
  }

  /** @param {any[]|null} value */
  show(value) {
    this.value = value ?? [];
    this.input.value = "";
    this.input.placeholder = this.disabled ? "---" : text("Search {0}", this.options.label());
    this.chips.replaceChildren(...this.value.map((each) => this.chip(each)));
    this.input.hidden = this.value.length > 0 && (!this.options.isMultiple || this.disabled);
  }

  chip(each) {
    const name = each.name || text("None");
    return make("span", { class: "sb-chip" },
      make("button", { type: "button", class: "sb-link sb-lookup-link", "aria-label": `${this.options.label()}: ${name}`, onclick: () => this.options.onOpen?.(each) }, name),
      this.disabled ? null : make("button", {
        type: "button", class: "sb-chip-clear", "aria-label": this.options.isMultiple ? text("Remove {0}", name) : text("Clear {0}", this.options.label()),
        onclick: () => this.remove(each),
      }, "✕"));
  }

  /** @param {boolean} disabled */
  disable(disabled) {
    this.disabled = disabled;
    this.input.disabled = disabled;
    this.show(this.value);
  }

  remove(each) {
    const left = this.value.filter((one) => one !== each);
    this.show(left);
    this.options.onChange(left.length ? left : null);
    this.input.focus();
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.find(), WAIT);
  }

  async find() {
    if (this.disabled)
      return;
    const search = ++this.search;
    const filters = this.options.filters?.() ?? [];
    const tables = this.options.tables();
    const results = await Promise.all(tables.map((table) => searchRows(table, this.input.value.trim(), {
      viewId: tables.length === 1 ? this.options.viewId?.() : undefined, filters,
    }).catch((error) => ({ error }))));
    if (search !== this.search || !this.input.isConnected)
      return;
    this.found = results.flatMap((rows) => (Array.isArray(rows) ? rows : []));
    this.failed = results.find((rows) => !Array.isArray(rows));
    await this.showList(tables);
  }

  async showList(tables) {
    const creatable = [];
    for (const table of tables) {
      const metadata = await data.table(table);
      if (metadata.privileges?.Create && metadata.forms?.some((form) => form.type === "quickCreate"))
        creatable.push(metadata);
    }
    const several = tables.length > 1;
    const items = this.found.map((row, index) => this.option(index, [
      make("span", { class: "sb-option-name" }, row.name || text("None")),
      make("span", { class: "sb-option-detail" }, [several ? row.tableLabel : "", row.detail].filter(Boolean).join(" · "))]));
    this.news = creatable;
    const news = creatable.map((table, index) => this.option(this.found.length + index, [text("New {0}", table.label)]));
    const empty = this.found.length ? [] : [make("li", { class: "sb-lookup-empty", role: "presentation" },
      this.failed ? String(this.failed.error?.message) : text("Nothing found."))];
    this.list.replaceChildren(...items, ...empty, ...news);
    this.status.textContent = text("{0} found", this.found.length);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.activate(this.found.length && this.input.value ? 0 : -1);
  }

  option(index, content) {
    return make("li", {
      role: "option", id: `${this.listId}-${index}`, "aria-selected": "false", tabIndex: -1,
      onmousedown: (event) => event.preventDefault(), onclick: () => this.choose(index),
    }, ...content);
  }

  activate(index) {
    this.active = index;
    for (const option of this.list.querySelectorAll("[role=option]"))
      option.setAttribute("aria-selected", String(option.id === `${this.listId}-${index}`));
    if (index >= 0) {
      this.input.setAttribute("aria-activedescendant", `${this.listId}-${index}`);
      this.list.querySelector(`#${this.listId}-${index}`)?.scrollIntoView({ block: "nearest" });
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const isOpen = !this.list.hidden;
    const count = this.found.length + this.news.length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen)
        this.find();
      else if (count)
        this.activate((this.active + (event.key === "ArrowDown" ? 1 : -1) + count) % count);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (isOpen && this.active >= 0)
        this.choose(this.active);
      else
        this.find();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && this.input.value === "" && this.options.isMultiple && this.value.length) {
      this.remove(this.value[this.value.length - 1]);
    }
  }

  async choose(index) {
    this.close();
    if (index >= this.found.length) {
      const { quickCreate } = await import("./form/quickcreate.js");
      const created = await quickCreate({ table: this.news[index - this.found.length].logicalName });
      if (created)
        this.take(created);
      return;
    }
    const { id, name, entityType } = this.found[index];
    this.take({ id: braced(id), name, entityType });
  }

  take(row) {
    const chosen = this.options.isMultiple ? [...this.value.filter((each) => bare(each.id) !== bare(row.id)), row] : [row];
    this.show(chosen);
    this.options.onChange(chosen);
    /** @type {any} */ (this.options.isMultiple ? this.input : this.chips.querySelector(".sb-lookup-link"))?.focus();
  }

  close() {
    clearTimeout(this.timer);
    this.search++;
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  /** What was typed and not chosen is no value: it goes, as on the platform. */
  leave() {
    this.close();
    this.input.value = "";
  }
}
