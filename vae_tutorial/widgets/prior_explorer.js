/** A cursor over a latent plane: the decoded picture, the prior's density, and that of q(z). */

import { box, choice, column, columns, element, half, readout } from "./lib/dom.js";
import { Densities, nearestNode } from "./lib/field.js";
import { Mark } from "./lib/mark.js";
import { listen, networkOf, save } from "./lib/model.js";
import { halfToFloat } from "./lib/network.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, pen, picture } from "./lib/picture.js";
import { Plane, SIDE } from "./lib/plane.js";
import { ramp, tinted } from "./lib/shades.js";
import { steer } from "./lib/steer.js";
import { fixed, point } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";

/** @typedef {import("./lib/field.js").Shown} Shown */

/**
 * @typedef {object} State
 * @property {string} network
 * @property {number[]} shape height and width of a picture
 * @property {DataView} log_p float16, row by row from the upper left corner
 * @property {DataView} log_q
 * @property {number} nodes of the grid along each axis
 * @property {{density: string[], ratio: string[], empty: string}} colors
 * @property {number} limit of the plane
 * @property {number} beyond share of q(z) that lies outside of it
 * @property {number} z1
 * @property {number} z2
 * @property {Shown} shown what colours the plane
 */

/** @typedef {State & import("./lib/field.js").Rule} Traits */
/** @typedef {import("./lib/model.js").Model<Traits>} Model */

const KEYS = "arrow keys move the cursor, shift makes larger steps, home goes to the middle";
const OUTSIDE = 0.01; // of q(z): more than that beyond the plane is told
const LEAST = 1e-4; // densities below it are not written out
const WIDTH = 200; // pixels of the scale

/** @type {Record<Shown, string>} */
const NAMES = {
  "q(z)": "q(z), all images together", "p(z)": "p(z), the prior", "log ratio": "log q(z)/p(z)",
};

/** A density with three digits. @param {string} name @param {number} log */
function written(name, log) {
  const value = Math.exp(log);
  if (value < LEAST) return `${name} is below ${LEAST}`;
  return `${name} = ${value < 100 ? value.toPrecision(3) : fixed(value, 0)}`;
}

/** Which colour stands for which number, below the plane. */
class Scale {
  /** @param {number} beyond share of q(z) outside of the plane */
  constructor(beyond) {
    this.beyond = beyond > OUTSIDE ? ` ${(100 * beyond).toFixed(0)} % of q(z) lies beyond it.` : "";
    this.low = element("span");
    this.high = element("span");
    this.strip = picture(WIDTH, 1, "", "");
    this.line = box("vae-scale", this.low, this.strip, this.high);
    this.note = readout("vae-beyond");
  }

  /** @param {import("./lib/shades.js").Ramp} color */
  lay(color) {
    const shares = Float32Array.from({ length: WIDTH }, (_, i) => i / (WIDTH - 1));
    pen(this.strip).drawImage(tinted(shares, WIDTH, color), 0, 0);
  }

  /** @param {Shown} name @param {number} top its highest value */
  density(name, top) {
    const most = top.toPrecision(3);
    this.write(`${name}: 0`, most, "Dark blue is where it is highest on the plane.");
    describe(this.strip, `Scale of ${name}: white is 0, dark blue ${most}`);
  }

  /** @param {number} clip nats at either end */
  ratio(clip) {
    this.write(`−${clip} nats`, `+${clip} nats`,
      "Orange: q(z) is less than p(z). Blue: it is more. Gray: neither has mass on the plane.");
    describe(this.strip, `Scale of log q(z)/p(z): orange is −${clip} nats or less, white 0, `
      + `blue ${clip} nats or more`);
  }

  /** @param {string} low @param {string} high @param {string} note */
  write(low, high, note) {
    this.low.textContent = low;
    this.high.textContent = high;
    this.note.textContent = note + this.beyond;
  }
}

/** The plane, its colours and the picture, for one state of the model. */
class Display {
  /** @param {Model} model @param {import("./lib/network.js").PageNetwork} network */
  constructor(model, network) {
    this.model = model;
    this.network = network;
    const nodes = model.get("nodes"), limit = model.get("limit");
    const [p, q] = [model.get("log_p"), model.get("log_q")].map((bytes) =>
      ({ values: halfToFloat(bytes), nodes, limit }));
    const [rarer, dense, clip] = [model.get("rarer"), model.get("dense"), model.get("clip")];
    this.densities = new Densities(p, q, { rarer, dense, clip });
    this.plane = new Plane(limit, "");
    this.mark = new Mark(this.plane, "vae-point");
    this.scale = new Scale(model.get("beyond"));
    this.picture = picture(224, 224, "", "");
    this.note = readout("vae-lines vae-tall");
    this.spoken = "";
  }

  /** Colour the plane. */
  background() {
    const shown = this.model.get("shown"), { densities, plane, scale } = this;
    const { density, ratio, empty } = this.model.get("colors");
    const color = shown === "log ratio" ? ramp(ratio, empty) : ramp(density);
    if (shown === "log ratio") scale.ratio(densities.clip);
    else scale.density(shown, Math.exp(densities.tops[shown]));
    scale.lay(color);
    const { nodes } = densities.p, step = SIDE / (nodes - 1); // its outer nodes are on the edges
    const sheet = new OffscreenCanvas(SIDE, SIDE);
    pen(sheet).drawImage(tinted(densities.shares(shown), nodes, color),
      -step / 2, -step / 2, SIDE + step, SIDE + step);
    plane.lay(sheet);
    plane.axes();
    plane.clear();
    plane.describe(`Latent plane, coloured by ${NAMES[shown]}: ${KEYS}`);
  }

  /**
   * What there is to say of a point, and of the picture that is drawn there.
   * @param {number[]} z
   */
  words(z) {
    const at = point(z), text = `z = ${at}`, drawn = `What the decoder draws at ${at}`;
    if (!this.plane.holds(z)) return { text, drawn };
    const { p, q, hole, empty } = this.densities.at(z);
    const verdict = hole ? ": a hole" : empty ? ": neither has mass here" : "";
    const ratio = `log q/p = ${fixed(q - p, 1)} nats${verdict}`;
    return {
      text: [text, written("p(z)", p), written("q(z)", q), ratio].join("\n"),
      drawn: hole ? `${drawn}, in a hole` : drawn,
    };
  }

  draw() {
    const z = [this.model.get("z1"), this.model.get("z2")], { plane, note } = this;
    try {
      this.mark.move(z);
      paint(this.picture, decode(this.network, z), this.model.get("shape"));
      const { text, drawn } = this.words(z);
      note.textContent = text;
      describe(this.picture, drawn);
    } catch (error) {
      note.textContent = /** @type {Error} */ (error).message;
    }
    this.spoken = `${note.textContent}\n${plane.account([["The cursor", z]])}`.trim();
    plane.tell(z, this.spoken);
  }

  /** @param {...Node} below */
  layout(...below) {
    const { plane, scale } = this;
    const frame = columns(
      column("latent plane", plane.stage, scale.line, scale.note, plane.note),
      half("decoded", this.picture, this.note), box("vae-below", ...below));
    frame.classList.add("vae-explorer");
    return frame;
  }
}

/** @param {import("./lib/view.js").Props<Traits>} props */
async function build({ model, el }) {
  const display = new Display(model, await networkOf(model, "network"));
  const { region, say } = speaker();
  const { schedule, stop } = paced(() => {
    display.draw();
    say(display.spoken);
  });
  const shown = choice("colours:", Object.entries(NAMES),
    (value) => save(model, { shown: /** @type {Shown} */ (value) }));
  const background = () => {
    display.background();
    shown.show(model.get("shown"));
  };
  steer(display.plane, {
    get: () => [model.get("z1"), model.get("z2")],
    set: (z) => {
      const [z1, z2] = nearestNode(display.densities.p, z);
      save(model, { z1, z2 });
    },
  }, display.mark.node);
  el.append(display.layout(shown.node, region));
  background();
  schedule();
  const deafen = listen(model, { "change:z1 change:z2": schedule, "change:shown": background });
  return () => { stop(); deafen(); };
}

export default view(build);
