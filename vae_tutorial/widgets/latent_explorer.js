/** Walk about a latent plane; the decoded picture follows. */

import { box, button, choice, column, columns, half, readout } from "./lib/dom.js";
import { nearest, encodedOf } from "./lib/encoded.js";
import { Manifold } from "./lib/manifold.js";
import { Mark } from "./lib/mark.js";
import { listen, networkOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { describe, paint, picture } from "./lib/picture.js";
import { Plane, snapped } from "./lib/plane.js";
import { preview } from "./lib/preview.js";
import { priorOf } from "./lib/prior.js";
import { steer } from "./lib/steer.js";
import { fixed, point } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";
import { Walk } from "./lib/walk.js";

/**
 * @typedef {object} State
 * @property {string} network
 * @property {import("./lib/prior.js").Description | {}} prior empty for a model without one
 * @property {number} z1
 * @property {number} z2
 * @property {"scatter" | "manifold"} behind
 * @property {"lerp" | "slerp"} path
 * @property {number[]} walk both ends, or empty
 */

/** @typedef {State & import("./lib/encoded.js").EncodedState} Traits */
/** @typedef {import("./lib/model.js").Model<Traits>} Model */
/** @typedef {import("./lib/network.js").PageNetwork} PageNetwork */

const PLANE =
  "Latent plane: arrow keys move the point, shift makes larger steps, home goes to the middle";
/** The plane and the picture that belong to one state of the model. */
class Display {
  /** @param {Model} model @param {PageNetwork} network */
  constructor(model, network) {
    this.model = model;
    this.network = network;
    this.shape = model.get("shape");
    this.encoded = encodedOf(model);
    const prior = model.get("prior");
    this.prior = "kind" in prior ? priorOf(prior) : null;
    this.plane = new Plane(model.get("limit"), PLANE);
    this.picture = picture(224, 224, "", "Decoded picture");
    this.note = readout("vae-lines vae-tall");
    this.point = new Mark(this.plane, "vae-point");
    this.manifold = new Manifold(this.plane.limit, network, this.shape, () => this.background());
    const forget = preview(this.plane, network, this.shape);
    this.stop = () => { forget(); this.manifold.work.stop(); };
    /** The note, and what is written below the plane. */
    this.spoken = "";
    /** @type {() => void} what is drawn on the plane, between its background and the marks */
    this.above = () => {};
  }

  /** The sheet behind the points, as far as it has been drawn. */
  background() {
    const { plane, manifold } = this, decoded = this.model.get("behind") === "manifold";
    if (decoded) {
      manifold.begin();
      plane.lay(manifold.sheet);
    } else plane.scatter(this.encoded);
    if (this.prior) plane.circles(this.prior.circles);
    plane.canvas.setAttribute("aria-busy", String(decoded && !manifold.ready));
    this.trace();
  }

  /** The plane below its marks. */
  trace() {
    this.plane.clear();
    this.above();
  }

  /**
   * What is known of a point: where it is, how probable, what lies next to it.
   * @param {number[]} z @param {number} kind
   */
  words(z, kind) {
    const lines = [`z = ${point(z)}`];
    if (this.prior) {
      lines.push(`prior density ${fixed(this.prior.density(z), 4)}`);
      lines.push(`${fixed(this.prior.distance(z), 2)} from the middle`);
    }
    return [...lines, `nearest test digits: mostly ${kind}`].join("\n");
  }

  /**
   * @param {number[]} z @param {string} walk what there is to say of one
   */
  draw(z, walk) {
    const { plane } = this;
    try {
      this.point.move(z);
      paint(this.picture, decode(this.network, z), this.shape);
      const kind = nearest(this.encoded, z), at = point(z);
      const beyond = plane.account([["The point", z]]);
      this.note.textContent = this.words(z, kind);
      this.spoken = [this.note.textContent, walk, beyond].filter(Boolean).join("\n");
      describe(this.picture,
        `What the decoder draws at ${at}, where test digits are mostly ${kind}`);
    } catch (error) {
      this.note.textContent = this.spoken = /** @type {Error} */ (error).message;
    }
    plane.tell(z, this.spoken);
  }

  /** @param {...Node} below */
  layout(...below) {
    const frame = columns(
      column("latent plane", this.plane.stage, this.plane.note),
      half("decoded", this.picture, this.note), box("vae-below", ...below));
    frame.classList.add("vae-explorer");
    return frame;
  }
}

/**
 * The controls below the plane.
 * @param {Model} model @param {Walk} walk
 * @param {() => void} change called when the start of a walk is marked, or the walk is cleared
 */
function controls(model, walk, change) {
  const here = () => [model.get("z1"), model.get("z2")];
  const behind = choice("background:",
    [["scatter", "encoded test digits"], ["manifold", "decoded pictures"]],
    (value) => save(model, { behind: /** @type {State["behind"]} */ (value) }));
  const path = choice("a walk goes:",
    [["lerp", "straight"], ["slerp", "around the origin"]],
    (value) => save(model, { path: /** @type {State["path"]} */ (value) }));
  const begin = button("Start a walk here", () => { walk.begin(here()); change(); });
  // Both buttons go when they are pressed, and keys need a place to go on from.
  const away = () => { begin.focus(); change(); };
  const end = button("End the walk here", () => { walk.end(here()); away(); });
  const again = button("Play the walk again", () => walk.play());
  const clear = button("Clear the walk", () => { walk.clear(); away(); });
  const show = () => {
    behind.show(model.get("behind"));
    path.show(model.get("path"));
    end.disabled = !walk.mark;
    again.hidden = !walk.way;
    clear.hidden = !walk.mark && !walk.ends.length;
  };
  return { nodes: [behind.node, path.node, box("vae-buttons", begin, end, again, clear)], show };
}

/** @param {import("./lib/view.js").Props<Traits>} props */
async function build({ model, el }) {
  const network = await networkOf(model, "network");
  const display = new Display(model, network), { plane } = display;
  const { region, say } = speaker();

  const get = () => [model.get("z1"), model.get("z2")];
  const move = (/** @type {number[]} */ z) => {
    const [z1, z2] = snapped(z);
    save(model, { z1, z2 });
  };
  const walk = new Walk(model, network, plane, move);
  display.above = () => walk.trace();
  const points = paced(() => {
    display.draw(get(), walk.words);
    say(display.spoken);
  });
  const lines = paced(() => {
    walk.retrace();
    display.trace();
    panel.show();
    points.schedule();
  });
  const panel = controls(model, walk, lines.schedule);
  steer(plane, {
    get,
    set: (z) => { walk.player.stop(); move(z); },
    walk: (from, to, done) => walk.go(snapped(from), snapped(to), done),
  }, display.point.node);
  el.append(display.layout(...panel.nodes, walk.node, region));
  const background = () => { display.background(); lines.schedule(); };
  const deafen = listen(model, {
    "change:z1 change:z2": points.schedule,
    "change:behind": background, "change:path change:walk": lines.schedule,
  });
  background();
  return () => {
    for (const stop of [points.stop, lines.stop, display.stop, walk.player.stop, deafen]) stop();
  };
}

export default view(build);
