/** A walk as a film strip, and as motion. */

import { box } from "./dom.js";
import { describe, paint, picture } from "./picture.js";
import { point } from "./text.js";
import { decode } from "./vae.js";
import { PATHS } from "./walks.js";

/** @typedef {(t: number) => number[]} Way a point for each t from 0 to 1 */

const FRAMES = 9, SIDE = 64, SECONDS = 3;

/**
 * The way from one end of a walk to the other, or null where there is none.
 * @param {number[]} walk both ends, or empty @param {string} path
 * @returns {Way | null}
 */
export function wayOf(walk, path) {
  if (!walk.length) return null;
  const [from, to] = [walk.slice(0, 2), walk.slice(2)];
  return (t) => PATHS[path](from, to, t);
}

/** What a decoder draws along a walk. */
export class Film {
  /**
   * @param {import("./network.js").PageNetwork} decoder @param {number[]} shape
   * @param {string} name how the walk goes
   */
  constructor(decoder, shape, name) {
    this.decoder = decoder;
    this.shape = shape;
    this.name = name;
    this.canvas = picture(FRAMES * SIDE, SIDE, "vae-film", `Film strip, ${name}`);
    this.node = box("vae-strip", box("vae-title", name), this.canvas);
    this.node.hidden = true;
  }

  /** @param {Way | null} way @throws if no such way joins both ends */
  draw(way) {
    this.node.hidden = true;
    if (!way) return;
    for (let k = 0; k < FRAMES; k++) {
      const gray = decode(this.decoder, way(k / (FRAMES - 1)));
      paint(this.canvas, gray, this.shape, [SIDE * k, 0, SIDE, SIDE]);
    }
    this.node.hidden = false;
    const ends = `from ${point(way(0))} to ${point(way(1))}`;
    describe(this.canvas, `Film strip of ${FRAMES} pictures, ${this.name}, ${ends}`);
  }
}

/** Move a point along a way, frame by frame. @param {(z: number[]) => void} move */
export function player(move) {
  let playing = 0;
  const stop = () => cancelAnimationFrame(playing);
  /** @param {() => Way | null} current asked anew each frame: a walk may change as it plays */
  const play = (current) => {
    stop();
    const begin = performance.now(), way = current();
    if (!way) return;
    const step = (/** @type {number} */ now) => {
      const t = Math.min(1, (now - begin) / 1000 / SECONDS);
      if (!current()) return;
      move(way(t));
      if (t < 1) playing = requestAnimationFrame(step);
    };
    playing = requestAnimationFrame(step);
  };
  return { play, stop };
}
