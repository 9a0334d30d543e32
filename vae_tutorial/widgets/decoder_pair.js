/** Two latent planes under one cursor, which drives both decoders. */

import { box, columns, half, readout } from "./lib/dom.js";
import { nearest, encodedOf } from "./lib/encoded.js";
import { Mark } from "./lib/mark.js";
import { listen, networkOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, picture } from "./lib/picture.js";
import { Plane } from "./lib/plane.js";
import { Roughness } from "./lib/roughness.js";
import { steer } from "./lib/steer.js";
import { point } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {string} first
 * @property {string} second
 * @property {string[]} names of the two models
 * @property {number[][]} centers means of the codes, which are packed in standard deviations
 * @property {number[][]} spreads the standard deviations
 * @property {number} u1 the cursor, in standard deviations
 * @property {number} u2
 */

/** @typedef {State & import("./lib/encoded.js").EncodedState} Traits */
/** @typedef {import("./lib/model.js").Model<Traits>} Model */

/** One model: its plane, and what its decoder draws where the cursor is. */
class Side {
  /**
   * @param {Model} model @param {import("./lib/network.js").PageNetwork} network
   * @param {number} i 0 or 1
   */
  constructor(model, network, i) {
    this.network = network;
    this.name = model.get("names")[i];
    this.shape = model.get("shape");
    this.center = model.get("centers")[i];
    this.spread = model.get("spreads")[i];
    this.encoded = encodedOf(model, i);
    const label = `Latent plane of ${this.name}: arrow keys move the point in both planes`;
    this.plane = new Plane(model.get("limit"), label);
    this.plane.scatter(this.encoded);
    this.plane.axes();
    this.plane.clear();
    this.point = new Mark(this.plane, "vae-point");
    this.picture = picture(224, 224, "", `Decoded by ${this.name}`);
    this.note = readout("vae-lines");
    /** What the side shows, in words. */
    this.words = "";
  }

  /** The code that lies so many standard deviations from the mean. @param {number[]} u */
  code(u) {
    return u.map((v, axis) => this.center[axis] + this.spread[axis] * v);
  }

  /** @param {number[]} u */
  draw(u) {
    try {
      const z = this.code(u);
      paint(this.picture, decode(this.network, z), this.shape);
      this.point.move(u);
      const beyond = this.plane.account([["The point", u]]);
      describe(this.picture, `What the decoder of ${this.name} draws at ${point(z)}`);
      const kind = nearest(this.encoded, u);
      this.note.textContent = `z = ${point(z)}\nnearest test digits: mostly ${kind}`;
      this.words = [this.note.textContent, beyond].filter(Boolean).join("\n");
    } catch (error) {
      this.note.textContent = this.words = /** @type {Error} */ (error).message;
    }
  }

  get column() {
    return half(this.name, this.plane.stage, this.picture, this.note, this.plane.note);
  }
}

/** @param {import("./lib/view.js").Props<Traits>} props */
async function build({ model, el }) {
  const traits = ["first", "second"];
  const networks = await Promise.all(traits.map((trait) => networkOf(model, trait)));
  const sides = networks.map((network, i) => new Side(model, network, i));
  const { region, say } = speaker();

  const get = () => [model.get("u1"), model.get("u2")];
  const set = (/** @type {number[]} */ u) => save(model, { u1: u[0], u2: u[1] });
  const roughness = new Roughness(sides, model.get("limit"), set);
  const draw = () => {
    const u = get();
    sides.forEach((side) => side.draw(u));
    roughness.follow(u);
    const words = sides.map(({ name, words }) =>
      `${name}: ${words.replaceAll("\n", ", ")}`).join("; ");
    sides.forEach(({ plane }) => plane.tell(u, words));
    say(words);
  };

  const { schedule, stop } = paced(draw);
  sides.forEach(({ plane, point }) => steer(plane, { get, set }, point.node));
  const pair = columns(...sides.map(({ column }) => column));
  pair.classList.add("vae-pair");
  const unit = box("vae-unit",
    "Both axes of both planes count standard deviations of the model's own codes.");
  el.append(pair, unit, roughness.node, region);
  draw();
  const deafen = listen(model, { "change:u1 change:u2": schedule });
  return () => { stop(); roughness.stop(); deafen(); };
}

export default view(build);
