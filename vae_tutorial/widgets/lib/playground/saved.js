/** A run as files: its weights as JSON or .npz, its history as CSV. */

import { npz } from "./npz.js";

/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("./levers.js").Levers} Levers */

/**
 * A run, with the weights in the order in which they are used: kernel and bias of each hidden layer
 * of the encoder, of the mean, of log_var, of the hidden layers of the decoder, of the logits.
 * @typedef {object} Run
 * @property {Levers} levers as they are now @property {number} epoch
 * @property {{shape: number[], values: number[]}[]} weights
 */

const FORMAT = "vae_tutorial playground 1";

/** As 32 bits hold it: nine digits, of which no two such numbers have the same. */
const short = (/** @type {number} */ value) => Number(Math.fround(value).toPrecision(9));

/** @param {Run} run @returns {string} */
export function runJson({ levers, epoch, weights }) {
  const arrays = weights.map(({ shape, values }) => ({ shape, values: values.map(short) }));
  return JSON.stringify({ format: FORMAT, levers, epoch, weights: arrays });
}

/**
 * Arrays `weights_0`, `weights_1` and so on, and one of bytes, `about`: the rest of the JSON.
 * @param {Run} run @returns {Uint8Array}
 */
export function runNpz({ levers, epoch, weights }) {
  const values = new TextEncoder().encode(JSON.stringify({ format: FORMAT, levers, epoch }));
  const arrays = weights.map(({ shape, values }, i) =>
    ({ name: `weights_${i}`, shape, values: Float32Array.from(values) }));
  return npz([{ name: "about", shape: [values.length], values }, ...arrays]);
}

const COLUMNS = /** @type {const} */ ([
  "epoch", "train_reconstruction", "train_kl", "train_loss",
  "test_reconstruction", "test_kl", "test_loss",
]);

/**
 * One line an epoch and run, in nats an example; a loss that is no bound is left empty.
 * @param {Row[]} a @param {Row[] | null} [b]
 */
export function historyCsv(a, b = null) {
  const line = (/** @type {string} */ run, /** @type {Row} */ row) =>
    [run, ...COLUMNS.map((name) => Number.isFinite(row[name]) ? row[name] : "")].join(",");
  const lines = [["run", ...COLUMNS].join(","), ...a.map((row) => line("a", row)),
    ...(b ?? []).map((row) => line("b", row))];
  return `${lines.join("\n")}\n`;
}
