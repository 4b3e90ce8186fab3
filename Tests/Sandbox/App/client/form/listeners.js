/**
 * What a form hears while it is open: Ctrl+S wherever the focus is, scripts that ask lists to be read again,
 * and the browser's tab being closed over unsaved changes.
 * @param {import("./page.js").FormPage} page
 * @returns {() => void} ends it
 */
export function listen(page) {
  const key = (/** @type {KeyboardEvent} */ event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s" || !isOnTop(page))
      return;
    event.preventDefault();
    page.save({ saveMode: 1 }).catch((error) => console.info(error.message));
  };
  const lists = () => page.refreshLists();
  const unload = (/** @type {BeforeUnloadEvent} */ event) => {
    if (page.record.isDirty && !page.isLeaving)
      event.preventDefault();
  };
  document.addEventListener("keydown", key);
  document.addEventListener("sandbox:refreshgrids", lists);
  window.addEventListener("beforeunload", unload);
  return () => {
    document.removeEventListener("keydown", key);
    document.removeEventListener("sandbox:refreshgrids", lists);
    window.removeEventListener("beforeunload", unload);
  };
}

/** Whether no dialog stands over the form. */
function isOnTop(page) {
  const dialogs = document.querySelectorAll("dialog[open]");
  return dialogs.length === 0 || dialogs[dialogs.length - 1].contains(page.container);
}
