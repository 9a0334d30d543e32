/** A chart on a canvas: axes with numbers and names, lines, areas, dots; as wide as its place. */

import { box } from "./dom.js";
import { pen, picture } from "./picture.js";
import { fixed } from "./text.js";

/** @typedef {[number, number]} Pair a place in the units of the axes, or both ends of an axis */

/**
 * @typedef {object} Axis
 * @property {Pair} ends
 * @property {number[]} ticks where numbers stand
 * @property {string} name with its unit
 */

/** @typedef {{color: string, text: string, dash?: number[]}} Entry a line of the key */

// Ink on white paper, in the dark too, as all figures of the book.
export const COLORS = {
  ink: "#262626", quiet: "#4d4d4d", grid: "#e6e6e6", shade: "#d9d9d9",
  blue: "#0072b2", orange: "#d55e00", green: "#009e73", pink: "#cc79a7", yellow: "#b87a00",
};
const FONT = "13px system-ui, sans-serif"; // as many pixels on a phone as elsewhere
const LEFT = 50, BOTTOM = 40, TOP = 12, RIGHT = 12;

export class Chart {
  /**
   * @param {{x: Axis, y: Axis}} axes @param {number} height pixels of the page
   * @param {string} label what it is called to those who cannot see it
   */
  constructor({ x, y }, height, label) {
    this.x = x;
    this.y = y;
    this.height = height;
    this.canvas = picture(1, 1, "vae-curves", label);
    this.canvas.style.height = `${height}px`;
    this.width = 1;
    /** The canvas, and what is laid over it. */
    this.node = box("vae-chart-frame", this.canvas);
  }

  /** @param {number} x @returns {number} pixels from the left edge */
  across(x) {
    const [low, high] = this.x.ends;
    return LEFT + (x - low) / (high - low) * (this.width - LEFT - RIGHT);
  }

  /** @param {number} y @returns {number} pixels from the upper edge */
  down(y) {
    const [low, high] = this.y.ends;
    return TOP + (high - y) / (high - low) * (this.height - TOP - BOTTOM);
  }

  /**
   * Where an event with a pointer happened, also on a slide, which is as large as the screen.
   * @param {PointerEvent} event @returns {Pair}
   */
  at(event) {
    const frame = this.canvas.getBoundingClientRect();
    const [[x0, x1], [y0, y1]] = [this.x.ends, this.y.ends];
    const scale = frame.width / this.canvas.offsetWidth;
    const [x, y] = [(event.clientX - frame.left) / scale, (event.clientY - frame.top) / scale];
    const right = (x - LEFT) / (this.width - LEFT - RIGHT);
    const up = 1 - (y - TOP) / (this.height - TOP - BOTTOM);
    return [x0 + right * (x1 - x0), y0 + up * (y1 - y0)];
  }

  /** Start anew: as many pixels as the screen has at this place, paper, grid and axes. */
  begin() {
    const ratio = devicePixelRatio || 1;
    this.width = Math.max(200, this.canvas.clientWidth);
    const [wide, high] = [this.width, this.height].map((side) => Math.round(side * ratio));
    // A canvas of the same size is kept: another one takes a browser milliseconds.
    if (this.canvas.width !== wide) this.canvas.width = wide;
    if (this.canvas.height !== high) this.canvas.height = high;
    const context = pen(this.canvas);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, this.width, this.height);
    context.font = FONT;
    this.axes(context);
    context.save();
    context.beginPath();
    context.rect(LEFT, TOP, this.width - LEFT - RIGHT, this.height - TOP - BOTTOM);
    context.clip();
  }

  /** Nothing more is drawn inside the axes; the key stands above them. @param {Entry[]} key */
  end(key) {
    const context = pen(this.canvas);
    context.restore();
    context.textAlign = "left";
    key.forEach(({ color, text, dash = [] }, i) => {
      const wide = Math.max(...key.map((entry) => context.measureText(entry.text).width));
      const [left, y] = [this.width - RIGHT - wide - 8, TOP + 14 + 18 * i];
      context.fillStyle = "#ffffffcc";
      context.fillRect(left - 34, y - 13, wide + 40, 18);
      this.stroke([[left - 28, y - 4], [left - 6, y - 4]], color, 3, dash);
      context.fillStyle = COLORS.ink;
      context.fillText(text, left, y);
    });
  }

  /** @param {CanvasRenderingContext2D} context */
  axes(context) {
    const [[x0], [y0]] = [this.x.ends, this.y.ends];
    context.fillStyle = COLORS.ink;
    context.textAlign = "center";
    for (const x of this.x.ticks) {
      this.line([[x, y0], [x, this.y.ends[1]]], COLORS.grid, 1);
      context.fillText(number(x), this.across(x), this.down(y0) + 16);
    }
    const [left, right] = [this.x.ticks[0], this.x.ticks[this.x.ticks.length - 1]];
    context.fillText(this.x.name, (this.across(left) + this.across(right)) / 2, this.height - 6);
    context.textAlign = "right";
    for (const y of this.y.ticks) {
      this.line([[x0, y], [this.x.ends[1], y]], COLORS.grid, 1);
      context.fillText(number(y), LEFT - 5, this.down(y) + 4);
    }
    context.save();
    context.translate(12, (TOP + this.height - BOTTOM) / 2);
    context.rotate(-Math.PI / 2);
    context.textAlign = "center";
    context.fillText(this.y.name, 0, 0);
    context.restore();
    this.line([[x0, this.y.ends[1]], [x0, y0], [this.x.ends[1], y0]], COLORS.quiet, 1);
  }

  /**
   * @param {Pair[]} places @param {string} color @param {number} [width] @param {number[]} [dash]
   */
  line(places, color, width = 2, dash = []) {
    this.stroke(places.map(([x, y]) => [this.across(x), this.down(y)]), color, width, dash);
  }

  /**
   * @param {number[][]} pixels @param {string} color @param {number} width
   * @param {number[]} dash
   */
  stroke(pixels, color, width, dash) {
    const context = pen(this.canvas);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.setLineDash(dash);
    context.beginPath();
    for (const [x, y] of pixels) context.lineTo(x, y);
    context.stroke();
    context.setLineDash([]);
  }

  /** The inside of a line that closes. @param {Pair[]} places @param {string} color */
  area(places, color) {
    const context = pen(this.canvas);
    context.fillStyle = color;
    context.beginPath();
    for (const [x, y] of places) context.lineTo(this.across(x), this.down(y));
    context.fill();
  }

  /**
   * @param {Pair} place @param {string} text @param {CanvasTextAlign} align
   * @param {number} [lower] pixels
   */
  write([x, y], text, align, lower = 0) {
    const context = pen(this.canvas);
    context.fillStyle = COLORS.ink;
    context.textAlign = align;
    context.fillText(text, this.across(x), this.down(y) + lower);
  }

  /** @param {Pair[]} places @param {string} color @param {number} [radius] */
  dots(places, color, radius = 4) {
    const context = pen(this.canvas);
    context.fillStyle = color;
    for (const [x, y] of places) {
      context.beginPath();
      context.arc(this.across(x), this.down(y), radius, 0, 2 * Math.PI);
      context.fill();
    }
  }
}

/** @param {number} value with as many digits as it needs, two at most */
const number = (value) => fixed(value, 2).replace(/\.?0+$/, "");

/** Even steps from one number to another. @param {Pair} ends @param {number} n */
export const steps = ([low, high], n) =>
  Array.from({ length: n + 1 }, (_, i) => low + i / n * (high - low));

/**
 * Draw again whenever the width changes, until the function that is returned is called.
 * @param {HTMLElement} node @param {() => void} draw
 */
export function onResize(node, draw) {
  const observer = new ResizeObserver(draw);
  observer.observe(node);
  return () => observer.disconnect();
}
