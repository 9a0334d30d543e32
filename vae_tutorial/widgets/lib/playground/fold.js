/** What its title unfolds. */

import { element } from "../dom.js";

/** @param {string} title @param {boolean} open @param {...Node} parts */
export function fold(title, open, ...parts) {
  const summary = element("summary", { textContent: title });
  return element("details", { className: "vae-fold", open }, summary, ...parts);
}
