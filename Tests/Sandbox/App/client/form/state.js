import * as data from "../data.js";
import { openDialog } from "../dialog.js";
import { button, make, newId } from "../elements.js";
import { shown } from "./refused.js";
import { text } from "./texts.js";

/** Save modes of the client API (Microsoft: getSaveMode). */
export const DEACTIVATE = 5;
export const REACTIVATE = 6;
export const SEND = 7;
export const COMPLETE = 58;

/** An email's status once it is sent. The Sandbox has no mail server: sending is what it writes. */
const SENT = 3;

/**
 * Moves the form's row to another state, with the reason chosen where there are several.
 * @param {import("./page.js").FormPage} page
 * @param {number} state
 * @param {number} mode
 * @param {string} [question] what the dialog asks, and the button says
 */
export async function changeState(page, state, mode, question = mode === REACTIVATE ? text("Activate") : text("Deactivate")) {
  if (!await saved(page))
    return;
  const { statuscode, statecode } = page.table.columns;
  const reasons = (statuscode?.options ?? []).filter((option) => option.state === state);
  const usual = statecode.options.find((option) => option.value === state)?.defaultStatus ?? reasons[0]?.value;
  const status = mode === SEND ? SENT : mode === COMPLETE ? usual : await askReason(page, question, reasons, usual);
  if (status === undefined || !await allowed(page, mode))
    return;
  await shown(data.send("PATCH", `${page.table.entitySetName}(${page.record.id})`, { statecode: state, statuscode: status }, { "If-Match": "*" })
    .then(() => page.refresh()));
}

/** What was typed is saved first. */
export async function saved(page) {
  return !page.record.isDirty || page.save({ saveMode: 1 }).then(() => true, () => false);
}

/** OnSave handlers may prevent a change of state as they may a save. */
export async function allowed(page, mode) {
  let isPrevented = false;
  await page.events.save({
    getSaveMode: () => mode, isDefaultPrevented: () => isPrevented, preventDefault: () => {
      isPrevented = true;
    },
  });
  return !isPrevented;
}

async function askReason(page, question, reasons, usual) {
  const select = make("select", { id: newId("reason"), class: "sb-select" },
    ...reasons.map((reason) => make("option", { value: String(reason.value) }, reason.label)));
  select.value = String(usual ?? "");
  const agreed = await openDialog({
    title: `${question}: ${page.record.name}`,
    content: reasons.length > 1 ? [make("label", { for: select.id, class: "sb-label" }, text("Status reason")), select] : [],
    actions: (close) => [button(question, () => close(true), { appearance: "primary" }), button(text("Cancel"), () => close(false))],
  }).closed;
  return agreed ? Number(select.value) : undefined;
}
