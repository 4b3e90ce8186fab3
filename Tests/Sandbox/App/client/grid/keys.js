// A grid is one stop of the Tab key: arrows move between rows, Space selects, Enter opens, arrow right enters a row.

/** @param {import('../grid.js').Grid} grid @param {HTMLTableSectionElement} body */
export function followKeys(grid, body) {
  body.addEventListener('focusin', (event) => {
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    for (const each of body.rows)
      each.tabIndex = each === row ? 0 : -1;
  });
  body.addEventListener('keydown', (event) => {
    const row = event.target instanceof Element ? event.target.closest('tr') : null;
    if (row && handle(grid, body, row, event))
      event.preventDefault();
  });
}

/** @param {import('../grid.js').Grid} grid @param {HTMLTableSectionElement} body @param {HTMLTableRowElement} row @param {KeyboardEvent} event */
function handle(grid, body, row, event) {
  const rows = [...body.rows];
  const at = rows.indexOf(row);
  const data = grid.shownRows[at];
  const parts = /** @type {HTMLElement[]} */ ([...row.querySelectorAll('input, a')]);
  const inside = parts.indexOf(/** @type {HTMLElement} */ (event.target));
  switch (event.key) {
    case 'ArrowDown': return focus(rows[at + 1]);
    case 'ArrowUp': return focus(rows[at - 1]);
    case 'Home': return focus(rows[0]);
    case 'End': return focus(rows.at(-1));
    case 'ArrowRight': return focus(parts[inside + 1]);
    case 'ArrowLeft': return focus(inside > 0 ? parts[inside - 1] : row);
    case ' ':
      if (inside >= 0)
        return false;
      grid.toggle(data.id);
      return true;
    case 'Enter':
      if (inside >= 0)
        return false;
      grid.open(data);
      return true;
    case 'a':
      if (!event.ctrlKey && !event.metaKey)
        return false;
      grid.choose(grid.shownRows.map((each) => each.id));
      return true;
    default:
      return false;
  }
}

/** @param {HTMLElement | undefined} element */
function focus(element) {
  element?.focus();
  return element !== undefined;
}
