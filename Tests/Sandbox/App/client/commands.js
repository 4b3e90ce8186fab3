import * as data from "./data.js";
import { glyph, icon } from "./dom.js";
import { button, make } from "./elements.js";
import { globalFunction, loadLibraries, showScriptError } from "./form/scripts.js";
import { text } from "./form/texts.js";
import { menuButton } from "./popover.js";
import { gridControlApi } from "./xrm/gridcontrol.js";
import { holds, library, parameters } from "./ribbonrules.js";

/**
 * A bar of commands: the platform's own, and those of the table's ribbon for the place.
 * What a rule does not let through is not shown, as in a model-driven app. Who makes it calls refresh() when the selection changes.
 * @param {HTMLElement} container
 * @param {import("./ribbonrules.js").CommandPlace & { label?: string, standard?: { id: string, label: string, icon?: string, sequence: number, run: () => any,
 *   shown?: () => boolean }[] }} options
 */
export async function createCommandBar(container, options) {
  const bar = new CommandBar(container, options, await data.ribbon(options.table));
  await bar.refresh();
  return bar;
}

/** Standard commands up to this sequence stand before the solution's, the others behind. */
const FIRST = 100;

class CommandBar {
  turn = 0;
  /** What is shown now. @type {any[]} */
  commands = [];
  /** @type {{ id: string, element: HTMLElement }[]} */
  items = [];
  /** @type {any} the button of what has no room */
  more = null;

  constructor(container, options, ribbon) {
    this.options = typeof options.primaryControl === "function" ? options : this.ofList(options);
    this.ribbon = ribbon;
    this.element = make("div", { role: "toolbar", class: "sb-commands", "aria-label": options.label ?? text("Commands") });
    container.replaceChildren(this.element);
    new ResizeObserver(() => this.fit()).observe(this.element);
  }

  /** A main list hands itself over: scripts get it as the grid control. */
  ofList(options) {
    const grid = options.primaryControl;
    const control = gridControlApi({ tableName: options.table, grid, refresh: () => grid.refresh(), setFilterXml: (xml) => grid.setFilterXml(xml), commands: this });
    return { ...options, primaryControl: () => control, selectedControl: () => control, selected: () => grid.selected() };
  }

  async refresh() {
    const turn = ++this.turn;
    const own = (await Promise.all(this.ribbon.controls.filter((control) => this.isHere(control)).map((control) => this.own(control)))).filter(Boolean);
    if (turn !== this.turn)
      return;
    const standard = (this.options.standard ?? []).filter((command) => !this.isHidden(command.id) && (command.shown?.() ?? true));
    const sorted = (list) => list.sort((one, other) => one.sequence - other.sequence);
    const commands = [...sorted(standard.filter((command) => command.sequence < FIRST)), ...sorted(own), ...sorted(standard.filter((command) => command.sequence >= FIRST))];
    const shown = JSON.stringify(commands.map((command) => [command.id, command.label, command.children?.map((child) => child.id)]));
    this.commands = commands;
    // The same buttons stay in place: whoever works with the keyboard keeps the focus.
    if (shown === this.shown)
      return;
    this.shown = shown;
    this.draw();
  }

  isHere(control) {
    return control.location?.startsWith(`Mscrm.${this.options.place}.${this.options.table}.`);
  }

  isHidden(id) {
    return this.ribbon.hidden.some((hidden) => (hidden.location ?? hidden) === id);
  }

  /** A command of the ribbon as it is now; null where a rule hides it. */
  async own(control) {
    try {
      const command = this.ribbon.commands[control.command];
      if (command && !await this.passes(command))
        return null;
      const children = (await Promise.all(control.children.map((child) => this.own(child)))).filter(Boolean);
      if (control.children.length && !children.length)
        return null;
      return {
        id: control.id, label: control.label ?? control.alt ?? control.id, title: control.toolTip ?? control.toolTipTitle, sequence: control.sequence,
        image: control.image, children, run: () => this.execute(command, control),
      };
    } catch (error) {
      showScriptError(error, control.id);
      return null;
    }
  }

  async passes(command) {
    const rules = (ids, definitions) => ids.flatMap((id) => {
      if (!definitions[id])
        throw new Error(`The ribbon rule '${id}' is not supported by the Sandbox: it is not the solution's own.`);
      return definitions[id];
    });
    return await holds(rules(command.displayRules, this.ribbon.displayRules), this.options)
      && await holds(rules(command.enableRules, this.ribbon.enableRules), this.options);
  }

  async execute(command, control) {
    try {
      if (!command)
        throw new Error(`The command '${control.command}' of '${control.id}' is not defined.`);
      for (const action of command.actions)
        await this.act(action);
    } catch (error) {
      showScriptError(error, control.id);
    }
    await this.refresh();
  }

  async act({ type, attributes, children }) {
    if (type !== "JavaScriptFunction")
      throw new Error(`The action ${type} of a command is not supported by the Sandbox.`);
    await loadLibraries([library(attributes.Library)]);
    await globalFunction(attributes.FunctionName)(...await parameters(children, this.options));
  }

  draw() {
    this.items = this.commands.map((command) => ({ id: command.id, element: this.item(command) }));
    this.more = menuButton({
      className: "sb-more", label: text("More commands"), content: [make("span", { "aria-hidden": "true" }, "⋯")],
      fill: (panel, close) => this.fillMore(panel, close),
    });
    this.element.replaceChildren(...this.items.map((item) => item.element), this.more);
    this.fit();
  }

  /** The command as it is now: it may have been made anew since its button was drawn. */
  now(id) {
    return this.commands.find((command) => command.id === id);
  }

  item(command) {
    if (command.children?.length)
      return menuButton({
        className: "sb-command sb-flyout", label: command.label, content: [image(command), make("span", {}, command.label), glyph("down")].filter(Boolean),
        fill: (panel, close) => panel.replaceChildren(...this.now(command.id).children.map((child) => this.entry(child, close))),
      });
    return button(command.label, () => this.now(command.id)?.run(), { appearance: "subtle", class: "sb-command", title: command.title, icon: image(command) });
  }

  entry(command, close) {
    return button(command.label, () => {
      close();
      command.run();
    }, { appearance: "subtle", class: "sb-menu-item", title: command.title, icon: image(command) });
  }

  /** What has no room moves behind the last button. */
  fit() {
    if (!this.more)
      return;
    for (const { element } of this.items)
      element.hidden = false;
    this.more.hidden = true;
    const room = this.element.clientWidth;
    if (room === 0 || this.element.scrollWidth <= room)
      return;
    this.more.hidden = false;
    for (const { element } of [...this.items].reverse()) {
      if (this.element.scrollWidth <= room)
        return;
      element.hidden = true;
    }
  }

  fillMore(panel, close) {
    const hidden = this.items.filter(({ element }) => element.hidden).map(({ id }) => this.now(id)).filter(Boolean);
    panel.replaceChildren(...hidden.flatMap((command) => (command.children?.length ? command.children : [command])).map((command) => this.entry(command, close)));
  }
}

function image(command) {
  return command.image ? icon(command.image) : command.icon ? glyph(command.icon) : null;
}
