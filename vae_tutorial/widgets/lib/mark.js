/** Marks that move above a latent plane, whose picture stays as it is. */

import { box } from "./dom.js";
import { drag, slide } from "./steer.js";
import { point } from "./text.js";

/** @typedef {import("./plane.js").Plane} Plane */

export class Mark {
  /** @param {Plane} plane @param {string} className how it looks */
  constructor(plane, className) {
    this.plane = plane;
    this.node = box(`vae-mark ${className}`);
    plane.stage.append(this.node);
  }

  /** @param {number[] | null} z where to, or nowhere */
  move(z) {
    this.node.hidden = !z || !this.plane.holds(z);
    if (!z) return;
    const { limit } = this.plane;
    this.node.style.left = `${50 + 50 * z[0] / limit}%`;
    this.node.style.top = `${50 - 50 * z[1] / limit}%`;
  }
}

/** A mark that is moved by pointer, finger and keys. */
export class Handle extends Mark {
  /**
   * @param {Plane} plane @param {string} letter what is written on it
   * @param {string} name what it is called to those who cannot see it
   * @param {import("./steer.js").Point} target
   */
  constructor(plane, letter, name, target) {
    super(plane, "vae-handle");
    this.node.append(box("vae-letter", letter));
    this.node.setAttribute("aria-label", `${name}: arrow keys move it`);
    this.move(null);
    slide(this.node, plane.limit, target);
    drag(this.node, plane, target, true);
  }

  /** @param {number[] | null} z */
  move(z) {
    super.move(z);
    if (!z) return;
    this.node.setAttribute("aria-valuenow", z[0].toFixed(2));
    this.node.setAttribute("aria-valuetext", point(z));
  }
}
