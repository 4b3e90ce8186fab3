import { make } from "../../elements.js";
import { isHtml, richText } from "./richtext.js";

const KINDS = { email: "email", url: "url", phone: "tel" };

/** A single line of text. @type {(control: any) => import("./inputs.js").Input} */
export function textInput(control) {
  const { column } = control.field;
  const input = make("input", { type: KINDS[column.format] ?? "text", id: control.inputId, class: "sb-text", autocomplete: "off" });
  return wire(control, input);
}

/** Lines of text; text in HTML is shown as such. @type {(control: any) => import("./inputs.js").Input} */
export function memoInput(control) {
  const rows = Math.max(2, Math.round((control.cell.rowspan ?? 1) * 1.5));
  const area = make("textarea", { id: control.inputId, class: "sb-text sb-memo", rows });
  const plain = wire(control, area);
  const rich = richText(control);
  rich.element.hidden = true;
  return {
    element: make("div", {}, area, rich.element),
    focusable: area,
    show: (value) => {
      area.hidden = isHtml(value);
      rich.element.hidden = !area.hidden;
      plain.show(value);
      if (area.hidden)
        rich.show(value);
    },
    disable: (disabled) => {
      plain.disable(disabled);
      rich.disable(disabled);
    },
  };
}

/** The value is taken over when the field is left, as on the platform. */
function wire(control, input) {
  if (control.field.column.maxLength)
    input.maxLength = control.field.column.maxLength;
  input.addEventListener("change", () => control.commit(input.value.trim() === "" ? null : input.value));
  return {
    element: input,
    focusable: input,
    show: (value) => {
      input.value = value ?? "";
    },
    disable: (disabled) => {
      input.readOnly = disabled;
      input.setAttribute("aria-readonly", String(disabled));
    },
  };
}
