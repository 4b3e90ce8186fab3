import { glyph } from "./dom.js";
import { button, make, newId } from "./elements.js";
import { text } from "./form/texts.js";

/**
 * Opens a modal dialog: the browser keeps the focus inside, Escape closes it, and the focus returns to where it was.
 * @param {{ title: string, subtitle?: string, content: Node|Node[], actions: (close: (result?: any) => void) => Node[],
 *   place?: "center"|"side", width?: string, height?: string, onClosed?: (result: any) => void, dismissible?: boolean }} options
 * @returns {{ element: HTMLDialogElement, close(result?: any): void, closed: Promise<any> }}
 */
export function openDialog(options) {
  const before = /** @type {HTMLElement|null} */ (document.activeElement);
  const titleId = newId("dialog");
  let result;
  const close = (value) => {
    result = value;
    element.close();
  };
  const element = make("dialog", { class: `sb-dialog sb-dialog-${options.place ?? "center"}`, "aria-labelledby": titleId },
    make("div", { class: "sb-dialog-header" },
      make("h2", { id: titleId }, options.title),
      options.dismissible === false ? null : button(text("Close"), () => close(undefined), { appearance: "subtle", class: "sb-dialog-close", title: text("Close"), icon: glyph("close"), iconOnly: true })),
    options.subtitle ? make("p", { class: "sb-dialog-subtitle" }, options.subtitle) : null,
    make("div", { class: "sb-dialog-body" }, ...[options.content].flat()),
    make("div", { class: "sb-dialog-footer" }, ...options.actions(close)));
  if (options.width)
    element.style.width = options.width;
  if (options.height)
    element.style.height = options.height;
  const closed = new Promise((resolve) => {
    element.addEventListener("close", () => {
      element.remove();
      if (before?.isConnected)
        before.focus();
      options.onClosed?.(result);
      resolve(result);
    });
  });
  document.body.append(element);
  element.showModal();
  return { element, close, closed };
}

/** @param {string} sentence */
const paragraphs = (sentence) => String(sentence ?? "").split("\n").map((line) => make("p", {}, line));

/** @param {{ title?: string, text: string, confirmButtonLabel?: string, width?: string, height?: string }} options */
export async function alertDialog(options) {
  await openDialog({
    title: options.title ?? "", content: paragraphs(options.text), width: options.width, height: options.height,
    actions: (close) => [focused(button(options.confirmButtonLabel ?? text("OK"), () => close(true), { appearance: "primary" }))],
  }).closed;
}

/**
 * @param {{ title?: string, subtitle?: string, text: string, confirmButtonLabel?: string, cancelButtonLabel?: string, width?: string, height?: string }} options
 * @returns {Promise<boolean>}
 */
export async function confirmDialog(options) {
  const confirmed = await openDialog({
    title: options.title ?? "", subtitle: options.subtitle, content: paragraphs(options.text), width: options.width, height: options.height,
    actions: (close) => [
      focused(button(options.confirmButtonLabel ?? text("OK"), () => close(true), { appearance: "primary" })),
      button(options.cancelButtonLabel ?? text("Cancel"), () => close(false)),
    ],
  }).closed;
  return confirmed === true;
}

/** @param {{ message?: string, details?: string, errorCode?: number|string, title?: string }} options */
export async function errorDialog(options) {
  const details = options.details
    ? make("details", {}, make("summary", {}, text("Show details")), make("pre", {}, options.details)) : null;
  const code = options.errorCode !== undefined ? make("p", { class: "sb-code" }, codeText(options.errorCode)) : null;
  await openDialog({
    title: options.title ?? text("Error"),
    content: [make("div", { role: "alert" }, ...paragraphs(options.message ?? "")), code, details].filter((node) => node !== null),
    actions: (close) => [focused(button(text("OK"), () => close(true), { appearance: "primary" }))],
  }).closed;
}

/** Dataverse writes error codes in hexadecimal, the client API hands them out as numbers. */
const codeText = (code) => (typeof code === "number" ? `0x${(code >>> 0).toString(16).padStart(8, "0")}` : code);

/** @param {HTMLElement} element */
function focused(element) {
  element.setAttribute("autofocus", "");
  return element;
}
