/** A slider over a number that is a trait, with its name and its value. */

import { element, range, showValue } from "./dom.js";
import { save } from "./model.js";
import { fixed } from "./text.js";

/**
 * @typedef {object} Amount
 * @property {string} trait
 * @property {string} name
 * @property {{min: number, max: number, step: number}} limits
 * @property {number} digits that are shown
 */

/**
 * @param {import("./model.js").Model<any>} model @param {Amount} amount
 * @returns {{row: HTMLElement, show: () => void, set: (value: number) => void}}
 */
export function slider(model, { trait, name, limits, digits }) {
  const { min, max, step } = limits;
  const set = (/** @type {number} */ value) => {
    const inside = Math.min(max, Math.max(min, value));
    save(model, { [trait]: Number((Math.round(inside / step) * step).toFixed(digits)) });
  };
  const number = element("span", { className: "vae-number" });
  number.style.minWidth = `${fixed(min, digits).length}ch`;
  const title = element("span", { className: "vae-amount", textContent: name });
  const input = range(name, limits, set);
  const show = () => {
    number.textContent = fixed(model.get(trait), digits);
    showValue(input, model.get(trait), number.textContent);
  };
  return { row: element("label", { className: "vae-row" }, title, input, number), show, set };
}
