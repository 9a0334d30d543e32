/** A latent plane as it takes shape in training, and the loss: a film that plays and pauses. */

import { COLORS, Chart, onResize } from "./lib/chart.js";
import { box, button, column, columns, element, range, showValue } from "./lib/dom.js";
import { bytesOf, listen, save } from "./lib/model.js";
import { halfToFloat } from "./lib/network.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, pen } from "./lib/picture.js";
import { fixed } from "./lib/text.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {DataView} codes of all images at each frame, two 16-bit floats an image
 * @property {DataView} digits the class of each image, a byte each
 * @property {string[]} colors of the classes
 * @property {number[]} steps batches seen at each frame
 * @property {number[]} losses nats at each frame
 * @property {number} frame which one is shown
 */

/** @typedef {[number, number]} Pair */
/** @typedef {import("./lib/model.js").Model<State>} Model */

const MOMENT = 120; // milliseconds of each frame
const LIMIT = 4.5; // of the plane, or as far as the codes go

/** The codes at each frame. @param {Model} model @returns {Pair[][]} */
function framesOf(model) {
  const values = halfToFloat(model.get("codes")), images = bytesOf(model.get("digits")).length;
  return model.get("steps").map((_, frame) => Array.from({ length: images }, (_, i) => {
    const at = 2 * (frame * images + i);
    return [values[at], values[at + 1]];
  }));
}

/** The latent plane, from -limit to limit. @param {number} limit */
function planeOf(limit) {
  const axis = { ends: /** @type {Pair} */ ([-limit, limit]), ticks: [-4, -2, 0, 2, 4] };
  return new Chart({ x: { ...axis, name: "z₁ (latent units)" },
    y: { ...axis, name: "z₂ (latent units)" } }, 310, "Latent plane");
}

/** The loss over batches. @param {number[]} steps @param {number[]} losses */
function curveOf(steps, losses) {
  const last = steps[steps.length - 1] || 1;
  const [low, high] = [Math.floor(Math.min(...losses) / 50) * 50, Math.max(...losses) + 5];
  const ticks = Array.from({ length: Math.floor((high - low) / 100) + 1 }, (_, i) => low + 100 * i);
  return new Chart({ x: { ends: [0, 1.06 * last], ticks: [0, Math.round(last / 2), last],
    name: "batches seen" },
  y: { ends: [low, high], ticks, name: "negative ELBO (nats)" } }, 310, "Loss");
}

/**
 * @param {Chart} chart @param {Pair[]} codes @param {Uint8Array} digits @param {string[]} colors
 */
function drawPlane(chart, codes, digits, colors) {
  chart.begin();
  const context = pen(chart.canvas);
  context.globalAlpha = 0.6;
  codes.forEach(([z1, z2], i) => {
    context.fillStyle = colors[digits[i] % colors.length];
    context.fillRect(chart.across(z1) - 1.5, chart.down(z2) - 1.5, 3, 3);
  });
  context.globalAlpha = 1;
  for (const digit of new Set(digits)) {
    const own = codes.filter((_, i) => digits[i] === digit);
    const [z1, z2] = [0, 1].map((axis) =>
      own.map((z) => z[axis]).sort((a, b) => a - b)[own.length >> 1]);
    chart.dots([[z1, z2]], "#ffffffd0", 8);
    chart.write([z1, z2], String(digit), "center", 5);
  }
  chart.end([]);
}

/** Turn the pages until the last one; a second press stops. @param {Model} model */
function player(model) {
  let timer = 0;
  const last = model.get("steps").length - 1;
  const node = button("Play", () => timer ? stop() : play());
  node.classList.add("vae-play");
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    node.textContent = "Play";
  };
  const play = () => {
    if (model.get("frame") === last) save(model, { frame: 0 });
    node.textContent = "Pause";
    timer = window.setInterval(() => {
      save(model, { frame: Math.min(last, model.get("frame") + 1) });
      if (model.get("frame") === last) stop();
    }, MOMENT);
  };
  return { node, stop };
}

/** Where a frame is shown, and what draws it and puts it into words. @param {Model} model */
function screen(model) {
  const frames = framesOf(model), digits = bytesOf(model.get("digits"));
  const [steps, losses, colors] = [model.get("steps"), model.get("losses"), model.get("colors")];
  const far = Math.max(...frames.map((codes) => Math.max(...codes.flat().map(Math.abs))));
  const plane = planeOf(Math.max(LIMIT, 1.05 * far)), curve = curveOf(steps, losses);
  const loss = box("vae-title");
  const node = columns(column("Latent plane, test images", plane.node),
    box("vae-column", loss, curve.node));
  /** @param {number} frame @returns {string} */
  const show = (frame) => {
    const path = steps.slice(0, frame + 1)
      .map((step, i) => /** @type {Pair} */ ([step, losses[i]]));
    drawPlane(plane, frames[frame], digits, colors);
    curve.begin();
    curve.line(path, COLORS.blue);
    curve.dots(path.slice(-1), COLORS.orange, 5);
    curve.end([]);
    loss.textContent = `${fixed(losses[frame], 1)} nats`;
    const text = `Latent plane after ${steps[frame]} batches; test loss ${loss.textContent}.`;
    describe(plane.canvas, text);
    describe(curve.canvas, `Test loss up to ${steps[frame]} batches, ${loss.textContent} there.`);
    return text;
  };
  return { node, show };
}

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const steps = model.get("steps");
  const { node, show } = screen(model);
  const { node: playing, stop: pause } = player(model);
  const slide = range("batches seen", { min: 0, max: steps.length - 1, step: 1 }, (frame) => {
    pause();
    save(model, { frame });
  });
  const seen = element("span", { className: "vae-number" });
  seen.style.minWidth = `${String(steps[steps.length - 1]).length}ch`;
  const { region, say } = speaker();

  const draw = () => {
    const frame = model.get("frame"), text = show(frame);
    seen.textContent = String(steps[frame]);
    showValue(slide, frame, text);
    say(text);
  };

  const { schedule, stop } = paced(draw);
  el.append(box("vae-row", playing, "batches seen", slide, seen), node, region);
  const deafen = listen(model, { "change:frame": schedule });
  const still = onResize(el, schedule);
  return () => { pause(); stop(); still(); deafen(); };
}

export default view(build);
