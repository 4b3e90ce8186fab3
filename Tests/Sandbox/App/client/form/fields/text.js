import { make } from "../../elements.js";

const KINDS = { email: "email", url: "url", phone: "tel" };

/** A single line of text. @type {(control: any) => import("./inputs.js").Input} */
export function textInput(control) {
  const { column } = control.field;
  const input = make("input", { type: KINDS[column.format] ?? "text", id: control.inputId, class: "sb-text", autocomplete: "off" });
  return wire(control, input);
}

/** Lines of text. @type {(control: any) => import("./inputs.js").Input} */
export function memoInput(control) {
  const rows = Math.max(2, Math.round((control.cell.rowspan ?? 1) * 1.5));
  return wire(control, make("textarea", { id: control.inputId, class: "sb-text sb-memo", rows }));
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
