/** Text on a chart that keeps apart from the lines below it. */

import { COLORS } from "../chart.js";
import { pen } from "../picture.js";

/**
 * @param {import("../chart.js").Chart} chart @param {import("../chart.js").Pair} place
 * @param {string} text @param {CanvasTextAlign} align @param {number} [lower] pixels
 */
export function label(chart, place, text, align, lower = 0) {
  const context = pen(chart.canvas);
  const [x, y] = [chart.across(place[0]), chart.down(place[1]) + lower];
  Object.assign(context, {
    textAlign: align, lineWidth: 4, lineJoin: "round", strokeStyle: "#fff", fillStyle: COLORS.ink,
  });
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}
