/** What a module is to anywidget: a view that is put on the page, or says why it cannot be. */

import { element } from "./dom.js";
import { keepKeys } from "./keys.js";

/**
 * @template {Record<string, any>} S
 * @typedef {{model: import("./model.js").Model<S>, el: HTMLElement}} Props
 */

/**
 * Say in the view itself why it cannot be drawn.
 * @param {HTMLElement} el @param {unknown} error
 */
function refuse(el, error) {
  const reason = error instanceof Error ? error.message : String(error);
  const note = element("p", { textContent: `This view cannot be drawn: ${reason}` });
  note.setAttribute("role", "alert");
  el.replaceChildren(note);
}

/**
 * @template {Record<string, any>} S
 * @param {(props: Props<S>) => (() => void) | Promise<() => void>} build
 *   puts a view into an element, and returns what takes it away again
 */
export function view(build) {
  return {
    /** @param {Props<S>} props */
    async render(props) {
      props.el.classList.add("vae-view");
      keepKeys(props.el);
      try {
        return await build(props);
      } catch (error) {
        refuse(props.el, error);
      }
    },
  };
}
