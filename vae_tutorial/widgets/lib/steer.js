/** Pointer and keys move a point on a latent plane. */

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
  }
}

/** @param {Plane} plane @param {Point} target */
function followKeys({ canvas, limit }, { get, set }) {
  canvas.addEventListener("keydown", (event) => {
    const step = limit / (event.shiftKey ? 16 : 80);
    const to = destination(event.key, get(), step);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    set(to.map((z) => Math.min(limit, Math.max(-limit, z))));
  });
}

/** @param {Plane} plane @param {Point} target */
function followPointer(plane, { set, walk }) {
  const { canvas } = plane;
  /** @type {number[] | null} */
  let from = null;
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button || !event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    from = walk && event.shiftKey ? plane.at(event) : null;
    if (!from) set(plane.at(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!canvas.hasPointerCapture(event.pointerId)) return;
    if (from) walk?.(from, plane.at(event), false);
    else set(plane.at(event));
  });
  canvas.addEventListener("pointerup", (event) => {
    if (from) walk?.(from, plane.at(event), true);
    from = null;
  });
  canvas.addEventListener("pointercancel", () => { from = null; });
}

/** Let pointer and keys move a point on the plane. @param {Plane} plane @param {Point} target */
export function steer(plane, target) {
  const { canvas, limit } = plane;
  canvas.tabIndex = 0;
  canvas.classList.add("vae-steered");
  canvas.setAttribute("role", "slider");
  canvas.setAttribute("aria-roledescription", "2D slider");
  canvas.setAttribute("aria-valuemin", String(-limit));
  canvas.setAttribute("aria-valuemax", String(limit));
  followPointer(plane, target);
  followKeys(plane, target);
}
