/** What the traits of the widget say of a run, and what they are told of it. */

import { bytesOf } from "../model.js";
import { NAMES } from "./levers.js";

/** @typedef {import("./levers.js").Levers} Levers */
/** @typedef {import("./levers.js").Turn} Turn */
/** @typedef {import("./link.js").State} State */
/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("../model.js").Model<any>} Model */
/** @typedef {{a: Levers, b: Levers | null}} Both of one run, or of two */

/** @param {Both} both @returns {Both} */
export const copied = ({ a, b }) => ({ a: { ...a }, b: b && { ...b } });

/**
 * Whether two values of plain data are the same, in whatever order their names stand.
 * @param {any} one @param {any} other @returns {boolean}
 */
export function same(one, other) {
  if (typeof one !== "object" || !one || !other) return one === other;
  const names = Object.keys(one);
  return names.length === Object.keys(other).length
    && names.every((name) => same(one[name], other[name]));
}

/** Levers of run b that differ. @param {Both} both @returns {Partial<Levers>} */
export const differing = ({ a, b }) => /** @type {Partial<Levers>} */ (b
  ? Object.fromEntries(NAMES.filter((name) => a[name] !== b[name]).map((name) => [name, b[name]]))
  : {});

/** @param {Levers} a @param {Partial<Levers>} beside @returns {Both} */
export const bothOf = (a, beside) =>
  ({ a, b: Object.keys(beside).length ? { ...a, ...beside } : null });

/** The levers as they are now. @param {Model} model @returns {Levers} */
export const leversOf = (model) => /** @type {any} */ (
  Object.fromEntries(NAMES.map((name) => [name, model.get(name)])));

/** Levers after all turns. @param {Both} both @param {Turn[]} turns */
function turned(both, turns) {
  const { a, b } = copied(both);
  for (const { run, name, value } of turns) {
    Object.assign((run === "a" ? a : b) ?? {}, { [name]: value });
  }
  return { a, b };
}

/**
 * The state that the traits hold. Levers are those of now: where they are what has become of the
 * run that the traits remember, it is that run.
 * @param {Model} model @returns {State}
 */
export function stateOf(model) {
  const [preset, turns, beside, hide, stop_at, pace, start] = [
    "preset", "turns", "beside", "hide", "stop_at", "pace", "start",
  ].map((name) => model.get(name));
  const levers = leversOf(model), rest = { preset, hide, stop_at, pace };
  const now = bothOf(levers, beside);
  const ways = start?.a ? turns.length + 1 : 0; // as many turns may have been made by now
  if (Array.from({ length: ways }, (_, k) => turned(start, turns.slice(0, k)))
    .some((both) => same(both, now))) {
    return { ...rest, levers: start.a, beside: differing(start), turns };
  }
  return { ...rest, levers, beside, turns };
}

/** The reader's own digits. @param {Model} model */
export const drawingsOf = (model) => bytesOf(model.get("drawings"));

/** Rows as columns, as Python takes them: what is no number is null. @param {Row[]} rows */
export function columns(rows) {
  const names = /** @type {(keyof Row)[]} */ (Object.keys(rows[0] ?? {}));
  return Object.fromEntries(names.map((name) =>
    [name, rows.map((row) => Number.isFinite(row[name]) ? row[name] : null)]));
}
