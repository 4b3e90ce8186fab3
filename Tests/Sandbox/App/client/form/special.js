import { make } from "../elements.js";
import { text } from "./texts.js";
import { QuickView } from "./quickview.js";
import { SubGrid } from "./subgrid.js";
import { TimelineControl } from "./timelinecontrol.js";
import { Frame } from "./frame.js";

/** Controls that show no column of the row, by the class id of the form XML. */
const SPECIAL = {
  "e7a81278-8635-4d9e-8d4d-59480b391c5b": SubGrid,
  "06375649-c143-495e-a496-c962e5b4488e": TimelineControl,
  "5c5600e0-1d6e-4205-a272-be80da87fd42": QuickView,
  "9fdf5f91-88b1-47f4-ad53-c11efc01a01d": Frame,
  "fd2a7985-3187-444e-908d-6624b21f69c0": Frame,
};

/** @returns {any} the control, or null where the cell shows a column */
export function createSpecial(page, cell, section) {
  const Kind = SPECIAL[cell.control.classId];
  if (Kind)
    return new Kind(page, cell, section);
  return null;
}

/** What can't be shown says so in its place. */
export class Refused {
  constructor(page, cell, reason) {
    this.kind = "refused";
    this.name = cell.control.id;
    this.visible = cell.visible !== false;
    this.element = make("div", { class: "sb-field sb-refused", role: "note" }, reason ?? text("Error"));
    this.element.hidden = !this.visible;
  }

  show() {}
}
