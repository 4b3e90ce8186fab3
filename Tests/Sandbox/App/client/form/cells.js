import { FieldControl } from "./control.js";
import { createSpecial, Refused } from "./special.js";

/** Every cell of a form, those of header and footer too. */
function* cellsOf(definition) {
  for (const strip of [definition.header, definition.footer]) {
    for (const row of strip?.rows ?? [])
      yield* row;
  }
  for (const tab of definition.tabs ?? []) {
    for (const section of tab.columns.flatMap((column) => column.sections)) {
      for (const row of section.rows)
        yield* row;
    }
  }
}

/** The columns a form needs: those it shows, and those it listens to. @returns {Set<string>} */
export function fieldsOf(definition) {
  const names = new Set();
  for (const cell of cellsOf(definition)) {
    if (cell.control?.field)
      names.add(cell.control.field);
  }
  for (const event of definition.events ?? []) {
    if (event.attribute)
      names.add(event.attribute);
  }
  return names;
}

/** The control of a cell; one that can't be shown says why in its place. */
export function createCell(page, cell, section) {
  const control = create(page, cell, section);
  page.controls.push(control);
  return control;
}

function create(page, cell, section) {
  try {
    const special = createSpecial(page, cell, section);
    if (special)
      return special;
    const field = cell.control.field ? page.record.add(cell.control.field) : null;
    if (!field)
      throw new Error(`The column '${cell.control.field}' of control '${cell.control.id}' does not exist on '${page.tableName}'.`);
    return new FieldControl(page, cell, field);
  } catch (error) {
    console.error(error);
    return new Refused(page, cell, error.message);
  }
}
