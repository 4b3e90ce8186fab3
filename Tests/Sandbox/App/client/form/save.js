import { errorDialog } from "../dialog.js";
import { navigate, replaceAddress } from "../routing.js";
import { text } from "./texts.js";
import { bare, braced } from "./values.js";

const SAVE_AND_CLOSE = 2;
const SAVE_AND_NEW = 59;

/**
 * Saves a form as the platform does: OnSave (which may prevent it), required columns and errors on controls, the request,
 * then OnPostSave. What the server refuses is shown in its own words, and nothing typed is lost.
 * @param {any} page
 * @param {{ saveMode?: number }|undefined} options
 */
export async function saveForm(page, options = {}) {
  const mode = options?.saveMode ?? 1;
  /** @type {any} */ (document.activeElement)?.blur?.();
  if (page.isBusy)
    throw failure("The form is being saved.");
  page.isBusy = true;
  try {
    await attempt(page, mode);
  } finally {
    page.isBusy = false;
  }
}

async function attempt(page, mode) {
  const args = saveArguments(mode);
  await page.events.save(args.api);
  if (args.state.prevented)
    throw failure("The save was prevented by a script of the form.");
  checkControls(page);
  const wasNew = page.record.isNew;
  const id = wasNew || page.record.isDirty || hasAlways(page) ? await write(page) : page.record.id;
  page.record.lastSaved = id;
  await show(page, id, wasNew, mode);
}

const hasAlways = (page) => [...page.record.fields.values()].some((field) => field.submitMode === "always");

function saveArguments(mode) {
  const state = { prevented: false };
  const api = {
    getSaveMode: () => mode,
    isDefaultPrevented: () => state.prevented,
    preventDefault: () => {
      state.prevented = true;
    },
    preventDefaultOnError: () => {},
    disableAsyncTimeout: () => {},
  };
  return { state, api };
}

/** Empty required columns and errors on controls stop a save; the first of them takes the focus. */
function checkControls(page) {
  const shown = page.controls.filter((control) => control.kind === "field");
  const missing = shown.filter((control) => control.visible && !control.isDisabled && control.checkRequired());
  const wrong = shown.find((control) => control.problem());
  const first = missing[0] ?? wrong;
  if (!first)
    return;
  first.focus();
  throw failure(`${first.label}: ${first.problem() ?? text("Required: fill in a value.")}`);
}

async function write(page) {
  page.head.working(true);
  try {
    return await page.record.write().finally(() => page.head.working(false));
  } catch (error) {
    page.events.postSave(postArguments(page, page.record.id, error));
    await errorDialog({ message: error.message, errorCode: error.code });
    throw error;
  }
}

async function show(page, id, wasNew, mode) {
  const reference = { id: braced(id), name: page.record.name, entityType: page.tableName };
  const post = postArguments(page, id, null);
  page.options.onSaved?.(reference);
  if (mode === SAVE_AND_CLOSE || page.options.closeAfterSave) {
    page.isLeaving = true;
    page.events.postSave(post);
    page.leave();
  } else if (mode === SAVE_AND_NEW) {
    page.isLeaving = true;
    page.events.postSave(post);
    await navigate({ pageType: "entityrecord", entityName: page.tableName });
  } else if (wasNew) {
    page.events.postSave(post);
    if (!page.options.isDialog)
      replaceAddress({ pageType: "entityrecord", entityName: page.tableName, entityId: bare(id) });
    await page.reopen(id);
  } else {
    await page.record.read();
    page.showState();
    page.events.postSave(post);
    page.events.dataLoad(2);
    page.commands?.refresh();
  }
}

function postArguments(page, id, error) {
  return {
    getEntityReference: () => ({ id: braced(id), name: page.record.name, entityType: page.tableName }),
    getIsSaveSuccess: () => error === null,
    getSaveErrorInfo: () => (error === null ? null : { errorCode: error.code, message: error.message }),
  };
}

function failure(message) {
  return Object.assign(new Error(message), { errorCode: 0 });
}
