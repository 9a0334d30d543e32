/** Elements of a page: text, columns, buttons, sliders. How they look is said in views.css. */

import { followSlider } from "./finger.js";

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, properties = {}, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** @param {string} className @param {...(Node | string)} children */
export const box = (className, ...children) => element("div", { className }, ...children);

/** A line of text that changes. @param {string} [className] */
export const readout = (className = "") =>
  element("p", { className: `vae-readout ${className}`.trim() });

/**
 * @param {string} text @param {() => void} act
 * @param {string} [label] its name, where that is not its text
 */
export function button(text, act, label) {
  const node = element("button", { type: "button", textContent: text, className: "vae-button" });
  if (label) node.setAttribute("aria-label", label);
  node.addEventListener("click", act);
  return node;
}

/**
 * A native slider. Its name stays as it is where the label around it also holds the value.
 * @param {string} name @param {{min: number, max: number, step: number}} limits
 * @param {(value: number) => void} act
 */
export function range(name, { min, max, step }, act) {
  const node = element("input", { type: "range", className: "vae-range" });
  Object.assign(node, { min, max, step });
  node.setAttribute("aria-label", name);
  followSlider(node, act);
  return node;
}

/**
 * Show a value at a slider, to the eye and to the ear.
 * @param {HTMLInputElement} slider @param {number} value @param {string} text
 */
export function showValue(slider, value, text) {
  slider.value = String(value);
  slider.setAttribute("aria-valuetext", text);
}

/**
 * Controls that belong together, with a name for those who hear it.
 * @param {string} className @param {string} label @param {...(Node | string)} children
 */
export function group(className, label, ...children) {
  const node = box(className, ...children);
  node.setAttribute("role", "group");
  node.setAttribute("aria-label", label);
  return node;
}

/**
 * Radio buttons, one of which is checked.
 * @param {string} legend
 * @param {[string, string | Node][]} options values, and what stands beside the buttons
 * @param {(value: string) => void} act
 * @returns {{node: HTMLElement, show: (value: string) => void}}
 */
export function choice(legend, options, act) {
  const name = `choice-${Math.random().toString(36).slice(2)}`;
  const inputs = options.map(([value]) => {
    const input = element("input", { type: "radio", name, value });
    input.addEventListener("change", () => act(value));
    return input;
  });
  const node = element("fieldset", { className: "vae-choices" },
    element("legend", { textContent: legend }),
    ...inputs.map((input, i) =>
      element("label", { className: "vae-choice" }, input, options[i][1])));
  const show = (/** @type {string} */ value) =>
    inputs.forEach((input) => { input.checked = input.value === value; });
  return { node, show };
}

/** @param {...Node} parts columns, side by side where there is room */
export const columns = (...parts) => box("vae-columns", ...parts);

/** @param {string} title @param {...Node} parts */
export const column = (title, ...parts) => box("vae-column", box("vae-title", title), ...parts);

/**
 * A column that shrinks, so that two of them stand side by side on a phone.
 * @param {string} title @param {...Node} parts
 */
export function half(title, ...parts) {
  const node = column(title, ...parts);
  node.classList.add("vae-half");
  return node;
}
