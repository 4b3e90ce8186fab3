import { globalFunction, guarded, literals } from "./scripts.js";

/** The events of a form: the handlers its XML registers, and those that scripts add. */
export class EventList {
  /** @type {((context: any) => any)[]} */
  loadHandlers = [];
  /** @type {((context: any) => any)[]} */
  dataLoadHandlers = [];
  /** @type {((context: any) => any)[]} */
  saveHandlers = [];
  /** @type {((context: any) => any)[]} */
  postSaveHandlers = [];

  constructor(page) {
    this.page = page;
  }

  /** @param {string} name @param {string} [attribute] */
  registered(name, attribute) {
    const events = (this.page.definition.events ?? []).filter((event) => event.name.toLowerCase() === name && (event.attribute ?? undefined) === attribute);
    return events.flatMap((event) => event.handlers).filter((handler) => handler.enabled).map((handler) => (context) => {
      const given = literals(handler.parameters);
      return globalFunction(handler.function)(...(handler.passExecutionContext ? [context, ...given] : given));
    });
  }

  /** One execution context for all handlers of an event, so that they share variables and each knows its place. */
  all(handlers, source, what, more = {}) {
    const shared = new Map();
    return handlers.map((handler, depth) => guarded(
      () => handler(this.page.executionContext(source, { ...more, depth, shared })), what));
  }

  load() {
    this.all(this.registered("onload"), this.page.formContext, "onload");
    this.all(this.loadHandlers, this.page.formContext, "onload");
    this.dataLoad(1);
  }

  /** @param {1|2|3} [state] 1 the first time, 2 after a save, 3 after a refresh (Microsoft: getDataLoadState) */
  dataLoad(state = 3) {
    this.all(this.dataLoadHandlers, this.page.formContext, "data onload", { args: { getDataLoadState: () => state } });
  }

  change(field) {
    const handlers = [...this.registered("onchange", field.name), ...field.changeHandlers];
    this.all(handlers, field, `onchange ${field.name}`);
  }

  /** @returns {Promise<void>} when those handlers that return a promise are done */
  async save(args) {
    const results = this.all([...this.registered("onsave"), ...this.saveHandlers], this.page.formContext, "onsave", { args });
    await Promise.allSettled(results);
  }

  postSave(args) {
    this.all(this.postSaveHandlers, this.page.formContext, "onpostsave", { args });
  }
}
