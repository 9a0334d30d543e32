/** Draw a digit; see q(z|x), a draw from it, and what the decoder makes of the draw. */

import {
  box, button, column, columns, element, group, half, range, readout, showValue,
} from "./lib/dom.js";
import { SHAPE, SIDE, blank, centred, followPen, ink, isBlank } from "./lib/drawing.js";
import { encodedOf } from "./lib/encoded.js";
import { bytesOf, listen, networkOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, picture, unpacked } from "./lib/picture.js";
import { Plane } from "./lib/plane.js";
import { priorOf } from "./lib/prior.js";
import { normals } from "./lib/random.js";
import { fixed, point } from "./lib/text.js";
import { forward, sigmoid } from "./lib/vae.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {string} encoder
 * @property {string} decoder
 * @property {import("./lib/prior.js").Description} prior
 * @property {DataView} strip one image of each label
 * @property {number[]} strip_labels
 * @property {number} width factor on the standard deviations of q(z|x)
 * @property {boolean} hold whether the noise stays when the image changes
 * @property {number[]} z the draw, for Python; empty where nothing is drawn
 * @property {number[]} loss reconstruction and KL, for Python
 */

/** @typedef {State & import("./lib/encoded.js").EncodedState} Traits */
/** @typedef {import("./lib/model.js").Model<Traits>} Model */
/** @typedef {import("./lib/network.js").PageNetwork} PageNetwork */
/** @typedef {import("./lib/vae.js").Result} Result */

/** An image on its way through a VAE. */
class Passage {
  /** @param {Model} model @param {PageNetwork} encoder @param {PageNetwork} decoder */
  constructor(model, encoder, decoder) {
    this.model = model;
    this.encoder = encoder;
    this.decoder = decoder;
    this.prior = priorOf(model.get("prior"));
    this.normal = normals(Date.now());
    this.image = blank();
    this.drawn = false; // by hand, and so perhaps not in the middle
    this.noise = this.fresh();
  }

  fresh() {
    return [this.normal(), this.normal()];
  }

  /** @param {Float32Array} image */
  take(image) {
    this.image = Float32Array.from(image);
    this.drawn = false;
  }

  run() {
    const x = this.drawn ? centred(this.image) : this.image;
    return forward(this, x, this.noise, this.model.get("width"));
  }
}

/** Pad, plane, picture and readout. */
class Display {
  /** @param {Model} model @param {Passage} passage */
  constructor(model, passage) {
    this.passage = passage;
    this.pad = picture(224, 224, "vae-square vae-pad", "");
    this.picture = picture(224, 224, "vae-square", "");
    this.plane = new Plane(model.get("limit"), "");
    this.plane.scatter(encodedOf(model));
    this.plane.circles(passage.prior.circles);
    this.note = readout();
  }

  /** @returns {Result | null} what is shown, or null where nothing is drawn */
  draw() {
    paint(this.pad, this.passage.image, SHAPE);
    this.plane.clear();
    if (isBlank(this.passage.image)) {
      this.drawNothing("Draw a digit, or pick one below the pad.", "Empty drawing pad");
      return null;
    }
    try {
      const result = this.passage.run();
      this.drawResult(result);
      return result;
    } catch (error) {
      this.drawNothing(/** @type {Error} */ (error).message, "Your digit");
      return null;
    }
  }

  /** Show no result. @param {string} reason @param {string} pad what is on the pad */
  drawNothing(reason, pad) {
    paint(this.picture, blank(), SHAPE);
    this.plane.account([]);
    this.note.textContent = reason;
    describe(this.pad, pad);
    this.plane.describe("Latent plane with encoded test digits");
    describe(this.picture, "No picture yet");
  }

  /** @param {Result} result */
  drawResult({ mean, sigma, z, logits, reconstruction, kl, negativeElbo }) {
    paint(this.picture, logits.map(sigmoid), SHAPE);
    this.plane.ellipse(mean, sigma.map((s) => 2 * s));
    this.plane.dot(z, 10);
    const beyond = this.plane.account([["The mean", mean], ["The draw", z]]);
    this.note.textContent = `reconstruction ${fixed(reconstruction, 1)} + KL ${fixed(kl, 1)} `
      + `= negative ELBO ${fixed(negativeElbo, 1)} nats`;
    describe(this.pad, "Your digit");
    const [s1, s2] = sigma.map((s) => fixed(s, 3));
    this.plane.describe(`q(z|x) has its mean at ${point(mean)}, standard deviations ${s1} and ${
      s2}; the draw is ${point(z)}${beyond ? `. ${beyond}` : ""}`);
    describe(this.picture, `What the decoder draws at ${point(z)}`);
  }
}

/**
 * Buttons with one test digit of each label.
 * @param {Model} model @param {(image: Float32Array) => void} take
 */
function picks(model, take) {
  const images = unpacked(bytesOf(model.get("strip")), SHAPE);
  const buttons = images.map((image, k) => {
    const thumb = element("canvas", { width: SIDE, height: SIDE });
    paint(thumb, image, SHAPE);
    const name = `Test digit ${k + 1}: ${model.get("strip_labels")[k]}`;
    const pick = button("", () => take(image), name);
    pick.append(thumb);
    return pick;
  });
  return { node: group("vae-picks", "Test digits to start from", ...buttons), first: images[0] };
}

/** What the reader sets: whether the noise stays, how wide the cloud is. @param {Model} model */
function controls(model) {
  const hold = element("input", { type: "checkbox" });
  hold.addEventListener("change", () => save(model, { hold: hold.checked }));
  const slider = range("width of the cloud", { min: 0, max: 2, step: 0.05 }, (width) => {
    save(model, { width });
  });
  const shown = element("span", { className: "vae-value-text" });
  const show = () => {
    const width = model.get("width");
    hold.checked = model.get("hold");
    shown.textContent = width === 0 ? "a point" : `${width.toFixed(2)} σ`;
    showValue(slider, width, shown.textContent);
  };
  return {
    hold: element("label", { className: "vae-choice" }, hold, "hold the noise still"),
    width: element("label", { className: "vae-row" }, "width of the cloud", slider, shown),
    show,
  };
}

/** Hand the draw and its loss to Python. @param {Model} model @param {Result | null} result */
function report(model, result) {
  const { z = [], reconstruction = 0, kl = 0 } = result ?? {};
  const loss = result ? [reconstruction, Number.isFinite(kl) ? kl : -1] : [];
  save(model, { z, loss });
}

/** @param {import("./lib/view.js").Props<Traits>} props */
async function build({ model, el }) {
  const [encoder, decoder] =
    await Promise.all(["encoder", "decoder"].map((trait) => networkOf(model, trait)));
  const passage = new Passage(model, encoder, decoder);
  const display = new Display(model, passage);
  const { region, say } = speaker();
  const { schedule, stop } = paced(() => {
    const result = display.draw();
    say(display.note.textContent ?? "");
    report(model, result);
  });

  const redraw = () => { passage.noise = passage.fresh(); schedule(); };
  const changed = () => model.get("hold") ? schedule() : redraw();
  followPen(display.pad, (from, to) => {
    ink(passage.image, from, to);
    passage.drawn = true;
    changed();
  });
  const strip = picks(model, (image) => { passage.take(image); changed(); });
  const clear = button("Clear", () => { passage.take(blank()); schedule(); });
  const { hold, width, show } = controls(model);
  const places = columns(
    half("your digit, x", display.pad, strip.node, clear),
    column("where from? q(z|x)", display.plane.canvas, display.plane.note),
    half("decoded draw", display.picture));
  places.classList.add("digit-pad");
  el.append(places, display.note,
    box("", button("Draw again from q(z|x)", redraw), hold), width, region);
  show();
  passage.take(strip.first);
  schedule();
  const deafen = listen(model, {
    "change:hold": show, "change:width": () => { show(); schedule(); },
  });
  return () => { stop(); deafen(); };
}

export default view(build);
