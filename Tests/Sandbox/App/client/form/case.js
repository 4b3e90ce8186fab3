import * as data from "../data.js";
import { openDialog } from "../dialog.js";
import { button, make, newId } from "../elements.js";
import { shown } from "./refused.js";
import { allowed, changeState, DEACTIVATE, REACTIVATE, saved } from "./state.js";
import { text } from "./texts.js";

const RESOLVED = 1;
const CANCELLED = 2;

/**
 * Cases are not deactivated but resolved or cancelled (Microsoft: Case resolution dialog): resolving is the message CloseIncident.
 * @param {import("./page.js").FormPage} page
 * @param {(name: string) => string} id
 * @param {() => boolean} isOpen
 */
export function caseCommands(page, id, isOpen) {
  const mayWrite = Boolean(page.table.privileges.Write);
  return [
    { id: id("Resolve"), label: text("Resolve case"), icon: "check", sequence: 810, shown: () => isOpen() && mayWrite, run: () => resolve(page) },
    { id: id("Cancel"), label: text("Cancel case"), icon: "block", sequence: 811, shown: () => isOpen() && mayWrite, run: () => changeState(page, CANCELLED, DEACTIVATE, text("Cancel case")) },
    { id: id("Reactivate"), label: text("Activate"), icon: "check", sequence: 810, shown: () => !isOpen() && mayWrite, run: () => changeState(page, 0, REACTIVATE) },
  ];
}

async function resolve(page) {
  if (!await saved(page))
    return;
  const types = page.table.columns.statuscode.options.filter((option) => option.state === RESOLVED);
  const type = make("select", { id: newId("resolution"), class: "sb-select" }, ...types.map((option) => make("option", { value: String(option.value) }, option.label)));
  const words = make("input", { type: "text", id: newId("resolution"), class: "sb-text", maxLength: 200, "aria-required": "true" });
  const label = (input, wording) => make("label", { for: input.id, class: "sb-label" }, wording);
  const agreed = await openDialog({
    title: text("Resolve case"), content: [label(type, text("Resolution type")), type, label(words, text("Resolution")), words],
    actions: (close) => [
      button(text("Resolve case"), () => (words.value.trim() ? close(true) : words.focus()), { appearance: "primary" }), button(text("Cancel"), () => close(false))],
  }).closed;
  if (!agreed || !await allowed(page, DEACTIVATE))
    return;
  const IncidentResolution = { subject: words.value.trim(), "incidentid@odata.bind": `/${page.table.entitySetName}(${page.record.id})` };
  await shown(data.send("POST", "CloseIncident", { IncidentResolution, Status: Number(type.value) }).then(() => page.refresh()));
}
