import { make } from "../../elements.js";

const HTML = /^\s*<(!doctype|html|body|div|p|span|table|br)\b/i;

/** Whether a text is written in HTML, as the bodies of emails are. @param {string|null} value */
export const isHtml = (value) => HTML.test(value ?? "");

/**
 * HTML to read and to edit, in a frame in which no script runs.
 * @param {any} control
 */
export function richText(control) {
  let written = "";
  let disabled = true;
  const frame = make("iframe", { class: "sb-rich-text", title: control.label });
  frame.setAttribute("sandbox", "allow-same-origin");
  const commit = () => {
    const html = read(frame.contentDocument);
    if (html !== written)
      control.commit(written = html);
  };
  const prepare = () => {
    const page = frame.contentDocument;
    if (!page?.body)
      return;
    page.body.contentEditable = String(!disabled);
    page.body.setAttribute("aria-label", control.label);
    written = read(page);
    page.body.onblur = commit;
  };
  frame.addEventListener("load", prepare);
  return {
    element: frame,
    /** @param {string} html */
    show(html) {
      if (html !== written)
        frame.srcdoc = html;
    },
    /** @param {boolean} isDisabled */
    disable(isDisabled) {
      disabled = isDisabled;
      prepare();
    },
  };
}

/** The page as HTML, without what makes it editable here. @param {Document} page */
function read(page) {
  const copy = /** @type {HTMLElement} */ (page.documentElement.cloneNode(true));
  const body = copy.querySelector("body");
  body?.removeAttribute("contenteditable");
  body?.removeAttribute("aria-label");
  return `${page.doctype ? "<!DOCTYPE html>" : ""}${copy.outerHTML}`;
}
