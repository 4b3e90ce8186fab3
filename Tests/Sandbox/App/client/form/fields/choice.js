import { make } from "../../elements.js";
import { text } from "../texts.js";

/** One of several options; of a status reason only those of the row's state. @type {(control: any) => import("./inputs.js").Input} */
export function choiceInput(control) {
  const select = make("select", { id: control.inputId, class: "sb-select" });
  select.addEventListener("change", () => control.commit(select.value === "" ? null : Number(select.value)));
  return {
    element: select,
    focusable: select,
    show: (value) => {
      const offered = offeredOptions(control);
      const known = offered.some((option) => option.value === value) || value === null
        ? offered : [...offered, control.field.column.options.find((option) => option.value === value) ?? { value, label: String(value) }];
      select.replaceChildren(make("option", { value: "" }, "---"),
        ...known.map((option) => make("option", { value: String(option.value) }, option.label)));
      select.value = value === null ? "" : String(value);
    },
    disable: (disabled) => {
      select.disabled = disabled;
    },
  };
}

function offeredOptions(control) {
  const { field, options } = control;
  if (field.column.type !== "Status")
    return options;
  const state = field.record.state ?? field.record.table.columns.statecode?.options[0]?.value;
  return options.filter((option) => option.state === undefined || option.state === null || option.state === state);
}

/** Several of several options, as boxes to tick that unfold. @type {(control: any) => import("./inputs.js").Input} */
export function multiChoiceInput(control) {
  const summary = make("button", { type: "button", id: control.inputId, class: "sb-select sb-multi", "aria-expanded": "false", "aria-haspopup": "true" });
  const list = make("div", { class: "sb-multi-list", role: "group", "aria-labelledby": `${control.inputId}-label`, hidden: true });
  const element = make("div", { class: "sb-multi-choice" }, summary, list);
  let disabled = false;
  const open = (isOpen) => {
    list.hidden = !isOpen || disabled;
    summary.setAttribute("aria-expanded", String(!list.hidden));
  };
  summary.addEventListener("click", () => open(list.hidden));
  element.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.stopPropagation();
      open(false);
      summary.focus();
    }
  });
  element.addEventListener("focusout", (event) => {
    if (!element.contains(/** @type {any} */ (event).relatedTarget))
      open(false);
  });
  /** @type {any[]} */
  let drawn = [];
  const drawBoxes = () => {
    if (drawn === control.options)
      return;
    drawn = control.options;
    list.replaceChildren(...drawn.map((option) => make("label", { class: "sb-check" },
      make("input", { type: "checkbox", value: String(option.value), onchange: () => control.commit(chosen().length ? chosen() : null) }), option.label)));
  };
  const chosen = () => [...list.querySelectorAll("input:checked")].map((box) => Number(/** @type {any} */ (box).value));
  return {
    element,
    focusable: summary,
    show: (value) => {
      const labels = control.options.filter((option) => value?.includes(option.value)).map((option) => option.label);
      summary.textContent = labels.join("; ") || "---";
      summary.setAttribute("aria-label", `${control.label}: ${labels.join("; ") || text("None")}`);
      drawBoxes();
      for (const box of list.querySelectorAll("input"))
        box.checked = value?.includes(Number(box.value)) ?? false;
    },
    disable: (isDisabled) => {
      disabled = isDisabled;
      summary.disabled = isDisabled;
    },
  };
}

