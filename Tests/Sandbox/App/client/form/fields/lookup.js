import { createLookup } from "../../lookup.js";

/** A reference to a row, or of a party list to several. @type {(control: any) => import("./inputs.js").Input} */
export function lookupInput(control) {
  const { column } = control.field;
  const { parameters = {} } = control.cell.control;
  const lookup = createLookup({
    inputId: control.inputId,
    label: () => control.label,
    tables: () => control.targets ?? column.targets,
    isMultiple: column.type === "PartyList",
    viewId: () => control.viewId ?? parameters.DefaultViewId,
    filters: () => {
      control.page.runPreSearch(control);
      return control.filters;
    },
    onChange: (value) => control.commit(value),
    onOpen: (value) => control.page.openRecord(value.entityType, value.id),
  });
  return { element: lookup.element, focusable: lookup.input, show: lookup.show, disable: lookup.disable };
}
