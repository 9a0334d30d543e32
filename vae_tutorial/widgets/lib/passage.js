/** The way of an image through a VAE, and how it is shown. */

import { Cloud } from "./cloud.js";
import { box, readout } from "./dom.js";
import { SHAPE, SIDE, blank } from "./drawing.js";
import { encodedOf } from "./encoded.js";
import { Pad } from "./pad.js";
import { describe, paint, picture } from "./picture.js";
import { Plane } from "./plane.js";
import { priorOf } from "./prior.js";
import { normals } from "./random.js";
import { Sheet } from "./sheet.js";
import { fixed, point } from "./text.js";
import { Trail } from "./trail.js";
import { forward, sigmoid } from "./vae.js";

/** @typedef {import("./model.js").Model<any>} Model */
/** @typedef {import("./network.js").PageNetwork} PageNetwork */
/** @typedef {import("./vae.js").Result} Result */

/** A VAE, and the noise of the draw. */
export class Passage {
  /** @param {Model} model @param {PageNetwork} encoder @param {PageNetwork} decoder */
  constructor(model, encoder, decoder) {
    this.model = model;
    this.encoder = encoder;
    this.decoder = decoder;
    this.prior = priorOf(model.get("prior"));
    this.normal = normals(Date.now());
    this.renew();
  }

  renew() {
    this.noise = [this.normal(), this.normal()];
  }

  /** @param {Float32Array} x */
  run(x) {
    return forward(this, x, this.noise ?? [], this.model.get("width"));
  }
}

/** Pad, what the encoder gets, plane and lens, draw, picture, and the draws before. */
export class Display {
  /** @param {Model} model @param {Passage} passage */
  constructor(model, passage) {
    this.hand = model.get("hand");
    this.passage = passage;
    this.sheet = new Sheet();
    this.pad = new Pad(this.sheet);
    this.input = picture(SIDE, SIDE, "vae-input vae-pixels", "");
    this.picture = picture(224, 224, "vae-square vae-decoded", "");
    this.plane = new Plane(model.get("limit"), "");
    this.plane.scatter(encodedOf(model));
    this.plane.circles(passage.prior.circles);
    this.plane.clear();
    this.cloud = new Cloud(this.plane);
    this.trail = new Trail();
    this.z = box("vae-draw");
    this.note = readout();
    /** @type {Float32Array} */
    this.x = blank();
    /** @type {Result | null} */
    this.result = null;
  }

  /** Show another image: the draws before were another cloud's. */
  turn() {
    if (this.trail.points.length) this.trail.clear();
    this.pad.draw();
    this.x = this.sheet.isBlank ? blank() : this.sheet.encoded(this.hand);
    paint(this.input, this.x, SHAPE);
  }

  /** The draw that is shown becomes one of those before. */
  keep() {
    if (this.result) this.trail.add(this.result.z, this.result.logits.map(sigmoid));
  }

  draw() {
    this.result = null;
    if (this.sheet.isBlank) {
      this.drawNothing("Draw a digit, or pick one below.", "Empty drawing pad");
      return;
    }
    try {
      this.result = this.passage.run(this.x);
      this.drawResult(this.result);
    } catch (error) {
      this.drawNothing(/** @type {Error} */ (error).message, "Your digit");
    }
  }

  /** @param {string} name what is on the pad */
  describePad(name) {
    describe(this.pad.canvas, this.pad.keyed ? `${name}. ${this.pad.keys.text}` : name);
    describe(this.input, `What the encoder gets: ${
      this.sheet.isBlank ? "nothing yet" : "your digit, scaled and in the middle"}`);
  }

  /** Show no result. @param {string} reason @param {string} pad what is on the pad */
  drawNothing(reason, pad) {
    paint(this.picture, blank(), SHAPE);
    this.cloud.clear();
    this.plane.account([]);
    this.z.textContent = "";
    this.note.textContent = reason;
    this.describePad(pad);
    this.plane.describe("Latent plane with encoded test digits");
    describe(this.picture, "No picture yet");
  }

  /** @param {Result} result */
  drawResult(result) {
    const { mean, sigma, z, logits, reconstruction, kl, negativeElbo } = result;
    paint(this.picture, logits.map(sigmoid), SHAPE);
    this.cloud.draw(result, this.trail.points);
    const beyond = this.plane.account([["The mean", mean], ["The draw", z]]);
    this.z.textContent = z.map((v) => fixed(v, 2)).join("\n");
    this.note.textContent = `reconstruction ${fixed(reconstruction, 1)} + KL ${fixed(kl, 1)} `
      + `= negative ELBO ${fixed(negativeElbo, 1)} nats`;
    this.describePad(this.sheet.shown ? "A digit that draws itself" : "Your digit");
    const [s1, s2] = sigma.map((s) => fixed(s, 3));
    this.plane.describe(`q(z|x) has its mean at ${point(mean)}, standard deviations ${s1} and ${
      s2}; the draw is ${point(z)}${beyond ? `. ${beyond}` : ""}`);
    describe(this.picture, `What the decoder draws at ${point(z)}`);
  }
}
