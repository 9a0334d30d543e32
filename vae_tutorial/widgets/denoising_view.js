/** A code that is noised and denoised, step by step; each step is decoded. */

import { onResize } from "./lib/chart.js";
import { distance, nearestOf, noiseOf, noised, wayBack } from "./lib/diffusion.js";
import { box, button, column, columns, half, readout } from "./lib/dom.js";
import { bytesOf, listen, networkOf, save } from "./lib/model.js";
import { halfToFloat } from "./lib/network.js";
import { calm, paced, speaker } from "./lib/pace.js";
import { PathStrip } from "./lib/path_strip.js";
import { describe, paint, picture } from "./lib/picture.js";
import { pictureChoice } from "./lib/picture_choice.js";
import { Schedule } from "./lib/schedule.js";
import { fixed } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";
import { wholeSlider } from "./lib/whole_slider.js";

/**
 * @typedef {object} State
 * @property {string} decoder
 * @property {string} denoiser
 * @property {number[]} shape height and width of a picture
 * @property {number} latent_dim
 * @property {number[]} signal at each step
 * @property {number[][]} times what the denoiser is told of each step
 * @property {DataView} codes of the images: float16, latent_dim an image
 * @property {DataView} labels one byte an image
 * @property {number} step that is shown
 * @property {number} seed of the noise
 * @property {"noise" | number} start or which image
 * @property {number} reach the step up to which an image is noised
 */

/** @typedef {import("./lib/model.js").Model<State>} Model */
/** @typedef {import("./lib/network.js").PageNetwork} PageNetwork */

const MOMENT = 100; // milliseconds of each step

/** The codes of the images, and their classes. @param {Model} model */
function imagesOf(model) {
  const dimensions = model.get("latent_dim"), flat = Array.from(halfToFloat(model.get("codes")));
  const labels = Array.from(bytesOf(model.get("labels")));
  const codes = labels.map((_, i) => flat.slice(i * dimensions, (i + 1) * dimensions));
  return { codes, labels };
}

/** @param {string} name @param {any} value @param {number} least @param {number} [most] */
function check(name, value, least, most = Infinity) {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  const wanted = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  const other = name === "start" ? "'noise' or " : "";
  throw new Error(`${name} must be ${other}an integer ${wanted}, got ${value}`);
}

/** A digit in words. @param {number} label */
const named = (label) => label === 8 ? "an 8" : `a ${label}`;

/**
 * A button that goes on step by step, or by one step where less motion is wanted.
 * @param {() => boolean} advance says whether there is more to come
 */
function player(advance) {
  let timer = 0;
  const still = calm(), name = still ? "Next step" : "Play";
  const stop = () => {
    clearInterval(timer);
    timer = 0;
    node.textContent = name;
  };
  const tick = () => { if (!advance()) stop(); };
  const node = button(name, () => {
    if (timer) return stop();
    if (!advance() || still) return;
    node.textContent = "Pause";
    timer = window.setInterval(tick, MOMENT);
  });
  node.classList.add("vae-play");
  return { node, stop };
}

/** The view on the page: a path, the step of it that is shown, and what the reader does. */
class Session {
  /** @param {Model} model @param {PageNetwork} decoder @param {PageNetwork} denoiser */
  constructor(model, decoder, denoiser) {
    this.model = model;
    this.decoder = decoder;
    const shape = this.shape = model.get("shape"), times = model.get("times");
    this.signal = model.get("signal");
    this.last = this.signal.length - 1;
    this.denoise = (/** @type {number[]} */ z, /** @type {number} */ step) =>
      denoiser.run([...z, ...times[step]]);
    this.images = imagesOf(model);
    this.classes = [...new Set(this.images.labels)].sort((a, b) => a - b);
    this.firsts = this.classes.map((label) => this.images.labels.indexOf(label));
    this.row = pictureChoice("start from noise or from a digit",
      ["noise", ...this.classes.map(String)], shape, (k) => this.begin(k));
    this.reach = wholeSlider("noise it up to step", (reach) => this.renew({ reach, step: reach }));
    this.slide = wholeSlider("step", (done) => this.go(this.top - done, true));
    this.player = player(() => this.advance());
    const blank = () => picture(shape[1], shape[0], "vae-pixels", "");
    this.now = blank();
    this.end = blank();
    this.own = blank();
    this.strip = new PathStrip(shape, (step) => this.go(step, true));
    this.schedule = new Schedule(this.signal);
    this.note = readout("vae-lines");
    this.traced = "";
    /** @type {import("./lib/diffusion.js").Stage[]} by their steps */
    this.path = [];
    this.speaker = speaker();
    this.pace = paced(() => this.draw());
  }

  /** The code of the image that a path starts from, if it does. @returns {number[] | undefined} */
  get code() { return this.images.codes[Number(this.model.get("start"))]; }

  /** The first step of the path. */
  get top() { return this.model.get("start") === "noise" ? this.last : this.model.get("reach"); }

  /** @param {number} step @param {boolean} [stop] the player */
  go(step, stop = false) {
    if (stop) this.player.stop();
    save(this.model, { step });
  }

  /** Go on to the next step, or start again; say whether there is more to come. */
  advance() {
    const step = this.model.get("step"), next = step > 0 ? step - 1 : this.top;
    this.go(next);
    return next > 0;
  }

  /** Take another path. @param {Partial<State>} changes */
  renew(changes) {
    this.player.stop();
    save(this.model, changes);
  }

  /** Start from noise, which is the first button, or a digit. @param {number} k which button */
  begin(k) {
    if (k) this.renew({ start: this.firsts[k - 1], step: this.model.get("reach") });
    else this.renew({ start: "noise", step: this.last });
  }

  /** Draw the digits that a path can start from; they stay. */
  lay() {
    const { decoder, firsts, images, row, shape } = this;
    firsts.forEach((at, k) => paint(row.thumbs[k + 1], decode(decoder, images.codes[at]), shape));
  }

  /** Compute the path and draw what it begins with and leads to, if it has changed. */
  trace() {
    const { code, decoder, last, model, row, shape, signal, top } = this;
    const [start, seed, reach] = [model.get("start"), model.get("seed"), model.get("reach")];
    const path = `${start} ${seed} ${code && reach}`;
    if (path === this.traced) return;
    this.traced = "";
    const noise = noiseOf(seed, last, model.get("latent_dim"));
    const first = code ? noised(code, signal[top], noise[0]) : noise[0];
    this.path = wayBack(this.denoise, signal, first, top, noise);
    this.strip.lay(top, (step) => decode(decoder, this.path[step].z));
    paint(row.thumbs[0], decode(decoder, noise[0]), shape);
    if (code) paint(this.own, decode(decoder, code), shape);
    this.traced = path;
  }

  /** Say what is wrong with a trait that somebody has set. */
  check() {
    const { images, last, model } = this, start = model.get("start");
    check("step", model.get("step"), 0, last);
    check("seed", model.get("seed"), 0);
    check("reach", model.get("reach"), 1, last);
    if (start !== "noise") check("start", start, 0, images.codes.length - 1);
  }

  draw() {
    const { model, note, top } = this;
    try {
      this.check();
      const step = model.get("step");
      if (step > top) return this.go(top); // the path is shorter now
      this.trace();
      this.show(step);
    } catch (error) {
      note.textContent = /** @type {Error} */ (error).message;
    }
    this.speaker.say(note.textContent);
  }

  /** @param {number} step of the path */
  show(step) {
    const { decoder, last, note, path, reach, shape, slide, top } = this, { z, clean } = path[step];
    paint(this.now, decode(decoder, z), shape);
    paint(this.end, decode(decoder, clean), shape);
    this.strip.mark(step);
    this.schedule.draw(step, top);
    this.showStart();
    note.textContent = this.words(step);
    describe(this.now, `What the decoder draws at step ${step}${this.kin(z)}`);
    describe(this.end, `What the denoiser expects at step ${step} to end at${this.kin(clean)}`);
    const up = this.model.get("reach");
    slide.show(top - step, [0, top], String(step), `step ${step} of ${last}`);
    reach.show(up, [1, last], String(up), `step ${up} of ${last}`);
  }

  /** Show what the path starts from, and how far up. */
  showStart() {
    const { classes, code, images, model, own, reach, row } = this;
    const label = images.labels[Number(model.get("start"))];
    row.show(code ? classes.indexOf(label) + 1 : 0);
    reach.node.classList.toggle("vae-unseen", !code);
    own.parentElement?.classList.toggle("vae-unseen", !code);
    if (code) describe(own, `The digit that the path starts from, decoded: ${named(label)}`);
  }

  /** Which digit has the code next to this one. @param {number[]} z */
  kin(z) {
    const { codes, labels } = this.images;
    if (!codes.length) return "";
    return `: its code is nearest to that of ${named(labels[nearestOf(codes, z)])}`;
  }

  /** What there is to say of a step. @param {number} step */
  words(step) {
    const { code, images: { codes, labels }, last, path, signal, top } = this;
    const { z, clean } = path[step], far = fixed(distance(z, code ?? path[top].z), 2);
    const lines = [`Step ${step} of ${last}, signal ${fixed(signal[step], 3)}.`];
    if (codes.length) {
      const [now, end] = [z, clean].map((point) => named(labels[nearestOf(codes, point)]));
      lines.push(`Its code is nearest to that of ${now},`, `the expected one to that of ${end}.`);
    }
    lines.push(code ? `It lies ${far} from the code of the digit.`
      : `It has moved ${far} from where it began.`);
    return lines.join("\n");
  }

  get node() {
    const { end, model, note, now, own, player, reach, row, schedule, slide, strip } = this;
    const hasImages = this.classes.length > 0;
    const renew = button("New noise", () => this.renew({ seed: model.get("seed") + 1 }));
    const pictures = box("vae-stages", half("now", now), half("expected", end),
      ...hasImages ? [half("the digit", own)] : []);
    const starts = hasImages ? [box("vae-classes", row.node), reach.node] : [];
    return box("vae-denoising", ...starts,
      box("vae-buttons", player.node, renew), slide.node, pictures, strip.node,
      columns(box("vae-told", note), column("schedule", schedule.chart.node)));
  }
}

/** @param {import("./lib/view.js").Props<State>} props */
async function build({ model, el }) {
  const networks = await Promise.all([networkOf(model, "decoder"), networkOf(model, "denoiser")]);
  const session = new Session(model, ...networks), { pace, player, speaker: { region } } = session;
  el.append(session.node, region);
  const changes = ["step", "seed", "start", "reach"].map((name) => `change:${name}`).join(" ");
  const deafen = listen(model, { [changes]: pace.schedule });
  session.lay();
  session.draw();
  const still = onResize(el, pace.schedule);
  return () => { player.stop(); pace.stop(); still(); deafen(); };
}

export default view(build);
