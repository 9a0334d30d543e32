/** Fields of a form: one of a list, and a number that is typed. */

import { element } from "./dom.js";

/**
 * @template Value
 * @typedef {object} Field
 * @property {HTMLElement} node a label with the field in it
 * @property {(value: Value | null, asked?: boolean) => void} show a value, and whether the view
 *   asks for another one
 */

/**
 * Its name stays as it is, though the label around it also holds all options.
 * @param {string} name @param {HTMLSelectElement | HTMLInputElement} control
 */
function labelled(name, control) {
  control.setAttribute("aria-label", name);
  return element("label", { className: "vae-field" },
    element("span", { textContent: name }), control);
}

/** @param {Element} control @param {boolean} asked */
const mark = (control, asked) => control.setAttribute("aria-invalid", String(asked));

/**
 * @param {string} name @param {[string, string][]} options values and texts
 * @param {string} none what it shows where the value is null, which nobody can choose
 * @param {(value: string) => void} act
 * @returns {Field<string>}
 */
export function listField(name, options, none, act) {
  const select = element("select", {},
    element("option", { value: "", textContent: none, disabled: true, hidden: true }),
    ...options.map(([value, textContent]) => element("option", { value, textContent })));
  select.addEventListener("change", () => act(select.value));
  const show = (/** @type {string | null} */ value, asked = false) => {
    select.value = value ?? "";
    mark(select, asked);
  };
  return { node: labelled(name, select), show };
}

/**
 * What does not fit acts as null, and stays in the field for whoever types it.
 * @param {string} name @param {(value: number) => boolean} fits
 * @param {(value: number | null) => void} act
 * @returns {Field<number>}
 */
export function numberField(name, fits, act) {
  const input = element("input", { type: "number", step: "any" });
  const typed = () => input.value !== "" && fits(Number(input.value)) ? Number(input.value) : null;
  input.addEventListener("input", () => act(typed()));
  const show = (/** @type {number | null} */ value, asked = false) => {
    if (typed() !== value) input.value = value === null ? "" : String(value);
    mark(input, asked);
  };
  return { node: labelled(name, input), show };
}
