/** What has formed, in words: for those who do not see the pictures, and to read below them. */

import { fixed } from "../text.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {{labels: Uint8Array, test: number}} Data of the examples, the test examples first */

/**
 * Where the test examples of a class lie.
 * @typedef {object} Cluster
 * @property {number} label
 * @property {number[]} middle the medians
 * @property {number} purity share of their nearest neighbours that are of their class, or of the
 *   examples near which they are that are, whichever is less
 */

const NEAREST = 5; // neighbours
const PURE = 0.8; // of a class that lies apart
const CENTRAL = 0.6; // of the mean distance of the classes from their center
const MOST = 2; // classes that are named

const COUNTS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight",
  "nine", "ten"];
const DIGITS = ["zeros", "ones", "twos", "threes", "fours", "fives", "sixes", "sevens", "eights",
  "nines"];
const MOONS = ["upper", "lower"];
const SIDES = ["on the right", "at the upper right", "above", "at the upper left", "on the left",
  "at the lower left", "below", "at the lower right"];

/** @param {number} n of a few things */
const count = (n) => COUNTS[n] ?? String(n);

/** The examples of a class. @param {string} data @param {number} label */
function className(data, label) {
  if (data === "digits") return DIGITS[label];
  const name = shortName(data, label);
  return data === "moons" ? `points of the ${name} moon` : `points of mode ${name}`;
}

/** A class, as it stands in a picture. @param {string} data @param {number} label */
export const shortName = (data, label) => data === "moons" ? MOONS[label] : String(label);

/** @param {Float32Array} values which it sorts */
const median = (values) => values.sort()[values.length >> 1];

/**
 * The coordinates of the test examples: one array an axis.
 * @param {Snapshot} snapshot @param {number[]} axes @param {number} test
 */
const columnsOf = ({ mean, levers: { latent_dim: size } }, axes, test) => axes.map((axis) =>
  Float32Array.from({ length: test }, (_, i) => mean[i * size + axis]));

/**
 * The nearest neighbours of an example, by number.
 * @param {Float32Array[]} columns @param {number} example
 */
function neighboursOf(columns, example) {
  const found = new Int32Array(NEAREST), far = new Float64Array(NEAREST).fill(Infinity);
  const [x, y] = [columns[0], columns[columns.length - 1]];
  for (let i = 0; i < x.length; i++) {
    const distance = (x[i] - x[example]) ** 2 + (y[i] - y[example]) ** 2;
    if (i === example || !(distance < far[NEAREST - 1])) continue;
    let at = NEAREST - 1;
    for (; at && far[at - 1] > distance; at--) {
      far[at] = far[at - 1];
      found[at] = found[at - 1];
    }
    far[at] = distance;
    found[at] = i;
  }
  return found;
}

/**
 * Where each class lies among the test examples, along one or two axes.
 * @param {Snapshot} snapshot @param {Data} data @param {number[]} axes
 * @returns {Cluster[]}
 */
export function clusters(snapshot, { labels, test }, axes) {
  const columns = columnsOf(snapshot, axes, test);
  const kinds = [...new Set(labels.subarray(0, test))].sort((a, b) => a - b);
  const own = new Map(kinds.map((label) => [label, { members: 0, same: 0, near: 0 }]));
  for (let i = 0; i < test; i++) {
    const mine = own.get(labels[i]);
    if (mine) mine.members += 1;
    for (const k of neighboursOf(columns, i)) {
      const other = own.get(labels[k]);
      if (other) other.near += 1;
      if (mine && labels[k] === labels[i]) mine.same += 1;
    }
  }
  return [...own].map(([label, { members, same, near }]) => ({
    label,
    middle: columns.map((column) => median(column.filter((_, i) => labels[i] === label))),
    purity: same / Math.max(NEAREST * members, near),
  }));
}

/** @param {number[]} place from the center @param {number} spread of all classes */
function sideOf([x, y = 0], spread) {
  if (Math.hypot(x, y) < CENTRAL * spread) return "in the middle";
  return SIDES[Math.round(Math.atan2(y, x) / (Math.PI / 4) + 8) % 8];
}

/** Between the classes, however many examples each has. @param {Cluster[]} all */
function centerOf(all) {
  const center = all[0].middle.map((_, axis) =>
    all.reduce((sum, { middle }) => sum + middle[axis] / all.length, 0));
  const spread = all.reduce((sum, { middle }) =>
    sum + Math.hypot(...middle.map((v, axis) => v - center[axis])) / all.length, 0);
  return { center, spread };
}

/**
 * Which classes lie apart from the others, and where.
 * @param {Snapshot} snapshot @param {Data} data
 * @param {number[]} axes that are shown, across first
 */
export function arrangement(snapshot, data, axes) {
  axes = [...new Set(axes)];
  const all = clusters(snapshot, data, axes);
  const apart = all.filter(({ purity }) => purity >= PURE).sort((a, b) => b.purity - a.purity);
  if (!apart.length) return "no class lies apart from the others";
  const { center, spread } = centerOf(all);
  const places = apart.slice(0, MOST).map(({ label, middle }) =>
    [className(snapshot.levers.data, label), sideOf(middle.map((v, i) => v - center[i]), spread)]);
  const named = places.map(([name, side]) => `${name} ${side}`).join(" and ");
  if (apart.length <= MOST) return named.replace(places[0][0], `${places[0][0]} lie apart`);
  const share = apart.length === all.length ? `all ${count(all.length)}`
    : `${count(apart.length)} of ${count(all.length)}`;
  return `${share} classes lie apart, among them ${named}`;
}

/** How far the means of the test examples are from 0. @param {Snapshot} s @param {number} test */
function reach({ mean, levers: { latent_dim: size } }, test) {
  const lengths = Float32Array.from({ length: test }, (_, i) =>
    Math.hypot(...mean.subarray(i * size, (i + 1) * size)));
  return lengths.sort()[Math.floor(0.95 * (test - 1))];
}

/** The code, as far as it is used. @param {Snapshot} snapshot */
function information({ kl_by_dimension: each, active }) {
  const kl = each.reduce((sum, v) => sum + v, 0);
  return `KL ${fixed(kl, 1)} nats in ${count(active)} active dimension${active === 1 ? "" : "s"}`;
}

/**
 * What becomes of the codes without the draw: at beta 0 nothing holds them, above it the KL still
 * pulls the means to 0, against which no noise is left to pull.
 * @param {Snapshot} snapshot @param {number} test @param {string} thing
 */
function drawless(snapshot, test, thing) {
  const pull = snapshot.levers.beta ? "without the draw only the KL holds the codes near 0"
    : "without the draw, at beta 0, nothing holds the codes near 0";
  return `${pull}: 95 % of the ${thing}s lie within ${fixed(reach(snapshot, test), 1)} units of it`;
}

/** @param {number} epoch @param {string} whose run it is, where there are two */
function opening(epoch, whose) {
  const start = epoch ? `Epoch ${epoch}` : "Before training";
  return whose ? `${whose}${start.toLowerCase()}, ` : `${start}: `;
}

/**
 * One sentence on what a run has come to.
 * @param {Snapshot} snapshot @param {Data} data
 * @param {number[]} axes that are shown, across first
 * @param {Row} [row] the last of its history
 * @param {string} [whose] "Run A: ", where there are two
 */
export function formed(
  snapshot, data, axes, row = snapshot.rows[snapshot.rows.length - 1], whose = "",
) {
  const { epoch, levers, active, neighbours } = snapshot;
  const thing = levers.data === "digits" ? "digit" : "point";
  const start = opening(epoch, whose);
  if (!Array.prototype.every.call(snapshot.mean.subarray(0, data.test), Number.isFinite)) {
    return `${start}the codes are no longer numbers.`;
  }
  const told = [];
  if (levers.draw && !active) {
    told.push(`no dimension is active: every ${thing} has nearly the same code`);
  } else {
    told.push(arrangement(snapshot, data, axes));
    if (Number.isFinite(neighbours)) { // which are looked up only now and then
      told.push(`5 nearest neighbours agree for ${fixed(100 * neighbours, 0)} %`);
    }
  }
  if (levers.draw && active) told.push(information(snapshot));
  if (!levers.draw) told.push(drawless(snapshot, data.test, thing));
  if (row) told.push(ending(row, thing));
  return `${start}${told.join("; ")}.`;
}

/** @param {Row} row @param {string} thing */
function ending({ test_loss: loss, test_reconstruction: reconstruction }, thing) {
  const bound = Number.isFinite(loss), nats = bound ? loss : reconstruction;
  const written = fixed(nats, 1);
  const below = written.startsWith("−") ? ", below 0 because a density can exceed 1" : "";
  return `${bound ? "negative ELBO" : "reconstruction"} ${written} nats on test ${thing}s${
    below}${bound ? "" : ", and no bound on log p(x)"}`;
}
