import * as data from "../data.js";
import { confirmDialog, openDialog } from "../dialog.js";
import { button, make, newId } from "../elements.js";
import { createLookup } from "../lookup.js";
import { caseCommands } from "./case.js";
import { shown } from "./refused.js";
import { changeState, COMPLETE, DEACTIVATE, REACTIVATE, SEND } from "./state.js";
import { text } from "./texts.js";
import { toBody } from "./values.js";

/**
 * The commands that every form has, as far as the user's privileges go; the server decides in any case.
 * Their ids are the platform's, so that a solution can hide them (HideCustomAction).
 * @param {import("./page.js").FormPage} page
 */
export function standardCommands(page) {
  const { table } = page;
  const isNew = page.record.isNew;
  const id = (name) => `Mscrm.Form.${table.logicalName}.${name}`;
  const quiet = (promise) => promise.catch((error) => console.info(error.message));
  const isOpen = () => page.record.isOpen;
  const commands = [
    { id: id("Save"), label: text("Save"), icon: "save", sequence: 1, run: () => quiet(page.save({ saveMode: 1 })), shown: () => !page.isReadOnly },
    { id: id("SaveAndClose"), label: text("Save & Close"), icon: "saveclose", sequence: 2, run: () => quiet(page.save({ saveMode: 2 })), shown: () => !page.isReadOnly },
    { id: id("NewRecord"), label: text("New"), icon: "add", sequence: 3, shown: () => !isNew && Boolean(table.privileges.Create),
      run: () => page.navigate({ pageType: "entityrecord", entityName: table.logicalName }) },
    { id: id("RefreshModernButton"), label: text("Refresh"), icon: "refresh", sequence: 800, shown: () => !isNew, run: () => refresh(page) },
  ];
  if (isNew)
    return commands;
  const states = table.columns.statecode?.options ?? [];
  if (table.logicalName === "email")
    commands.push({ id: id("Send"), label: text("Send"), icon: "send", sequence: 4, shown: () => isOpen() && Boolean(table.privileges.Write), run: () => changeState(page, 1, SEND) });
  else if (table.isActivity)
    commands.push({ id: id("SaveAsComplete"), label: text("Mark complete"), icon: "check", sequence: 4, shown: () => isOpen() && Boolean(table.privileges.Write), run: () => changeState(page, 1, COMPLETE) });
  else if (table.logicalName === "incident")
    commands.push(...caseCommands(page, id, isOpen));
  else if (states.length > 1)
    commands.push(
      { id: id("Deactivate"), label: text("Deactivate"), icon: "block", sequence: 810, shown: () => isOpen() && Boolean(table.privileges.Write), run: () => changeState(page, states[1].value, DEACTIVATE) },
      { id: id("Activate"), label: text("Activate"), icon: "check", sequence: 810, shown: () => !isOpen() && Boolean(table.privileges.Write), run: () => changeState(page, states[0].value, REACTIVATE) });
  if (table.columns.ownerid)
    commands.push({ id: id("Assign"), label: text("Assign"), icon: "person", sequence: 820, shown: () => Boolean(table.privileges.Assign), run: () => assign(page) });
  commands.push({ id: id("Delete"), label: text("Delete"), icon: "delete", sequence: 830, shown: () => Boolean(table.privileges.Delete), run: () => remove(page) });
  return commands;
}

async function refresh(page) {
  if (await page.canLeave())
    await shown(page.refresh());
}

async function assign(page) {
  let chosen = null;
  const lookup = createLookup({
    inputId: newId("assign"), label: () => text("Assign to"), tables: () => ["systemuser", "team"], onChange: (value) => {
      chosen = value;
    },
  });
  lookup.show(null);
  const agreed = await openDialog({
    title: text("Assign"), content: [make("label", { for: lookup.input.id, class: "sb-label" }, text("Assign to")), lookup.element],
    actions: (close) => [button(text("Assign"), () => close(true), { appearance: "primary" }), button(text("Cancel"), () => close(false))],
  }).closed;
  if (!agreed || !chosen)
    return;
  const body = {};
  await toBody(body, page.table.columns.ownerid, chosen, data.table);
  await shown(data.send("PATCH", `${page.table.entitySetName}(${page.record.id})`, body, { "If-Match": "*" }).then(() => page.refresh()));
}

async function remove(page) {
  const agreed = await confirmDialog({ title: text("Delete this record?"), text: page.record.name, confirmButtonLabel: text("Delete") });
  if (!agreed)
    return;
  const deleted = await shown(data.send("DELETE", `${page.table.entitySetName}(${page.record.id})`).then(() => true));
  if (deleted) {
    page.isLeaving = true;
    page.leave();
  }
}
