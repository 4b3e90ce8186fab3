import { make } from "../elements.js";
import { text } from "./texts.js";
import { createTimeline } from "../timeline.js";
import { SpecialControl } from "./specialcontrol.js";

/** The timeline of the form's row. */
export class TimelineControl extends SpecialControl {
  constructor(page, cell, section) {
    super(page, cell, section);
    this.kind = "timelinewall";
    this.element.classList.add("sb-fills");
    this.visible &&= !(page.record.isNew && page.options.isDialog);
    if (page.record.isNew)
      this.body.append(make("p", { class: "sb-empty" }, text("Save this record first; then related rows can be added.")));
    else
      page.whenShown(section, () => this.start());
    this.showVisible();
  }

  start() {
    this.timeline = createTimeline(this.body, {
      table: this.page.record.table, id: this.page.record.id, name: this.page.record.name, headingTag: this.headingTag,
      open: (table, id) => this.page.openRecord(table, id),
    });
  }

  refresh() {
    this.timeline?.refresh();
  }
}
