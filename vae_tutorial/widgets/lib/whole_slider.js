/** A slider over whole numbers, with its name and its value beside it. */

import { element, range, showValue } from "./dom.js";

/**
 * @param {string} text beside it @param {(value: number) => void} act
 * @param {string} [name] for those who hear it
 */
export function wholeSlider(text, act, name = text) {
  const input = range(name, { min: 0, max: 1, step: 1 }, act);
  const number = element("span", { className: "vae-number vae-value" });
  /**
   * @param {number} value @param {number[]} ends of the slider
   * @param {string} [written] @param {string} [spoken]
   */
  const show = (value, [min, max], written = String(value), spoken = written) => {
    Object.assign(input, { min, max });
    number.textContent = written;
    showValue(input, value, spoken);
  };
  return { node: element("label", { className: "vae-row" }, text, input, number), show };
}
