import { make, newId } from "../elements.js";

/** A form's tabs with their sections and cells; knows which tab is open and what is hidden. */
export class FormLayout {
  /** @type {Tab[]} */
  tabs = [];

  /**
   * @param {any} definition the form's JSON
   * @param {(cell: any, section: Section) => { element: HTMLElement, visible: boolean }|null} createControl
   * @param {(tab: Tab) => void} onTabChange
   */
  constructor(definition, createControl, onTabChange) {
    this.onTabChange = onTabChange;
    this.list = make("div", { role: "tablist", class: "sb-tabs", onkeydown: (event) => this.key(event) });
    this.panels = make("div", { class: "sb-tab-panels" });
    for (const tab of definition.tabs ?? [])
      this.tabs.push(new Tab(this, tab, createControl));
    this.list.append(...this.tabs.map((tab) => tab.button));
    this.panels.append(...this.tabs.map((tab) => tab.panel));
    this.refresh();
    const first = this.tabs.find((tab) => tab.visible);
    if (first)
      this.select(first, false);
  }

  /** @param {Tab} tab */
  select(tab, notify = true) {
    if (this.selected === tab)
      return;
    this.selected = tab;
    for (const each of this.tabs) {
      const isSelected = each === tab;
      each.button.setAttribute("aria-selected", String(isSelected));
      each.button.tabIndex = isSelected ? 0 : -1;
      each.panel.hidden = !isSelected;
    }
    tab.start();
    if (notify)
      this.onTabChange(tab);
  }

  /** Opens the tab that holds the element. @param {HTMLElement} element */
  reveal(element) {
    const tab = this.tabs.find((each) => each.panel.contains(element));
    if (tab)
      this.select(tab);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const shown = this.tabs.filter((tab) => tab.visible);
    const at = shown.indexOf(/** @type {Tab} */ (this.selected));
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (next === undefined)
      return;
    event.preventDefault();
    const tab = shown[(next + shown.length) % shown.length];
    this.select(tab);
    tab.button.focus();
  }

  /** Shows and hides by what tabs, sections and controls say now; an empty section or row takes no room. */
  refresh() {
    for (const tab of this.tabs) {
      tab.button.hidden = !tab.visible;
      for (const section of tab.sections)
        section.refresh();
    }
    this.list.hidden = this.tabs.filter((tab) => tab.visible).length < 2;
    if (this.selected && !this.selected.visible) {
      const other = this.tabs.find((tab) => tab.visible);
      if (other)
        this.select(other);
    }
  }
}

/** A tab: a button in the list, and its panel of columns. */
export class Tab {
  /** @type {Section[]} */
  sections = [];
  /** @type {((context: any) => void)[]} */
  stateHandlers = [];
  /** What is drawn when the tab is first opened: lists and frames that nobody looks at cost nothing. @type {(() => void)[]} */
  waiting = [];

  constructor(layout, definition, createControl) {
    this.layout = layout;
    this.name = definition.name;
    this.label = definition.label;
    this.visible = definition.visible;
    const id = newId("tab");
    this.button = make("button", {
      type: "button", role: "tab", id, class: "sb-tab", "aria-controls": `${id}-panel`, "aria-selected": "false", tabIndex: -1, "data-tab": this.name,
      onclick: () => layout.select(this),
    }, this.label);
    const columns = definition.columns ?? [];
    this.panel = make("div", { role: "tabpanel", id: `${id}-panel`, class: "sb-tab-panel", "aria-labelledby": id, hidden: true });
    this.panel.style.gridTemplateColumns = columns.map((column) => `minmax(0, ${parseFloat(column.width) || 100}fr)`).join(" ");
    for (const column of columns) {
      const sections = column.sections.map((section) => new Section(this, section, createControl));
      this.sections.push(...sections);
      this.panel.append(make("div", { class: "sb-column" }, ...sections.map((section) => section.element)));
    }
  }

  start() {
    for (const draw of this.waiting.splice(0))
      draw();
  }

  /** @param {string} label */
  relabel(label) {
    this.label = label;
    this.button.textContent = label;
  }
}

/** A section: a grid of cells, as many columns as its definition says. */
export class Section {
  /** @type {any[]} */
  controls = [];

  constructor(tab, definition, createControl) {
    this.tab = tab;
    this.name = definition.name;
    this.label = definition.label;
    this.visible = definition.visible;
    const id = newId("section");
    this.heading = make("h2", { id, class: "sb-section-title", hidden: !definition.showLabel || !definition.label }, definition.label);
    this.grid = grid(definition, (cell) => this.cell(cell, createControl));
    this.element = make("section", { class: "sb-section", "aria-labelledby": definition.label ? id : undefined, "data-section": this.name }, this.heading, this.grid);
  }

  /** @param {any} cell @param {(cell: any, section: Section) => any} createControl */
  cell(cell, createControl) {
    const control = createControl(cell, this);
    if (control)
      this.controls.push(control);
    return control?.element ?? null;
  }

  refresh() {
    const hasContent = this.controls.length === 0 || this.controls.some((control) => control.visible);
    this.element.hidden = !this.visible || !hasContent;
  }

  /** @param {string} label */
  relabel(label) {
    this.label = label;
    this.heading.textContent = label;
  }
}

/**
 * Lays cells out where the form XML has them: row by row, with the cells that span rows and columns.
 * @param {{ columns: string, rows: any[][] }} definition "columns" has one character for each column
 * @param {(cell: any) => HTMLElement|null} draw
 */
export function grid(definition, draw) {
  const count = Math.max(1, definition.columns?.length ?? 1);
  const element = make("div", { class: "sb-grid" });
  element.style.setProperty("--columns", String(count));
  /** @type {Set<string>} */
  const taken = new Set();
  (definition.rows ?? []).forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (taken.has(`${top}:${left}`))
        left++;
      const wide = Math.min(cell.colspan ?? 1, count), high = cell.rowspan ?? 1;
      for (let y = top; y < top + high; y++) {
        for (let x = left; x < left + wide; x++)
          taken.add(`${y}:${x}`);
      }
      const content = cell.control ? draw(cell) : null;
      if (content) {
        content.style.gridRow = `${top + 1} / span ${high}`;
        content.style.gridColumn = `${left + 1} / span ${wide}`;
        element.append(content);
      }
      left += wide;
    }
  });
  return element;
}
