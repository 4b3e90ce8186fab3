import { make } from "../../elements.js";
import { dateTimeText, fromLocalInput, localInput, shortDate } from "../format.js";
import { text } from "../texts.js";
import { dateText, isDate } from "../values.js";

/**
 * A date, or a date with its time in the user's zone. What can't be changed is written in the user's language;
 * browsers write date inputs in their own.
 * @type {(control: any) => import("./inputs.js").Input & { withTime: boolean }}
 */
export function dateInput(control) {
  const { column } = control.field;
  const input = make("input", { type: "text", id: control.inputId, class: "sb-text sb-date" });
  const state = { withTime: !column.dateOnly, disabled: false, value: /** @type {Date|null} */ (null) };
  input.addEventListener("change", () => {
    if (input.validity.badInput)
      control.refuse(text("Enter both date and time."));
    else
      control.commit(read(input.value, column));
  });
  const draw = () => {
    const { value, withTime, disabled } = state;
    input.type = disabled ? "text" : withTime ? "datetime-local" : "date";
    if (value === null)
      input.value = "";
    else if (disabled)
      input.value = withTime ? dateTimeText(value) : shortDate(value, isDate(column));
    else
      input.value = isDate(column) ? dateText(value) : localInput(value).slice(0, withTime ? 16 : 10);
  };
  return {
    element: input,
    focusable: input,
    show: (value) => {
      state.value = value;
      draw();
    },
    disable: (disabled) => {
      state.disabled = disabled;
      input.readOnly = disabled;
      input.setAttribute("aria-readonly", String(disabled));
      draw();
    },
    get withTime() {
      return state.withTime;
    },
    set withTime(isShown) {
      state.withTime = isShown;
      draw();
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
