/** Pointer and keys move a point on a latent plane. */

import { heading } from "./finger.js";

/** @typedef {import("./plane.js").Plane} Plane */

/**
 * @typedef {object} Point what is moved
 * @property {() => number[]} get
 * @property {(z: number[]) => void} set
 * @property {(from: number[], to: number[], done: boolean) => void} [walk] a drag with shift
 */

/**
 * Where a key moves a point to, or nothing for other keys.
 * @param {string} key @param {number[]} z @param {number} step
 */
function destination(key, [z1, z2], step) {
  switch (key) {
    case "ArrowLeft": return [z1 - step, z2];
    case "ArrowRight": return [z1 + step, z2];
    case "ArrowDown": return [z1, z2 - step];
    case "ArrowUp": return [z1, z2 + step];
    case "PageDown": return [z1, z2 - 5 * step];
    case "PageUp": return [z1, z2 + 5 * step];
    case "Home": return [0, 0];
    case "End": return [z1, z2]; // a plane has none, and the page stays as well
  }
}

/** @param {HTMLElement} node @param {number} limit @param {Point} target */
function followKeys(node, limit, { get, set }) {
  node.addEventListener("keydown", (event) => {
    const step = limit / (event.shiftKey ? 16 : 80);
    const to = destination(event.key, get(), step);
    if (!to) return;
    event.preventDefault();
    set(to.map((z) => Math.min(limit, Math.max(-limit, z))));
  });
}

/** Let keys move a point. @param {HTMLElement} node @param {number} limit @param {Point} target */
export function slide(node, limit, target) {
  node.tabIndex = 0;
  node.setAttribute("role", "slider");
  node.setAttribute("aria-roledescription", "2D slider");
  node.setAttribute("aria-valuemin", String(-limit));
  node.setAttribute("aria-valuemax", String(limit));
  followKeys(node, limit, target);
}

/**
 * Let a pointer move a point. A mouse does so at once. A finger may be about to scroll the page: it
 * moves the point when it is lifted where it was put, or once it moves sideways. On a handle it
 * moves the point whichever way it goes.
 * @param {HTMLElement} node @param {Plane} plane @param {Point} target
 * @param {boolean} handle whether a finger on the node never scrolls the page
 */
export function drag(node, plane, { get, set, walk }, handle) {
  let moves = false, put = { clientX: 0, clientY: 0 };
  /** @type {number[]} */
  let before = [];
  /** @type {number[] | null} */
  let from = null;
  node.addEventListener("pointerdown", (event) => {
    if (event.button || !event.isPrimary) return;
    node.setPointerCapture(event.pointerId);
    [put, before] = [event, get()];
    moves = event.pointerType === "mouse";
    from = walk && event.shiftKey ? plane.at(event) : null;
    if (moves && !from) set(plane.at(event));
  });
  node.addEventListener("pointermove", (event) => {
    if (!node.hasPointerCapture(event.pointerId)) return;
    const way = heading(put, event);
    if (!moves && !way) return;
    if (!moves && !handle && way !== "sideways") return node.releasePointerCapture(event.pointerId);
    moves = true;
    if (from) walk?.(from, plane.at(event), false);
    else set(plane.at(event));
  });
  node.addEventListener("pointerup", (event) => {
    if (!node.hasPointerCapture(event.pointerId)) return;
    if (from) walk?.(from, plane.at(event), true);
    else if (!moves && !handle) set(plane.at(event));
    from = null;
  });
  node.addEventListener("pointercancel", () => { // the page scrolls after all
    if (moves && !from) set(before);
    from = null;
  });
}

/**
 * Let pointer and keys move a point on the plane.
 * @param {Plane} plane @param {Point} target
 * @param {HTMLElement} mark what shows the point, and can be taken hold of with a finger
 */
export function steer(plane, target, mark) {
  plane.canvas.classList.add("vae-steered");
  mark.classList.add("vae-held");
  slide(plane.canvas, plane.limit, target);
  drag(plane.canvas, plane, target, false);
  drag(mark, plane, target, true);
}
