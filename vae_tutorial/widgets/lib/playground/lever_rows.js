/** One lever on the page: its name, its value, and what it does where that is asked for. */

import { box, button, element, range, showValue } from "../dom.js";
import { LEVERS, check, text } from "./levers.js";
import { stopOf, valueAt } from "./stops.js";

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Lever} Lever */
/** @typedef {import("./levers.js").Name} Name */
/** @typedef {import("./levers.js").Value} Value */

/**
 * @typedef {object} Control
 * @property {HTMLElement} node with its label
 * @property {(value: any, levers: Levers) => void} show
 */

/** @typedef {(value: Value) => void} Act */

const NEW_TAB = "(new tab)"; // so that the run goes on

/**
 * A slider. Where a value restarts the training, the one counts at which the slider is let go.
 * @param {Lever} lever @param {Act} act @returns {Control}
 */
function slider(lever, act) {
  const { title, stops = 1, restarts } = lever;
  const number = element("span", { className: "vae-number" });
  /** @type {Value} */
  let value = 0;
  const tell = (/** @type {number} */ stop) => {
    number.textContent = text(valueAt(lever, stop));
    showValue(input, stop, number.textContent);
  };
  const set = (/** @type {number} */ stop) => {
    const next = valueAt(lever, stop);
    if (next === value) return;
    value = next;
    act(next);
  };
  const input = range(title, { min: 0, max: stops, step: 1 }, (stop) => {
    tell(stop);
    if (!restarts) set(stop);
  });
  if (restarts) input.addEventListener("change", () => set(Number(input.value)));
  const show = (/** @type {number} */ shown) => {
    value = shown;
    number.textContent = text(shown);
    showValue(input, stopOf(lever, shown), number.textContent);
  };
  const name = element("span", { className: "vae-name", textContent: title });
  return { node: element("label", { className: "vae-lever-field" }, name, input, number), show };
}

/** @param {Lever} lever @param {Act} act @returns {Control} */
function tick({ title }, act) {
  const input = element("input", { type: "checkbox" });
  input.addEventListener("change", () => act(input.checked));
  const show = (/** @type {boolean} */ value) => { input.checked = value; };
  return { node: element("label", { className: "vae-choice" }, input, title), show };
}

/** @param {Lever} lever @param {Act} act @returns {Control} */
function list({ title, options = [] }, act) {
  const entries = options.map((value, i) =>
    element("option", { value: String(i), textContent: text(value) }));
  const input = element("select", {}, ...entries);
  input.addEventListener("change", () => act(options[Number(input.value)]));
  /** @type {Control["show"]} */
  const show = (value, { data }) => {
    input.value = String(options.indexOf(value));
    entries.forEach((entry, i) => {
      entry.disabled = options[i] === "bernoulli" && data !== "digits"; // points are no gray pixels
    });
  };
  const name = element("span", { className: "vae-name", textContent: title });
  return { node: element("label", { className: "vae-lever-field" }, name, input), show };
}

/** A number that is typed. @param {Name} name @param {Act} act @returns {Control} */
function field(name, act) {
  const { title, ends: [min, max] = [0, 0] } = LEVERS[name];
  const input = element("input", { type: "number" });
  Object.assign(input, { min, max, step: 1 });
  const problem = element("span", { className: "vae-caption" });
  problem.setAttribute("aria-live", "assertive");
  const tell = (/** @type {string} */ sentence) => {
    problem.textContent = sentence;
    input.setAttribute("aria-invalid", String(Boolean(sentence)));
  };
  input.addEventListener("change", () => {
    try {
      act(check(name, input.value === "" ? "" : input.valueAsNumber));
      tell("");
    } catch (error) {
      tell(/** @type {Error} */ (error).message);
    }
  });
  const show = (/** @type {number} */ value) => {
    input.value = String(value);
    tell("");
  };
  const label = element("span", { className: "vae-name", textContent: title });
  const node = element("label", { className: "vae-lever-field" }, label, input, problem);
  return { node, show };
}

/** @param {Name} name @param {Act} act */
function control(name, act) {
  const lever = LEVERS[name];
  if (lever.options) return list(lever, act);
  if (!lever.ends) return tick(lever, act);
  return lever.steps ? slider(lever, act) : field(name, act);
}

/** What a lever does, and where that is derived. @param {Lever} lever @param {string} chapters */
function about({ about, place, restarts }, chapters) {
  const link = element("a", {
    href: chapters + place, target: "_blank", rel: "noopener",
    textContent: `Chapter ${parseInt(place, 10)} derives it ${NEW_TAB}`,
  });
  const sentence = `${about} ${restarts ? "A new value restarts the training. " : ""}`;
  return element("p", { className: "vae-caption", hidden: true }, sentence, link, ".");
}

/**
 * A lever with its question mark.
 * @param {Name} name @param {string} chapters the folder that they lie in, with its "/"
 * @param {Act} act what a new value does; an Error is shown where it is a number that is typed
 */
export function leverRow(name, chapters, act) {
  const { node: input, show } = control(name, act), text = about(LEVERS[name], chapters);
  const ask = button("?", () => {
    text.hidden = !text.hidden;
    ask.setAttribute("aria-expanded", String(!text.hidden));
  }, `About ${LEVERS[name].title}`);
  ask.setAttribute("aria-expanded", "false");
  const node = box("vae-lever", input, ask, text);
  node.dataset.lever = name;
  let shown = "";
  return {
    node,
    /** Nothing is written anew but what is new: somebody may be typing. @param {Levers} levers */
    show: (levers) => {
      node.hidden = name === "scale" && levers.likelihood !== "gaussian";
      const next = [levers[name], levers.data].join();
      if (next === shown) return;
      shown = next;
      show(levers[name], levers);
    },
  };
}
