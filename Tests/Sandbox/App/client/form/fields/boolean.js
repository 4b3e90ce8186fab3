import { make } from "../../elements.js";
import { text } from "../texts.js";

/** Yes or no, as a switch. @type {(control: any) => import("./inputs.js").Input} */
export function booleanInput(control) {
  const input = make("input", { type: "checkbox", role: "switch", id: control.inputId, class: "sb-switch" });
  const wording = make("span", { class: "sb-switch-text", "aria-hidden": "true" });
  const label = (value) => control.field.column.options?.find((option) => Number(option.value) === (value ? 1 : 0))?.label ?? text(value ? "Yes" : "No");
  input.addEventListener("change", () => control.commit(input.checked));
  return {
    element: make("div", { class: "sb-boolean" }, input, wording),
    focusable: input,
    show: (value) => {
      input.checked = value === true;
      wording.textContent = value === null ? "---" : label(value);
    },
    disable: (disabled) => {
      input.disabled = disabled;
    },
  };
}
