import { glyph } from "../dom.js";
import { button, make } from "../elements.js";
import { text } from "./texts.js";

const ICONS = { ERROR: "error", WARNING: "warning", INFO: "info" };
const ORDER = ["ERROR", "WARNING", "INFO"];

/** The bar of notifications above a form; it is read out when something is added. */
export class NotificationBar {
  /** @type {{ id: string, message: string, level: string }[]} */
  items = [];

  constructor() {
    this.element = make("div", { class: "sb-notifications", "aria-live": "polite" });
  }

  /** @param {string} message @param {"ERROR"|"WARNING"|"INFO"} level @param {string} id */
  set(message, level, id) {
    const known = this.items.find((item) => item.id === id);
    if (known && known.message === message && known.level === level)
      return;
    this.items = [...this.items.filter((item) => item.id !== id), { id, message, level }];
    this.show();
  }

  /** @param {string} id */
  clear(id) {
    const before = this.items.length;
    this.items = this.items.filter((item) => item.id !== id);
    if (this.items.length !== before)
      this.show();
    return this.items.length !== before;
  }

  show() {
    const sorted = [...this.items].sort((a, b) => ORDER.indexOf(a.level) - ORDER.indexOf(b.level));
    this.element.replaceChildren(...sorted.map((item) => make("div",
      { class: `sb-notification sb-${item.level.toLowerCase()}`, "data-id": item.id, role: item.level === "ERROR" ? "alert" : undefined },
      glyph(ICONS[item.level]),
      make("span", { class: "sb-notification-text" }, item.message))));
  }
}

/** App-wide notifications (Xrm.App.addGlobalNotification): above everything until they are cleared or dismissed. */
export class GlobalNotifications {
  constructor() {
    this.element = make("div", { class: "sb-notifications sb-global-notifications", "aria-live": "polite" });
    this.count = 0;
  }

  /** @param {{ level: number, message: string, showCloseButton?: boolean, action?: { actionLabel?: string, eventHandler?: () => void } }} notification */
  add(notification) {
    const id = `notification-${++this.count}`;
    const kind = { 1: "success", 2: "error", 3: "warning", 4: "info" }[notification.level] ?? "info";
    const element = make("div", { class: `sb-notification sb-${kind}`, id, role: kind === "error" ? "alert" : undefined },
      make("span", { class: "sb-notification-text" }, notification.message),
      notification.action?.actionLabel ? button(notification.action.actionLabel, () => notification.action?.eventHandler?.()) : null,
      notification.showCloseButton ? button(text("Dismiss"), () => this.clear(id), { appearance: "subtle" }) : null);
    this.element.append(element);
    return id;
  }

  /** @param {string} id */
  clear(id) {
    this.element.querySelector(`#${CSS.escape(id)}`)?.remove();
  }
}
