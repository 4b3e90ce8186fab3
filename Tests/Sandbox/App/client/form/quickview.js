import * as data from "../data.js";
import { make } from "../elements.js";
import { text } from "./texts.js";
import { grid } from "./layout.js";
import { FormRecord } from "./record.js";
import { SpecialControl } from "./specialcontrol.js";
import { bare } from "./values.js";

/** A quick view form: columns of the row that a lookup refers to, to be read only. */
export class QuickView extends SpecialControl {
  /** @type {any[]} */
  controls = [];
  isLoaded = false;
  turn = 0;

  constructor(page, cell, section) {
    super(page, cell, section);
    this.kind = "quickform";
    this.lookup = page.record.add(cell.control.field);
    this.lookup?.controls.push(this);
    page.whenShown(section, () => {
      this.started = true;
      this.load();
    });
  }

  /** The lookup changed. */
  show() {
    if (this.started)
      this.load();
  }

  showRequired() {}

  async load() {
    const turn = ++this.turn;
    const target = this.lookup?.value?.[0];
    const form = (this.cell.control.quickForms ?? []).find((each) => each.table === target?.entityType);
    this.isLoaded = false;
    if (!target || !form) {
      this.body.replaceChildren(make("p", { class: "sb-empty" }, "---"));
      return;
    }
    try {
      const [table, definition] = await Promise.all([data.table(target.entityType), data.form(form.formId)]);
      const record = new FormRecord(table, bare(target.id));
      const page = this.readOnlyPage(record);
      const { FieldControl } = await import("./control.js");
      const sections = definition.tabs.flatMap((tab) => tab.columns.flatMap((column) => column.sections));
      const controls = [];
      const drawn = sections.filter((section) => section.visible).map((section) => make("div", { class: "sb-quick-section" },
        section.showLabel && section.label ? make("h3", {}, section.label) : null,
        grid(section, (cell) => {
          const field = cell.control.field ? record.add(cell.control.field) : null;
          const control = field ? new FieldControl(page, cell, field) : null;
          if (control)
            controls.push(control);
          return control?.element ?? null;
        })));
      await record.read();
      if (turn !== this.turn)
        return;
      this.controls = controls;
      this.isLoaded = true;
      this.body.replaceChildren(...drawn);
    } catch (error) {
      if (turn === this.turn)
        this.body.replaceChildren(make("p", { class: "sb-empty" }, error.status === 403 ? text("Your privileges do not let you see this.") : error.message));
    }
  }

  readOnlyPage(record) {
    return {
      isReadOnly: true, record, context: this.page.context,
      openRecord: (table, id) => this.page.openRecord(table, id), runPreSearch: () => {},
    };
  }
}
