import * as data from "./data.js";
import { errorDialog } from "./dialog.js";
import { glyph, icon } from "./dom.js";
import { button, make, newId } from "./elements.js";
import { dateTimeText } from "./form/format.js";
import { text } from "./form/texts.js";
import { braced, toBody } from "./form/values.js";
import { menuButton } from "./popover.js";
import { readEntries } from "./timeline/entries.js";

const PAGE = 20;

/** Activities that the platform makes by its own commands and does not offer in the menu: resolving a case. */
const NOT_OFFERED = ["incidentresolution"];

/**
 * Notes and activities of a row, newest first; new ones are made here, open ones completed.
 * @param {HTMLElement} container
 * @param {{ table: any, id: string, name: string, headingTag: string, open: (table: string, id: string) => void }} options
 */
export function createTimeline(container, options) {
  const timeline = new Timeline(container, options);
  timeline.start().catch((error) => timeline.fail(error));
  return timeline;
}

class Timeline {
  show = "all";
  limit = PAGE;
  turn = 0;
  /** @type {Map<string, any>} activity tables by name */
  kinds = new Map();

  constructor(container, options) {
    this.options = options;
    this.heading = make(options.headingTag, { class: options.headingTag === "h2" ? "sb-timeline-title" : "sb-timeline-title sb-visually-hidden", id: newId("timeline") }, text("Timeline"));
    this.tools = make("div", { class: "sb-timeline-tools" });
    this.composer = make("div", { class: "sb-timeline-composer" });
    this.list = make("ol", { class: "sb-timeline-list", "aria-labelledby": this.heading.id });
    this.more = button(text("Show more"), () => this.extend(), { appearance: "subtle", class: "sb-timeline-more" });
    this.more.hidden = true;
    container.replaceChildren(make("div", { class: "sb-timeline" }, make("div", { class: "sb-timeline-head" }, this.heading, this.tools), this.composer, this.list, this.more));
    this.stop = data.onWritten(() => {
      if (this.list.isConnected)
        this.refresh();
      else
        this.stop();
    });
  }

  async start() {
    const { tables } = await data.start();
    const activities = Object.values(tables).filter((table) => table.isActivity && table.logicalName !== "activitypointer" && table.canRead && table.label);
    const all = await Promise.all(activities.map((table) => data.table(table.logicalName)));
    this.kinds = new Map(all.map((table) => [table.logicalName, table]));
    const canMake = this.options.table.hasActivities ? all.filter((table) => table.privileges.Create && !NOT_OFFERED.includes(table.logicalName) && table.columns.regardingobjectid?.targets.includes(this.options.table.logicalName)) : [];
    const notes = this.options.table.hasNotes ? await data.table("annotation") : null;
    this.tools.replaceChildren(...[
      notes?.privileges.Create ? button(text("Add a note"), () => this.compose(notes), { appearance: "subtle", icon: glyph("note") }) : null,
      canMake.length ? this.newMenu(canMake) : null, this.filter(all),
    ].filter(Boolean));
    await this.refresh();
  }

  newMenu(kinds) {
    return menuButton({
      className: "sb-command", label: text("New activity"), content: [glyph("add"), make("span", {}, text("New activity"))],
      fill: (panel, close) => panel.replaceChildren(...kinds.map((table) => button(table.label, () => {
        close();
        this.create(table).catch((error) => errorDialog({ message: error.message }));
      }, { appearance: "subtle", class: "sb-menu-item", icon: table.icon ? icon(table.icon) : null }))),
    });
  }

  filter(kinds) {
    const options = [["all", text("Everything")], ["open", text("Open activities")], ["notes", text("Notes")], ...kinds.map((table) => [table.logicalName, table.collectionLabel])];
    return make("select", {
      class: "sb-timeline-filter", "aria-label": text("Show"), onchange: (event) => {
        this.show = event.target.value;
        this.limit = PAGE;
        this.refresh();
      },
    }, ...options.map(([value, label]) => make("option", { value }, label)));
  }

  async create(table) {
    const { newRow } = await import("./form/quickcreate.js");
    const { id, name } = this.options;
    await newRow({ table: table.logicalName, parameters: { regardingobjectid: [{ id: braced(id), name, entityType: this.options.table.logicalName }] } });
    await this.refresh();
  }

  compose(notes) {
    const title = make("input", { type: "text", class: "sb-text", id: newId("note"), maxLength: notes.columns.subject?.maxLength ?? 500 });
    const words = make("textarea", { class: "sb-text", rows: 4, id: newId("note") });
    const close = () => this.composer.replaceChildren();
    this.composer.replaceChildren(
      make("label", { for: title.id, class: "sb-label" }, text("Title")), title, make("label", { for: words.id, class: "sb-label" }, text("Note")), words,
      make("div", { class: "sb-timeline-actions" },
        button(text("Add note"), () => this.addNote(notes, title.value, words.value).then((added) => added && close()), { appearance: "primary" }),
        button(text("Cancel"), close)));
    title.focus();
  }

  async addNote(notes, subject, notetext) {
    const body = { subject: subject.trim() || null, notetext: notetext.trim() || null };
    await toBody(body, notes.columns.objectid, [{ id: this.options.id, entityType: this.options.table.logicalName }], data.table);
    return this.tried(data.send("POST", notes.entitySetName, body));
  }

  async complete(entry) {
    const table = this.kinds.get(entry.table);
    const state = table.columns.statecode.options.find((option) => option.value === 1);
    await this.tried(data.send("PATCH", `${table.entitySetName}(${entry.id})`, { statecode: 1, statuscode: state.defaultStatus }, { "If-Match": "*" }));
  }

  /** What the server refuses is shown in its words. */
  async tried(request) {
    try {
      await request;
      return true;
    } catch (error) {
      await errorDialog({ message: error.message, errorCode: error.code });
      return false;
    }
  }

  extend() {
    this.limit += PAGE;
    this.refresh();
  }

  async refresh() {
    const turn = ++this.turn;
    try {
      const { entries, more } = await readEntries(this.options.table, this.options.id, { limit: this.limit, show: this.show });
      if (turn !== this.turn)
        return;
      this.list.replaceChildren(...entries.length ? entries.map((entry) => this.entry(entry)) : [make("li", { class: "sb-empty" }, text("Nothing here yet."))]);
      this.more.hidden = !more;
    } catch (error) {
      if (turn === this.turn)
        this.fail(error);
    }
  }

  entry(entry) {
    const table = this.kinds.get(entry.table);
    const label = entry.kind === "note" ? text("Note") : table?.label ?? entry.table;
    const dates = [entry.isOpen && entry.due ? text("Due {0}", dateTimeText(entry.due)) : "", entry.ended ? text("Ended {0}", dateTimeText(entry.ended)) : ""].filter(Boolean);
    const meta = [label, entry.status, ...dates, entry.author ? text("by {0}", entry.author) : "", entry.about ? entry.about.name : ""].filter(Boolean).join(" · ");
    const title = entry.kind === "note" ? make("span", { class: "sb-timeline-name" }, entry.title || label)
      : make("button", { type: "button", class: "sb-link sb-timeline-name", onclick: () => this.options.open(entry.table, entry.id) }, entry.title || label);
    return make("li", { class: `sb-timeline-entry${entry.isOpen ? " sb-open" : ""}`, "data-id": entry.id, "data-kind": entry.table },
      make("span", { class: "sb-timeline-icon" }, entry.kind === "note" ? glyph("note") : table?.icon ? icon(table.icon) : glyph("record")),
      make("div", { class: "sb-timeline-text" },
        title, make("div", { class: "sb-timeline-meta" }, meta), entry.body ? make("p", { class: "sb-timeline-body" }, entry.body) : null),
      make("div", { class: "sb-timeline-side" }, make("time", { dateTime: entry.moment.toISOString() }, dateTimeText(entry.moment)),
        entry.isOpen && table?.privileges.Write ? button(text("Complete"), () => this.complete(entry), { appearance: "subtle", class: "sb-complete", icon: glyph("check") }) : null));
  }

  fail(error) {
    console.error(error);
    this.list.replaceChildren(make("li", { class: "sb-empty", role: "alert" }, error.message));
  }
}
