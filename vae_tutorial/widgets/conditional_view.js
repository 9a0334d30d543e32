/** A style and a class: what a conditional decoder draws, and the same style in every class. */

import { Draw, oneHot } from "./lib/conditional.js";
import {
  box, button, choice, column, columns, element, range, readout, showValue,
} from "./lib/dom.js";
import { DrawnStyle, KEYS } from "./lib/drawn_style.js";
import { listen, networkOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, picture } from "./lib/picture.js";
import { smallPlane } from "./lib/small_plane.js";
import { fixed, point } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {string} decoder
 * @property {string | null} encoder of a view with a drawing pad
 * @property {import("./lib/centre.js").Hand} hand how digits are written
 * @property {number} latent_dim
 * @property {number} classes
 * @property {number} label the class that is shown
 * @property {number} temperature
 * @property {number[]} sliders the dimensions that have one
 * @property {number[]} shape height and width of a picture
 * @property {number} limit of plane and sliders
 * @property {number} seed of the draws
 *
 * Each latent dimension has a trait of its own: z1, z2, ...
 */

/** @typedef {State & Record<string, any>} Traits */
/** @typedef {import("./lib/model.js").Model<Traits>} Model */
/** @typedef {import("./lib/network.js").PageNetwork} PageNetwork */

const STEP = 0.05; // of a slider
const HOTTEST = 1.5;
const WRITTEN = 3; // dimensions, if there are many
const THUMB = 28; // pixels

/** @param {number[]} a @param {number[]} b */
const same = (a, b) => a.every((v, i) => v === b[i]);

/** Radio buttons for the classes, each above what is drawn for it. @param {Model} model */
function classRow(model) {
  const thumbs = Array.from({ length: model.get("classes") }, () => {
    const thumb = element("canvas", { width: THUMB, height: THUMB });
    thumb.className = "vae-picture vae-pixels";
    thumb.setAttribute("aria-hidden", "true");
    return thumb;
  });
  const { node, show } = choice("choose a class; below each, the same style in that class",
    thumbs.map((thumb, k) => [String(k), element("span", {}, String(k), thumb)]),
    (value) => save(model, { label: Number(value) }));
  return { node: box("vae-classes", node), thumbs, show };
}

/**
 * A slider with its name and its value.
 * @param {string} name @param {{min: number, max: number, step: number}} limits
 * @param {(value: number) => void} act
 */
function slider(name, limits, act) {
  const input = range(name, limits, act);
  const number = element("span", { className: "vae-number vae-value" });
  const title = element("span", { className: "vae-name", textContent: name });
  const show = (/** @type {number} */ value) => {
    number.textContent = fixed(value, 2);
    showValue(input, value, number.textContent);
  };
  return { node: element("label", { className: "vae-row" }, title, input, number), show };
}

/** What turns the style. @param {Model} model @param {() => void} renew */
function styleControls(model, renew) {
  const limit = model.get("limit"), dimensions = model.get("latent_dim");
  const rows = model.get("sliders").map((i) => {
    const name = `z${i + 1}`;
    const { node, show } = slider(name, { min: -limit, max: limit, step: STEP },
      (value) => save(model, { [name]: value }));
    return { node, show: () => show(model.get(name)) };
  });
  const heat = slider("temperature", { min: 0, max: HOTTEST, step: STEP },
    (temperature) => save(model, { temperature }));
  const title = rows.length < dimensions
    ? `style z, the ${rows.length} of ${dimensions} dimensions that change most` : "style z";
  const node = column(title, ...rows.map((row) => row.node), heat.node,
    button("New style", renew));
  node.classList.add("vae-style");
  const show = () => {
    rows.forEach((row) => row.show());
    heat.show(model.get("temperature"));
  };
  return { node, show };
}

/** The view on the page: its style, what is drawn in it, and what the reader does. */
class Session {
  /** @param {Model} model @param {PageNetwork} decoder @param {PageNetwork | null} encoder */
  constructor(model, decoder, encoder) {
    this.model = model;
    this.decoder = decoder;
    const [height, width] = this.shape = model.get("shape");
    this.names = Array.from({ length: model.get("latent_dim") }, (_, i) => `z${i + 1}`);
    this.classes = Array.from({ length: model.get("classes") }, (_, k) =>
      oneHot(k, model.get("classes")));
    this.style = new Draw(model.get("seed"));
    this.style.take(this.z, model.get("temperature"));
    this.seen = this.state;
    this.row = classRow(model);
    this.controls = styleControls(model, () => this.renew());
    this.plane = this.names.length === 2 ? smallPlane(model) : null;
    this.picture = picture(width, height, "vae-pixels", "");
    this.note = readout("vae-caption");
    this.drawn = encoder && new DrawnStyle(encoder, model.get("hand"), {
      changed: () => this.read(), moved: () => this.speak(),
    });
    this.follows = false; // whether the style is that of the drawing
    /** @type {number[]} where the pictures were drawn */
    this.at = [];
    /** @type {Float32Array[]} one a class */
    this.pictures = [];
    this.speaker = speaker();
    this.pace = paced(() => this.draw());
  }

  get z() { return this.names.map((name) => this.model.get(name)); }

  get state() {
    const { model, z } = this;
    return { z, label: model.get("label"), temperature: model.get("temperature") };
  }

  /** @param {number[]} z */
  move(z) {
    this.seen = { ...this.seen, z };
    save(this.model, Object.fromEntries(this.names.map((name, i) => [name, z[i]])));
    this.pace.schedule();
  }

  /** Draw another style from the prior. */
  renew() {
    const { style, seen } = this;
    style.renew(this.names.length);
    this.follows = false;
    this.move(style.at(seen.temperature));
  }

  /** Take the style of the drawing, if there is one. */
  read() {
    const { drawn, seen: { label, temperature } } = this;
    if (!drawn) return;
    drawn.show();
    this.follows = false;
    try {
      const z = drawn.find(label, this.classes[label]);
      if (!z) return this.pace.schedule();
      this.follows = true;
      this.style.take(z, temperature);
      this.move(z);
    } catch (error) {
      drawn.note.textContent = /** @type {Error} */ (error).message;
      this.pace.schedule();
    }
  }

  /** A trait has changed: a point is taken as it is, a temperature rescales the draw. */
  follow() {
    const before = this.seen, { z, label, temperature } = this.seen = this.state;
    const moved = !same(z, before.z), turned = temperature !== before.temperature;
    if (moved) this.style.take(z, temperature);
    if (moved || turned) this.follows = false;
    if (turned && !moved) this.move(this.style.at(temperature));
    if (label !== before.label && this.follows) this.read();
    this.pace.schedule();
  }

  /** Where the style is, in words. */
  get place() {
    const { z } = this.seen, dimensions = this.model.get("sliders");
    if (z.length <= WRITTEN) return `z = ${point(z)}`;
    const written = dimensions.slice(0, WRITTEN).map((i) => `z${i + 1} = ${fixed(z[i], 2)}`);
    return `${written.join(", ")} and ${z.length - WRITTEN} more`;
  }

  draw() {
    const { label, z } = this.seen, { classes, note, row } = this;
    let text = `A ${label} at ${this.place}`;
    try {
      if (!classes[label]) {
        throw new Error(`label must be an integer from 0 to ${classes.length - 1}, got ${label}`);
      }
      if (!this.pictures.length || !same(z, this.at)) {
        this.pictures = classes.map((row) => decode(this.decoder, z, row));
        this.pictures.forEach((gray, k) => paint(row.thumbs[k], gray, this.shape));
        this.at = z;
      }
      paint(this.picture, this.pictures[label], this.shape);
      describe(this.picture, text);
      if (this.follows) text += ", the style of your digit";
    } catch (error) {
      text = /** @type {Error} */ (error).message;
    }
    note.textContent = text;
    row.show(String(label));
    this.controls.show();
    this.plane?.show(z, text);
    this.speak();
  }

  /** What the picture shows, what became of a drawing, and where the pen is. */
  speak() {
    const { classes, drawn, note } = this;
    const shown = `${note.textContent}; the row shows this style in all ${classes.length} classes`;
    this.speaker.say(drawn ? `${shown}. ${drawn.note.textContent}${drawn.pen}` : `${shown}.`);
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const label = Number(event.key);
    if (event.ctrlKey || event.altKey || event.metaKey || !/^\d$/.test(event.key)) return;
    if (!this.classes[label]) return;
    save(this.model, { label });
    event.preventDefault();
    event.stopPropagation();
  }

  get node() {
    const { controls, drawn, note, picture, plane, row } = this;
    const parts = [box("vae-drawn", picture, note), ...plane ? [plane.node] : [], controls.node];
    if (!drawn) return box("vae-conditional", row.node, columns(...parts));
    return box("vae-conditional", row.node, columns(drawn.node, ...parts),
      element("p", { className: "vae-caption", textContent: KEYS }));
  }
}

/** @param {import("./lib/view.js").Props<Traits>} props */
async function build({ model, el }) {
  const decoder = await networkOf(model, "decoder");
  const encoder = model.get("encoder") ? await networkOf(model, "encoder") : null;
  const session = new Session(model, decoder, encoder), { node } = session;
  node.addEventListener("keydown", (event) => session.press(event));
  el.append(node, session.speaker.region);
  session.draw();
  const traits = ["label", "temperature", ...session.names];
  const changes = traits.map((name) => `change:${name}`).join(" ");
  const deafen = listen(model, { [changes]: () => session.follow() });
  return () => { session.pace.stop(); deafen(); };
}

export default view(build);
