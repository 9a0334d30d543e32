/** The cloud q(z|x): on the latent plane, where it is small, and beside it through a lens. */

import { element } from "./dom.js";
import { describe, pen, picture } from "./picture.js";
import { SIDE } from "./plane.js";
import { fixed } from "./text.js";

/** @typedef {import("./vae.js").Result} Result */
/** @typedef {(z: number[]) => number[]} Where pixels of a point */

const LENS = 320; // pixels of its picture
// Half the width that it shows is one of these, so that it does not change all the time.
const NICE = [0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.7, 1, 1.5, 2, 3, 5, 7, 10, 15, 20, 30, 50, 100];
const ROOM = 2.6; // standard deviations that it shows, at the least
const SMALLEST = 3; // pixels; an outline with a smaller radius could not be seen
const DRAW = "#d55e00", GHOST = "#e69f00", CLOUD = "#0072b2";

/** Half the width that the lens shows. @param {number[]} sigma */
const reach = (sigma) =>
  NICE.find((half) => half >= ROOM * Math.max(...sigma)) ?? NICE[NICE.length - 1];

/**
 * @param {CanvasRenderingContext2D} context @param {number[]} at @param {number} radius
 * @param {string} color
 */
function dot(context, [x, y], radius, color) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}

/**
 * The outline of an ellipse, with a light edge that keeps it apart from what lies below.
 * @param {CanvasRenderingContext2D} context @param {number[]} at @param {number[]} radii
 * @param {number} width @param {number[]} [dash]
 */
function outline(context, [x, y], radii, width, dash = []) {
  const [across, down] = radii.map((radius) => Math.max(radius, SMALLEST));
  context.beginPath();
  context.ellipse(x, y, across, down, 0, 0, 2 * Math.PI);
  for (const [color, line, gaps] of /** @type {const} */ ([
    ["#fff", 2 * width, []], ["#000", width, dash],
  ])) {
    context.strokeStyle = color;
    context.lineWidth = line;
    context.setLineDash([...gaps]);
    context.stroke();
  }
  context.setLineDash([]);
}

export class Cloud {
  /** @param {import("./plane.js").Plane} plane whose own picture stays as it is */
  constructor(plane) {
    this.plane = plane;
    this.sheet = element("canvas", { width: SIDE, height: SIDE, className: "vae-overlay" });
    this.sheet.setAttribute("aria-hidden", "true");
    plane.stage.append(this.sheet);
    this.lens = picture(LENS, LENS, "vae-lens", "");
    this.clear();
  }

  clear() {
    pen(this.sheet).clearRect(0, 0, SIDE, SIDE);
    pen(this.lens).fillStyle = "#fff";
    pen(this.lens).fillRect(0, 0, LENS, LENS);
    describe(this.lens, "No cloud yet");
  }

  /** @param {Result} result @param {number[][]} ghosts the draws before */
  draw(result, ghosts) {
    this.clear();
    this.drawOnPlane(result, ghosts);
    this.drawLens(result, ghosts);
  }

  /** @param {Result} result @param {number[][]} ghosts */
  drawOnPlane({ mean, sigma, z }, ghosts) {
    const context = pen(this.sheet), { plane } = this, half = reach(sigma);
    /** @type {Where} */
    const at = ([z1, z2]) => [plane.across(z1), plane.down(z2)];
    const [x, y] = at(mean), side = half * plane.unit;
    context.strokeStyle = CLOUD;
    context.lineWidth = 3;
    context.strokeRect(x - side, y - side, 2 * side, 2 * side);
    for (const ghost of ghosts) {
      dot(context, at(ghost), 8, "#fff");
      dot(context, at(ghost), 6, GHOST);
    }
    dot(context, at(z), 13, "#fff");
    dot(context, at(z), 11, DRAW);
    outline(context, [x, y], sigma.map((s) => 2 * s * plane.unit), 2.5);
  }

  /** @param {Result} result @param {number[][]} ghosts */
  drawLens({ mean, sigma, z }, ghosts) {
    const context = pen(this.lens), half = reach(sigma), unit = LENS / (2 * half);
    /** @type {Where} */
    const at = ([z1, z2]) =>
      [LENS / 2 + (z1 - mean[0]) * unit, LENS / 2 - (z2 - mean[1]) * unit];
    for (const ghost of ghosts) dot(context, at(ghost), 9, GHOST);
    dot(context, at(z), 13, DRAW);
    const [across, down] = sigma.map((s) => s * unit), middle = LENS / 2;
    context.strokeStyle = "#000";
    context.lineWidth = 2;
    context.beginPath();
    context.moveTo(middle - 2 * across, middle);
    context.lineTo(middle + 2 * across, middle);
    context.moveTo(middle, middle - 2 * down);
    context.lineTo(middle, middle + 2 * down);
    context.stroke();
    outline(context, [middle, middle], [across, down], 3);
    outline(context, [middle, middle], [2 * across, 2 * down], 3, [10, 7]);
    this.writeScale(half);
    const [s1, s2] = sigma.map((s) => fixed(s, 3));
    describe(this.lens, `The cloud, magnified: one standard deviation is ${s1} across and ${s2
    } upwards, the outer ellipse two; the draw is an orange dot`);
  }

  /** A bar that says how much the lens magnifies. @param {number} half */
  writeScale(half) {
    const context = pen(this.lens), [left, bottom] = [14, LENS - 14], width = LENS / 4;
    context.fillStyle = "#000";
    context.fillRect(left, bottom, width, 4);
    Object.assign(context, {
      font: "26px sans-serif", textAlign: "left", textBaseline: "bottom", lineWidth: 6,
      strokeStyle: "#fff",
    });
    const text = String(Number((half / 2).toFixed(3)));
    context.strokeText(text, left, bottom - 2);
    context.fillText(text, left, bottom - 2);
  }
}
