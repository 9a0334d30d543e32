/** Something to take hold of on a chart, with a pointer or a finger; keys have the sliders. */

import { box } from "./dom.js";

/**
 * @param {import("./chart.js").Chart} chart
 * @param {(place: [number, number]) => void} drag
 */
export function handle(chart, drag) {
  const node = box("vae-grip");
  node.setAttribute("aria-hidden", "true");
  node.addEventListener("pointerdown", (event) => {
    if (event.button || !event.isPrimary) return;
    node.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  node.addEventListener("pointermove", (event) => {
    if (node.hasPointerCapture(event.pointerId)) drag(chart.at(event));
  });
  chart.node.append(node);
  /** @param {[number, number]} place */
  const show = ([x, y]) => {
    node.style.left = `${chart.across(x)}px`;
    node.style.top = `${chart.down(y)}px`;
  };
  return { node, show };
}
