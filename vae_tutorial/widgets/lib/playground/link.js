/** The state of a playground in the address, from which anybody can open the same run. */

import {
  LEVERS, NAMES, PARTS, check, isToy, quoted, started, text as shown,
} from "./levers.js";
import { NONE, PRESETS } from "./presets.js";

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Name} Name */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./levers.js").Value} Value */

/**
 * @typedef {object} State
 * @property {Levers} levers of run a, as it starts
 * @property {string} preset or nothing
 * @property {Turn[]} turns in the order of their steps
 * @property {Partial<Levers>} beside levers of run b that differ; none, and there is no run b
 * @property {string[]} hide controls that are not shown
 * @property {number} stop_at the epoch to pause at, 0 for none
 * @property {number} pace epochs a second at most, 0 for no limit
 */

export const MOST_TURNS = 1000; // with more, an address is longer than some programs take
export const LAST_STEP = 1e7;
export const LAST_EPOCH = 1e5;
export const MOST_PACE = 100;

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

/** What the text of an address means for a lever: a number, on or off, or a word. */
function meant(/** @type {Name} */ name, /** @type {string} */ text) {
  const { options, ends } = LEVERS[name];
  if (!options && !ends) return { 1: true, 0: false }[text] ?? text;
  return typeof options?.[0] !== "string" && NUMBER.test(text) ? Number(text) : text;
}

/** The part of an address that says a value. @param {Value} value */
const written = (value) => typeof value === "boolean" ? String(Number(value)) : String(value);

/** @param {string} text with escapes, which may be broken */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Names and values of an address; sentences on those that say nothing.
 * @param {string} hash @param {string[]} refused
 */
function entriesOf(hash, refused) {
  /** @type {Map<string, string[]>} */
  const found = new Map();
  for (const part of hash.split("&").filter(Boolean)) {
    const at = part.indexOf("="), name = decoded(at < 0 ? part : part.slice(0, at));
    const value = at < 0 ? "" : decoded(part.slice(at + 1));
    found.set(name, [...found.get(name) ?? [], value]);
  }
  /** @type {Map<string, string>} */
  const entries = new Map();
  for (const [name, values] of found) {
    if (values.length === 1) entries.set(name, values[0]);
    else {
      refused.push(
        `${quoted(name)} must stand once, got it ${values.length} times; it is left out`);
    }
  }
  return entries;
}

/** @param {string} name @param {string} text @param {number} last @returns {number} */
function count(name, text, last) {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value <= last) return value;
  throw new Error(`${name} must be an integer from 0 to ${last}, got ${quoted(text)}`);
}

/** @param {string} text `step:run:name:value` @param {boolean} two @returns {Turn} */
function turnOf(text, two) {
  const [step, run, name, value, ...more] = text.split(":");
  if (value === undefined || more.length) {
    throw new Error(`turns must be step:run:lever:value, got ${quoted(text)}`);
  }
  if (run !== "a" && !(run === "b" && two)) {
    throw new Error(`turns must name run a${two ? " or b" : ""}, got ${quoted(run)}`);
  }
  if (!Object.hasOwn(LEVERS, name) || LEVERS[/** @type {Name} */ (name)].restarts) {
    throw new Error(`turns must name a lever that can be turned while it trains, got ${
      quoted(name)}`);
  }
  const known = /** @type {Name} */ (name);
  return {
    step: count("a step of turns", step, LAST_STEP), run, name: known,
    value: check(name, meant(known, value)),
  };
}

/** @param {string} text @param {boolean} two whether there is a run b */
function turnsOf(text, two) {
  if (text === "none") return [];
  const parts = text.split(",");
  if (parts.length > MOST_TURNS) {
    throw new Error(`turns must be at most ${MOST_TURNS}, got ${parts.length}`);
  }
  return parts.map((part) => turnOf(part, two)).sort((a, b) => a.step - b.step);
}

/** @param {string} text */
function hiddenOf(text) {
  const names = text.split(",");
  const unknown = names.find((name) => !Object.hasOwn(LEVERS, name) && !PARTS.includes(name));
  if (unknown === undefined) return [...new Set(names)];
  throw new Error(`hide must name levers, or one of ${PARTS.join(", ")}; got ${quoted(unknown)}`);
}

/** Reads an address entry by entry, and keeps what it refuses. */
class Reader {
  /** @param {string} hash */
  constructor(hash) {
    /** @type {string[]} */
    this.refused = [];
    this.entries = entriesOf(hash, this.refused);
  }

  /**
   * What an entry says, or what stands without it.
   * @template T
   * @param {string} name @param {T} otherwise @param {(text: string) => T} read
   * @param {string} [still] what stands instead of what is refused
   */
  take(name, otherwise, read, still = "it is left out") {
    const text = this.entries.get(name);
    this.entries.delete(name);
    if (text === undefined) return otherwise;
    try {
      return read(text);
    } catch (error) {
      this.refused.push(`${/** @type {Error} */ (error).message}; ${still}`);
      return otherwise;
    }
  }

  /** @param {string} preset @returns {Levers} */
  levers(preset) {
    const set = /** @type {Record<string, any>} */ (PRESETS[preset].levers);
    const data = this.take("data", set.data ?? "digits",
      (text) => /** @type {Levers["data"]} */ (check("data", text)), "it starts at digits");
    const base = started(data, set), /** @type {Record<string, any>} */ levers = { ...base };
    if (isToy(data)) levers.likelihood = base.likelihood = "gaussian";
    for (const name of NAMES) {
      levers[name] = this.take(name, levers[name],
        (text) => suited(name, meant(name, text), data), `it starts at ${shown(base[name])}`);
    }
    return /** @type {Levers} */ (levers);
  }

  /** @param {string} preset @param {Levers} levers of run a @returns {Partial<Levers>} */
  beside(preset, levers) {
    const names = [...this.entries.keys()].filter((name) => name.startsWith("b."));
    if (!this.entries.has("b") && !names.length) return differing(PRESETS[preset].beside, levers);
    const none = this.take("b", false, (text) => {
      if (text === "none") return true;
      throw new Error(`b must be none, got ${quoted(text)}`);
    });
    /** @type {Record<string, any>} */
    const beside = {};
    for (const name of names) {
      const lever = /** @type {Name} */ (name.slice(2));
      const value = this.take(name, undefined, (text) => ofBeside(lever, text, levers.data));
      if (value !== undefined && !none) beside[lever] = value;
    }
    return differing(beside, levers);
  }
}

/** @param {Name} name @param {unknown} value @param {Levers["data"]} data @returns {Value} */
function suited(name, value, data) {
  if (name === "likelihood" && value === "bernoulli" && isToy(data)) {
    throw new Error(`likelihood must be gaussian for the data ${data}, whose points are no gray `
      + "pixels, got bernoulli");
  }
  return check(name, value);
}

/** @param {Name} name @param {string} text @param {Levers["data"]} data */
function ofBeside(name, text, data) {
  if (!Object.hasOwn(LEVERS, name)) throw new Error(`there is no lever b.${quoted(name)}`);
  if (name === "data") throw new Error(`b.data must be missing, got ${quoted(text)}: both runs `
    + "train on the same data");
  try {
    return suited(name, meant(name, text), data);
  } catch (error) {
    throw new Error(`b.${/** @type {Error} */ (error).message}`, { cause: error });
  }
}

/**
 * Levers of run b that differ from those of run a; where there is a run b and none does, its seed.
 * @param {Partial<Levers>} b @param {Levers} a @returns {Partial<Levers>}
 */
function differing(b, a) {
  const all = Object.entries(b);
  const differ = all.filter(([name, value]) => a[/** @type {Name} */ (name)] !== value);
  return differ.length || !all.length ? Object.fromEntries(differ) : { seed: a.seed };
}

/** @param {string} text */
function paceOf(text) {
  const pace = NUMBER.test(text) ? Number(text) : NaN;
  if (pace >= 0 && pace <= MOST_PACE) return pace;
  throw new Error(`pace must lie from 0 to ${MOST_PACE}, got ${quoted(text)}`);
}

/**
 * What an address says, and a sentence on each part of it that is refused. An anchor of the page,
 * which has no "=", says nothing about the playground.
 * @param {string} hash with or without its "#"
 * @returns {State & {refused: string[]}}
 */
export function parse(hash) {
  const text = hash.replace(/^#/, "");
  const reader = new Reader(text.includes("=") ? text : "");
  const preset = reader.take("preset", NONE, (name) => {
    if (name !== NONE && Object.hasOwn(PRESETS, name)) return name;
    const known = Object.keys(PRESETS).filter(Boolean).join(", ");
    throw new Error(`preset must be one of ${known}, got ${quoted(name)}`);
  }, "none is open");
  const levers = reader.levers(preset), beside = reader.beside(preset, levers);
  const two = Object.keys(beside).length > 0;
  const ready = PRESETS[preset];
  const turns = reader.take("turns", ready.turns.filter(({ run }) => run === "a" || two),
    (value) => turnsOf(value, two), "the turns are left out");
  const hide = reader.take("hide", /** @type {string[]} */ ([]), hiddenOf, "nothing is hidden");
  const stop_at = reader.take("stop_at", ready.stop_at,
    (value) => count("stop_at", value, LAST_EPOCH), `it is ${ready.stop_at}`);
  const pace = reader.take("pace", ready.pace, paceOf, `it is ${ready.pace}`);
  for (const name of reader.entries.keys()) {
    reader.refused.push(`${quoted(name)} is no name that the playground knows; it is left out`);
  }
  return { levers, preset, turns, beside, hide, stop_at, pace, refused: reader.refused };
}

/** @param {Turn[]} turns */
const turnsText = (turns) =>
  turns.map(({ step, run, name, value }) => `${step}:${run}:${name}:${written(value)}`).join(",");

/**
 * The shortest address that {@link parse} reads as this state, but for turns that are too many.
 * @param {State} state @returns {string} with its "#", or nothing for the state that all start with
 */
export function format({ levers, preset, turns, beside, hide, stop_at, pace }) {
  const ready = PRESETS[preset], parts = preset ? [`preset=${preset}`] : [];
  /** @type {Record<string, Value>} */
  const base = { ...started(levers.data, ready.levers) };
  if (isToy(levers.data)) base.likelihood = "gaussian";
  if (levers.data !== (ready.levers.data ?? "digits")) parts.push(`data=${levers.data}`);
  for (const name of NAMES) {
    if (levers[name] !== base[name]) parts.push(`${name}=${written(levers[name])}`);
  }
  const differs = differing(beside, levers), expected = differing(ready.beside, levers);
  const entries = NAMES.filter((name) => name in differs)
    .map((name) => `b.${name}=${written(/** @type {Value} */ (differs[name]))}`);
  const told = NAMES.filter((name) => name in expected)
    .map((name) => `b.${name}=${written(/** @type {Value} */ (expected[name]))}`);
  if (entries.join("&") !== told.join("&")) parts.push(...entries.length ? entries : ["b=none"]);
  const usual = ready.turns.filter(({ run }) => run === "a" || entries.length);
  const said = turnsText(turns.length > MOST_TURNS ? [] : turns);
  if (said !== turnsText(usual)) parts.push(`turns=${said || "none"}`);
  if (hide.length) parts.push(`hide=${hide.join(",")}`);
  if (stop_at !== ready.stop_at) parts.push(`stop_at=${stop_at}`);
  if (pace !== ready.pace) parts.push(`pace=${pace}`);
  return parts.length ? `#${parts.join("&")}` : "";
}
