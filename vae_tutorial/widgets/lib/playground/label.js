/** Texts on a chart: where they keep clear of each other and of what is drawn. */

import { COLORS } from "../chart.js";
import { pen } from "../picture.js";

/** @typedef {[number, number, number, number]} Frame left, top, right and bottom in pixels */
/** @typedef {{at: number[], width: number}} Wanted a text at a place, in pixels */

const HIGH = 16; // pixels of a text
// Pixels between a text and its place, and at which it could mean another place. From farther away
// a line leads there, which says which place is meant.
const RINGS = [{ away: 7, near: 14, cost: 0 }, { away: 26, near: 3, cost: 8 }];
const SAME = 4, BESIDE = 5; // pixels between places that are one, and at which a line means one
const DEAR = 100; // what it costs to mean another place: as much as covering so many points

/** Where the text of a place could stand. @param {Wanted} wanted */
const around = ({ at: [x, y], width }) => RINGS.flatMap(({ away, near, cost }) => {
  const [right, left, above, below] = [x + away, x - away - width, y - away - HIGH, y + away];
  const corners = [[right, above], [left, above], [right, below], [left, below],
    [x - width / 2, above], [x - width / 2, below], [right, y - HIGH / 2], [left, y - HIGH / 2]];
  return corners.map(([from, top]) => ({
    frame: /** @type {Frame} */ ([from, top, from + width, top + HIGH]), near, cost,
  }));
});

/** @param {Frame} one @param {Frame} other */
const meet = ([l, t, r, b], [left, top, right, bottom]) =>
  l < right && left < r && t < bottom && top < b;

/** How many points are so near to a frame. @param {number[][]} points @param {Frame} frame */
function within(points, [l, t, r, b], far = 0) {
  let count = 0;
  for (const point of points) {
    const x = point[0], y = point[1];
    if (x > l - far && x < r + far && y > t - far && y < b + far) count += 1;
  }
  return count;
}

/** @param {number[]} one @param {number[]} other */
const distance = ([x, y], [u, v]) => Math.hypot(x - u, y - v);

/**
 * The line from a text to its place; none if it is near.
 * @param {Frame} frame @param {number[]} at
 */
function leader([left, top, right, bottom], [x, y]) {
  const start = [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))];
  return distance(start, [x, y]) > RINGS[0].away * Math.SQRT2 + 1 ? [start, [x, y]] : [];
}

/**
 * A frame for each text; none for a text that would lie on an earlier one everywhere, or has its
 * place in common with one.
 * @param {Wanted[]} texts those that matter most before the others
 * @param {number[][]} points in pixels, of which few are to be covered
 * @param {Frame} bounds which no text leaves
 * @returns {(Frame | null)[]}
 */
export function clear(texts, points, [left, top, right, bottom]) {
  /** @type {(Frame | null)[]} */
  const found = [];
  for (const { at, width } of texts) {
    const taken = texts.slice(0, found.length).some((other, k) =>
      found[k] && distance(other.at, at) < SAME);
    const free = taken ? [] : around({ at, width }).filter(({ frame }) =>
      frame[0] >= left && frame[1] >= top && frame[2] <= right && frame[3] <= bottom
      && !found.some((other) => other && meet(frame, other)));
    const others = texts.map((text) => text.at).filter((other) => distance(other, at) >= SAME);
    const costs = free.map(({ frame, near, cost }) => {
      const line = along(leader(frame, at)), misled = others.filter((other) =>
        line.some((point) => distance(point, other) < BESIDE)).length;
      return cost + within(points, frame) + DEAR * (within(others, frame, near) + misled);
    });
    found.push(free[costs.indexOf(Math.min(...costs))]?.frame ?? null);
  }
  return found;
}

/** Points all along a line, in pixels. @param {number[][]} corners @param {number} [apart] */
export function along(corners, apart = 4) {
  return corners.flatMap(([x, y], i) => {
    const [fromX, fromY] = corners[Math.max(0, i - 1)];
    const n = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / apart));
    return Array.from({ length: n }, (_, k) =>
      [x + (fromX - x) * k / n, y + (fromY - y) * k / n]);
  });
}

/** @param {import("../chart.js").Chart} chart @param {string} text */
export const widthOf = (chart, text) => pen(chart.canvas).measureText(text).width;

/**
 * A text, and a line to its place where it stands away from it.
 * @param {import("../chart.js").Chart} chart @param {string} text @param {Frame} frame
 * @param {number[]} at pixels
 */
export function label(chart, text, frame, at) {
  const line = leader(frame, at), [left, , , bottom] = frame;
  if (line.length) chart.stroke(line, COLORS.quiet, 1, []);
  const context = pen(chart.canvas);
  Object.assign(context, {
    textAlign: "left", lineWidth: 3, lineJoin: "round", strokeStyle: "#fff", fillStyle: COLORS.ink,
  });
  context.strokeText(text, left, bottom - 4);
  context.fillText(text, left, bottom - 4);
}
