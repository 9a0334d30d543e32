/** A small picture of what lies under a pointer that hovers above a plane. */

import { box, element } from "./dom.js";
import { paced } from "./pace.js";
import { paint } from "./picture.js";
import { point } from "./text.js";
import { decode } from "./vae.js";

/**
 * It is for the eye: those who do not see it move the point, which says more.
 * @param {import("./plane.js").Plane} plane
 * @param {import("./network.js").PageNetwork} decoder @param {number[]} shape
 * @returns {() => void} takes it away
 */
export function preview(plane, decoder, shape) {
  const canvas = element("canvas", { width: 84, height: 84 });
  const caption = element("span");
  const node = box("vae-preview", canvas, caption);
  node.setAttribute("aria-hidden", "true");
  node.hidden = true;
  plane.stage.append(node);

  /** @type {number[] | null} */
  let z = null;
  const { schedule, stop } = paced(() => {
    node.hidden = !z;
    if (!z) return;
    paint(canvas, decode(decoder, z), shape);
    caption.textContent = point(z);
    node.style.left = `${50 + 50 * z[0] / plane.limit}%`;
    node.style.top = `${50 - 50 * z[1] / plane.limit}%`;
    node.classList.toggle("vae-left", z[0] > 0);
    node.classList.toggle("vae-below-it", z[1] > 0);
  });
  const hide = () => {
    if (node.hidden) return;
    z = null;
    schedule();
  };
  plane.canvas.addEventListener("pointermove", (event) => {
    if (event.buttons || event.pointerType === "touch") return hide();
    z = plane.at(event);
    schedule();
  });
  plane.canvas.addEventListener("pointerleave", hide);
  plane.canvas.addEventListener("pointerdown", hide);
  plane.canvas.addEventListener("keydown", hide);
  return stop;
}
