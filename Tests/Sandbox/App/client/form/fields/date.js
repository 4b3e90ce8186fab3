import { make } from "../../elements.js";
import { text } from "../texts.js";
import { fromLocalInput, localInput } from "../format.js";
import { dateText, isDate } from "../values.js";

/** A date, or a date with its time in the user's zone. @type {(control: any) => import("./inputs.js").Input} */
export function dateInput(control) {
  const { column } = control.field;
  const state = { withTime: !column.dateOnly };
  const input = make("input", { type: state.withTime ? "datetime-local" : "date", id: control.inputId, class: "sb-text sb-date" });
  input.addEventListener("change", () => {
    if (input.validity.badInput)
      control.refuse(text("Enter both date and time."));
    else
      control.commit(read(input.value, column));
  });
  return {
    element: input,
    focusable: input,
    show: (value) => {
      input.value = value === null ? "" : isDate(column) ? dateText(value) : localInput(value).slice(0, input.type === "date" ? 10 : 16);
    },
    disable: (disabled) => {
      input.readOnly = disabled;
      input.setAttribute("aria-readonly", String(disabled));
    },
  };
}

function read(input, column) {
  if (input === "")
    return null;
  if (!isDate(column))
    return fromLocalInput(input);
  const [year, month, day] = input.split("-").map(Number);
  return new Date(year, month - 1, day);
}
