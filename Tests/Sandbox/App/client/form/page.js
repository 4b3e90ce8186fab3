import * as data from "../data.js";
import { confirmLeaving } from "./leave.js";
import { make } from "../elements.js";
import { back, navigate } from "../routing.js";
import { text } from "./texts.js";
import { createCommandBar } from "../commands.js";
import { createExecutionContext } from "../xrm/executioncontext.js";
import { createFormContext } from "../xrm/formcontext.js";
import { setDefaults } from "./defaults.js";
import { EventList } from "./events.js";
import { useLanguage, useZone } from "./format.js";
import { chooseForm, rememberForm } from "./formchoice.js";
import { FormHead } from "./head.js";
import { FormLayout } from "./layout.js";
import { listen } from "./listeners.js";
import { NotificationBar } from "./notifications.js";
import { FormRecord } from "./record.js";
import { saveForm } from "./save.js";
import { guarded, loadLibraries, showScriptError } from "./scripts.js";
import { createCell, fieldsOf } from "./cells.js";
import { standardCommands } from "./standard.js";
import { bare } from "./values.js";

/** One form on the screen: its row, its controls, its events. */
export class FormPage {
  /** @type {any[]} every control, in the order of the form */
  controls = [];
  isBusy = false;
  /** Whether it is being left on purpose, so that nothing is asked. */
  isLeaving = false;
  /** @type {any} metadata of the table */ table = null;
  /** @type {any} who is signed in, and where */ context = null;
  /** @type {any} the form's JSON */ definition = null;
  /** @type {any} a FormRecord */ record = null;
  /** @type {any} */ formContext = null;
  /** @type {any} */ notifications = null;
  /** @type {any} */ layout = null;
  /** @type {any} */ head = null;
  /** @type {any} */ commands = null;
  stopListening = () => {};
  events = new EventList(this);

  constructor(container, options) {
    this.container = container;
    this.options = options;
    this.tableName = options.table;
    this.id = bare(options.id);
    this.formId = bare(options.formId) || null;
    this.parameters = options.parameters ?? {};
  }

  async load() {
    this.container.replaceChildren(make("p", { class: "sb-loading", role: "status" }, text("Loading…")));
    const [table, context] = await Promise.all([data.table(this.tableName), data.context()]);
    this.table = table;
    this.context = context;
    useLanguage(context.languageId);
    useZone(context.timeZoneOffsetMinutes ?? 0);
    this.formId = chooseForm(table, this.options.formType ?? "main", this.formId);
    this.definition = await data.form(this.formId);
    data.ribbon(this.tableName).catch(() => {});
    this.record = new FormRecord(table, this.id);
    for (const name of fieldsOf(this.definition))
      this.record.add(name);
    const libraries = loadLibraries(this.definition.libraries);
    libraries.catch(() => {});
    if (!this.record.isNew)
      await this.record.read();
    else
      setDefaults(this.record, this.parameters, context);
    this.draw();
    await this.start(libraries);
    return this;
  }

  get isReadOnly() {
    return this.record.isNew ? !this.table.privileges.Create : !this.table.privileges.Write || !this.record.isOpen;
  }

  draw() {
    this.notifications = new NotificationBar();
    this.bar = make("div", { class: "sb-command-bar" });
    this.layout = new FormLayout(this.definition, (cell, section) => createCell(this, cell, section), (tab) => this.tabChanged(tab));
    this.head = new FormHead(this);
    this.formContext = createFormContext(this);
    this.record.onChange = (field) => this.events.change(field);
    this.record.onValue = () => this.valueChanged();
    this.container.replaceChildren(make("div", { class: "sb-form", "data-table": this.tableName },
      this.bar, this.notifications.element, this.head.element, this.layout.list, this.layout.panels));
    this.showState();
    this.stopListening = listen(this);
  }

  async start(libraries) {
    try {
      await libraries;
    } catch (error) {
      showScriptError(error, this.definition.name);
    }
    this.events.load();
    this.commands = await createCommandBar(this.bar, {
      table: this.tableName, place: "Form", primaryControl: () => this.formContext, record: this.record,
      label: text("Commands"), standard: standardCommands(this), readOnly: () => this.isReadOnly,
    });
    this.layout.refresh();
    document.dispatchEvent(new CustomEvent("sandbox:form", { detail: { table: this.tableName, id: this.record.id } }));
  }

  showState() {
    if (!this.record.isNew && !this.record.isOpen)
      this.notifications.set(text("Read-only: this record is inactive."), "INFO", "sandbox-readonly");
    else
      this.notifications.clear("sandbox-readonly");
    for (const control of this.controls)
      control.showDisabled?.();
    this.head.refresh();
  }

  valueChanged() {
    if (this.pending)
      return;
    this.pending = true;
    queueMicrotask(() => {
      this.pending = false;
      this.head?.refresh();
    });
  }

  layoutChanged() {
    this.layout?.refresh();
  }

  /** Draws something now, or when the tab it stands on is first opened. */
  whenShown(section, draw) {
    if (!section || this.layout?.selected === section.tab)
      queueMicrotask(draw);
    else
      section.tab.waiting.push(draw);
  }

  tabChanged(tab) {
    for (const handler of tab.stateHandlers)
      this.run(() => handler(this.executionContext(tab)), `tab ${tab.name}`);
  }

  run(action, what) {
    return guarded(action, what);
  }

  executionContext(source, more = {}) {
    return createExecutionContext(this, source, more);
  }

  runPreSearch(control) {
    control.filters = [];
    for (const handler of control.preSearch)
      this.run(() => handler(this.executionContext(control)), `${control.name} presearch`);
  }

  openRecord(table, id) {
    return navigate({ pageType: "entityrecord", entityName: table, entityId: bare(id) });
  }

  navigate(pageInput, options) {
    return navigate(pageInput, options);
  }

  /** @param {any} [options] of the client API: saveMode and others */
  save(options) {
    return saveForm(this, options);
  }

  /** Reads the row again; what was not saved is lost, as on the platform. */
  async refresh() {
    if (this.record.isNew)
      return;
    await this.record.read();
    this.showState();
    this.events.dataLoad();
    this.commands?.refresh();
    this.refreshLists();
  }

  refreshLists() {
    for (const control of this.controls) {
      if (control.kind === "subgrid" || control.kind === "timelinewall")
        control.refresh();
    }
  }

  /** The row was made: the form is that of an existing row from now on. */
  async reopen(id) {
    this.dispose();
    this.controls = [];
    this.events = new EventList(this);
    this.id = bare(id);
    await this.load();
  }

  /** @param {string} formId */
  async switchForm(formId) {
    if (!await this.canLeave())
      return;
    rememberForm(this.tableName, formId);
    this.formId = formId;
    await this.reopen(this.record.id);
  }

  /** Asks what to do with unsaved changes. @returns {Promise<boolean>} whether the page may be left */
  canLeave() {
    return confirmLeaving(this);
  }

  /** For the router: whether it may open something else. */
  close() {
    return this.canLeave();
  }

  leave() {
    if (this.options.onClose)
      this.options.onClose();
    else if (/** @type {any} */ (window).navigation?.canGoBack)
      back();
    else
      navigate({ pageType: "entitylist", entityName: this.tableName });
  }

  dispose() {
    this.stopListening();
    for (const control of this.controls)
      control.dispose?.();
  }
}
