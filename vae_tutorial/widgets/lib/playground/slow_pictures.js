/** The pictures of the slow motion: gray values, losses and gradients of pixels, a small plane. */

import { describe, paint, pen, picture } from "../picture.js";
import { ramp, tinted } from "../shades.js";
import { fixed } from "../text.js";
import { EDGE } from "./pictures.js";

/** @typedef {import("./snapshot.js").Explained} Explained */
/** @typedef {import("./slow_steps.js").Name} Name */

const SIDE = 320; // pixels
const LONGEST = 70; // pixels of an arrow
const SIGNED = ramp(["#d55e00", "#ffffff", "#0072b2"]);
const MEAN = "#0072b2", CODE = "#d55e00";

/** A square picture, of gray values or of a plane. @param {string} className */
export const square = (className) => picture(SIDE, SIDE, `vae-square ${className}`, "");

/** @param {HTMLCanvasElement} canvas */
function blank(canvas) {
  const context = pen(canvas);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, SIDE, SIDE);
  return context;
}

/** @param {HTMLCanvasElement} canvas @param {Float32Array} gray @param {string} label */
export function drawGray(canvas, gray, label) {
  paint(canvas, gray, [EDGE, EDGE]);
  describe(canvas, label);
}

/** The most is ink. @param {HTMLCanvasElement} canvas @param {Float32Array} losses nats */
export function drawLosses(canvas, losses) {
  const most = Math.max(...losses), least = Math.min(0, ...losses);
  drawGray(canvas, losses.map((v) => (v - least) / (most - least || 1)),
    `What each pixel costs, as ink: ${fixed(most, 2)} nats at most`);
}

/**
 * Blue asks for more ink, orange for less.
 * @param {HTMLCanvasElement} canvas @param {Float32Array} gradient
 */
export function drawGradient(canvas, gradient) {
  const most = Math.max(...gradient.map(Math.abs)) || 1;
  const sheet = tinted(gradient.map((v) => 0.5 - v / (2 * most)), EDGE, SIGNED);
  const context = pen(canvas);
  context.imageSmoothingEnabled = false;
  context.drawImage(sheet, 0, 0, SIDE, SIDE);
  const more = gradient.filter((v) => v < -0.1 * most).length;
  const less = gradient.filter((v) => v > 0.1 * most).length;
  describe(canvas, `Gradient by each logit: ${more} pixels should have more ink, ${less} less`);
}

/**
 * A point of toy data and what has been decoded, in the unit square.
 * @param {HTMLCanvasElement} canvas @param {Float32Array} x @param {Float32Array | null} decoded
 */
export function drawPoint(canvas, x, decoded) {
  const context = blank(canvas);
  dot(context, [x[0] * SIDE, (1 - x[1]) * SIDE], 8, "#262626");
  if (decoded) dot(context, [decoded[0] * SIDE, (1 - decoded[1]) * SIDE], 6, CODE);
  describe(canvas, `The unit square: the point is black${
    decoded ? ", the decoded one orange" : ""}`);
}

/**
 * @param {CanvasRenderingContext2D} context @param {number[]} at @param {number} radius
 * @param {string} color
 */
function dot(context, [x, y], radius, color) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.strokeStyle = "#fff";
  context.lineWidth = 4;
  context.stroke();
  context.fill();
}

/**
 * @param {CanvasRenderingContext2D} context @param {number[]} from @param {number[]} way
 * @param {string} color
 */
function arrow(context, [x, y], [dx, dy], color) {
  const length = Math.hypot(dx, dy);
  if (length < 3) return;
  const [ux, uy] = [dx / length, dy / length], [tx, ty] = [x + dx, y + dy];
  Object.assign(context, { strokeStyle: color, fillStyle: color, lineWidth: 4 });
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(tx - 8 * ux, ty - 8 * uy);
  context.stroke();
  context.beginPath();
  context.moveTo(tx, ty);
  context.lineTo(tx - 14 * ux + 7 * uy, ty - 14 * uy - 7 * ux);
  context.lineTo(tx - 14 * ux - 7 * uy, ty - 14 * uy + 7 * ux);
  context.fill();
}

/**
 * The latent space, or that of the noise, as far as a step has come.
 * @param {HTMLCanvasElement} canvas @param {Explained} e @param {Name} name
 * @param {number[]} axes dimensions, across and upwards
 * @param {boolean} draw whether the widths are used
 * @returns {string} what it shows, in a few words
 */
export function drawPlane(canvas, e, name, axes, draw) {
  const context = blank(canvas), pick = (/** @type {number[]} */ values) =>
    axes.map((axis, k) => k && axes[0] === axis ? 0 : values[axis] ?? 0);
  const [mean, z, noise] = [e.mean, e.z, e.epsilon].map(pick);
  const far = name === "noise" ? noise : [...mean, ...z];
  const limit = Math.max(3, Math.ceil(Math.max(...far.map(Math.abs)) * 1.15));
  const unit = SIDE / (2 * limit);
  const at = (/** @type {number[]} */ [x, y]) => [SIDE / 2 + x * unit, SIDE / 2 - y * unit];
  for (const radius of [1, 2, 3]) ring(context, at([0, 0]), [radius * unit, radius * unit], true);
  context.fillStyle = "#262626";
  context.font = "20px sans-serif";
  context.fillText(`±${limit}`, 8, SIDE - 10);
  if (name === "noise") dot(context, at(noise), 8, CODE);
  else drawCode(context, { e, name, mean, z, unit, at, pick, draw });
  describe(canvas, `${name === "noise" ? "The noise" : "The latent space"} from ${-limit} to ${limit
  }, with circles of 1, 2 and 3 standard deviations of the standard normal distribution: ${
    LABELS[name] ?? ""}`);
  return titleOf(name, draw);
}

/** @param {Name} name @param {boolean} draw */
function titleOf(name, draw) {
  if (name === "noise") return "orange: ε; dashed: N(0, I) at 1, 2 and 3 σ";
  const place = name === "mean" || name === "width" ? "blue: μ"
    : draw ? "blue: μ; orange: z" : "orange: z = μ";
  const arrows = name === "gradient" ? "; arrows: descent" : "";
  return `${place}${arrows}; dashed: the prior at 1, 2 and 3 σ`;
}

/** @type {Partial<Record<Name, string>>} */
const LABELS = {
  mean: "the mean is a blue dot", width: "the mean is a blue dot in its ellipse of 2 σ",
  noise: "the draw is an orange dot", z: "the code is an orange dot in the ellipse of 2 σ",
  decoded: "the code is an orange dot", loss: "the code is an orange dot",
  gradient: "arrows from the code and from the mean show where descent moves them",
};

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{e: Explained, name: Name, draw: boolean, mean: number[], z: number[], unit: number,
 *   at: (place: number[]) => number[], pick: (values: number[]) => number[]}} parts
 */
function drawCode(context, { e, name, mean, z, unit, at, pick, draw }) {
  const sigma = pick(e.sigma);
  if (name === "width" || (draw && name !== "mean")) {
    ring(context, at(mean), sigma.map((s) => Math.max(3, 2 * s * unit)), false);
  }
  dot(context, at(mean), 7, MEAN);
  if (name === "mean" || name === "width") return;
  dot(context, at(z), 7, CODE);
  if (name !== "gradient") return;
  const [byMean, byZ] = [pick(e.mean_gradient), pick(e.z_gradient)];
  const scale = LONGEST / (Math.max(Math.hypot(...byMean), Math.hypot(...byZ)) || 1);
  const down = (/** @type {number[]} */ [x, y]) => [-x * scale, y * scale];
  arrow(context, at(mean), down(byMean), MEAN);
  arrow(context, at(z), down(byZ), CODE);
}

/**
 * @param {CanvasRenderingContext2D} context @param {number[]} at @param {number[]} radii
 * @param {boolean} faint
 */
function ring(context, [x, y], [across, upwards], faint) {
  context.beginPath();
  context.ellipse(x, y, across, upwards, 0, 0, 2 * Math.PI);
  context.strokeStyle = faint ? "#8a8a8a" : "#000";
  context.lineWidth = faint ? 1.5 : 3;
  context.setLineDash(faint ? [6, 5] : []);
  context.stroke();
  context.setLineDash([]);
}
