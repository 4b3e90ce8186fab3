import { make } from "../../elements.js";
import { text } from "../texts.js";
import { symbolOf } from "../currency.js";
import { numberText, readNumber } from "../format.js";

/** Whole numbers, decimals and money, typed and shown in the user's language. @type {(control: any) => import("./inputs.js").Input} */
export function numberInput(control) {
  const { column } = control.field;
  const isWhole = column.type === "Integer" || column.type === "BigInt";
  const places = isWhole ? 0 : column.type === "Money" ? Math.min(column.precision ?? 2, 2) : column.precision ?? 2;
  const input = make("input", { type: "text", inputMode: isWhole ? "numeric" : "decimal", id: control.inputId, class: "sb-text sb-number", autocomplete: "off" });
  const symbol = column.type === "Money" ? make("span", { class: "sb-symbol", "aria-hidden": "true" }) : null;
  input.addEventListener("change", () => {
    const value = readNumber(input.value);
    const problem = check(value, column, isWhole);
    if (problem)
      control.refuse(problem);
    else
      control.commit(value === null ? null : round(value, places));
  });
  return {
    element: symbol ? make("div", { class: "sb-money" }, symbol, input) : input,
    focusable: input,
    show: (value) => {
      input.value = numberText(value, places, column.type !== "Integer" || column.format !== "none");
      if (symbol)
        showSymbol(symbol, control, value);
    },
    disable: (disabled) => {
      input.readOnly = disabled;
      input.setAttribute("aria-readonly", String(disabled));
    },
  };
}

async function showSymbol(symbol, control, value) {
  symbol.textContent = value === null && control.isDisabled ? "" : await symbolOf(control.field.record, control.page.context);
}

function check(value, column, isWhole) {
  if (value === null)
    return null;
  if (value === undefined)
    return text("Enter a number.");
  if (isWhole && !Number.isInteger(value))
    return text("Enter a whole number.");
  const { minimum, maximum } = column;
  const outside = (minimum ?? -Infinity) > value || (maximum ?? Infinity) < value;
  return outside ? text("Enter a number from {0} to {1}.", numberText(minimum ?? -Infinity, 0), numberText(maximum ?? Infinity, 0)) : null;
}

const round = (value, places) => Number(value.toFixed(places));
