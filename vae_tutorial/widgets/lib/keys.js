/** Keys that a view uses are not those of the page around it. */

// What sliders, buttons, radio buttons and lists go by.
const USED = new Set([
  "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End",
  "Enter", " ",
]);
const WRITTEN = "select, textarea, [type=text], [type=number]"; // what letters go to

/** Whether a key that was pressed in a view is for the view. @param {KeyboardEvent} event */
function isOwn(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  if (key === "Enter" && event.shiftKey) return false; // runs a cell
  return USED.has(key) || (key.length === 1 && /** @type {Element} */ (target).matches(WRITTEN));
}

/**
 * Keep the keys of a view's controls from JupyterLab, which would go to another cell and take the
 * focus along. Tab, Escape and whatever is pressed together with Control go on to it.
 * @param {HTMLElement} el
 */
export function keepKeys(el) {
  el.addEventListener("keydown", (event) => {
    if (isOwn(event)) event.stopPropagation();
  });
}
