import { openDialog } from "../dialog.js";
import { button, make } from "../elements.js";
import { text } from "./texts.js";

/**
 * Asks before unsaved changes are lost.
 * @param {import("./page.js").FormPage} page
 * @returns {Promise<boolean>} whether the form may be left
 */
export async function confirmLeaving(page) {
  if (!page.record?.isDirty || page.isLeaving)
    return true;
  const answer = await openDialog({
    title: text("Unsaved changes"), content: make("p", {}, text("This record has changes that are not saved.")),
    actions: (close) => [
      button(text("Save and continue"), () => close("save"), { appearance: "primary" }),
      button(text("Discard changes"), () => close("discard")),
    ],
  }).closed;
  if (answer === "discard")
    return true;
  return answer === "save" && page.save({ saveMode: 1 }).then(() => true, () => false);
}
