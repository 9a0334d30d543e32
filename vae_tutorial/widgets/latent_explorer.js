/** Walk about a latent plane; the decoded picture follows. */

import { box, button, choice, column, columns, half, readout } from "./lib/dom.js";
import { nearest, encodedOf } from "./lib/encoded.js";
import { Film, player, wayOf } from "./lib/film.js";
import { listen, networkOf, save } from "./lib/model.js";
import { calm, paced, speaker } from "./lib/pace.js";
import { describe, paint, picture } from "./lib/picture.js";
import { Plane } from "./lib/plane.js";
import { priorOf } from "./lib/prior.js";
import { steer } from "./lib/steer.js";
import { fixed, point } from "./lib/text.js";
import { decode } from "./lib/vae.js";
import { view } from "./lib/view.js";

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
const STEPS = 40; // of the line that shows a walk

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
    this.behind = "";
    /** The note, and what is written below the plane. */
    this.spoken = "";
  }

  /** The sheet behind the points, drawn anew where another one is wanted. */
  background() {
    if (this.behind === this.model.get("behind")) return;
    this.behind = this.model.get("behind");
    if (this.behind === "manifold") this.plane.manifold(this.network, this.shape);
    else this.plane.scatter(this.encoded);
    if (this.prior) this.plane.circles(this.prior.circles);
  }

  /**
   * What is known of a point: where it is, how probable, what lies next to it.
   * @param {number[]} z @param {number} kind @param {string} trouble
   */
  words(z, kind, trouble) {
    const lines = [`z = ${point(z)}`];
    if (this.prior) {
      lines.push(`prior density ${fixed(this.prior.density(z), 4)}`);
      lines.push(`${fixed(this.prior.distance(z), 2)} from the middle`);
    }
    return [...lines, `nearest test digits: mostly ${kind}`, trouble].join("\n");
  }

  /**
   * @param {number[]} z @param {number[] | null} mark where a walk is to start
   * @param {string} trouble what is wrong with a walk
   */
  draw(z, mark, trouble) {
    const { plane, model } = this;
    try {
      this.background();
      plane.clear();
      paint(this.picture, decode(this.network, z), this.shape);
      const way = wayOf(model.get("walk"), model.get("path"));
      if (way) plane.line(Array.from({ length: STEPS + 1 }, (_, i) => way(i / STEPS)));
      if (mark) plane.dot(mark, 6, "#000");
      plane.dot(z);
      const kind = nearest(this.encoded, z), at = point(z);
      const beyond = plane.account([["The point", z]]);
      this.note.textContent = this.words(z, kind, trouble);
      this.spoken = `${this.note.textContent}\n${beyond}`.trim();
      describe(this.picture,
        `What the decoder draws at ${at}, where test digits are mostly ${kind}`);
    } catch (error) {
      this.note.textContent = this.spoken = /** @type {Error} */ (error).message;
    }
    plane.tell(z, this.spoken);
  }
}

/**
 * The controls below the plane; `act` says what they do.
 * @param {Model} model
 * @param {{begin: () => void, end: () => void, again: () => void}} act
 */
function controls(model, act) {
  const behind = choice("background:",
    [["scatter", "encoded test digits"], ["manifold", "decoded pictures"]],
    (value) => save(model, { behind: /** @type {State["behind"]} */ (value) }));
  const path = choice("a walk goes:",
    [["lerp", "straight"], ["slerp", "around the origin"]],
    (value) => save(model, { path: /** @type {State["path"]} */ (value) }));
  const end = button("End the walk here", act.end);
  const begin = button("Start a walk here", () => { end.disabled = false; act.begin(); });
  const again = button("Play the walk again", act.again);
  end.disabled = true;
  const show = () => {
    behind.show(model.get("behind"));
    path.show(model.get("path"));
  };
  return { nodes: [behind.node, path.node, box("vae-buttons", begin, end, again)], again, show };
}

/** A walk through the plane: its film, and the point that goes along it. */
class Walk {
  /** @param {Model} model @param {PageNetwork} network @param {(z: number[]) => void} set */
  constructor(model, network, set) {
    this.model = model;
    this.film = new Film(network, model.get("shape"));
    this.player = player(set);
    this.trouble = "";
  }

  get way() { return wayOf(this.model.get("walk"), this.model.get("path")); }

  /** @param {number[]} from @param {number[]} to @param {boolean} done */
  go(from, to, done) {
    this.player.stop();
    save(this.model, { walk: [...from, ...to] });
    if (done && !calm()) this.play();
  }

  play() {
    this.player.play(() => this.way);
  }

  /** Draw the film of the walk, or say why there is none. @param {HTMLElement} again */
  retrace(again) {
    this.trouble = "";
    try {
      this.film.draw(this.way);
    } catch (error) {
      this.film.draw(null);
      save(this.model, { walk: [] });
      this.trouble = /** @type {Error} */ (error).message;
    }
    again.hidden = this.film.canvas.hidden;
  }
}

/** @param {import("./lib/view.js").Props<Traits>} props */
async function build({ model, el }) {
  const network = await networkOf(model, "network");
  const display = new Display(model, network);
  const { region, say } = speaker();
  /** @type {number[] | null} */
  let mark = null;

  const get = () => [model.get("z1"), model.get("z2")];
  const set = (/** @type {number[]} */ z) => save(model, { z1: z[0], z2: z[1] });
  const walk = new Walk(model, network, set);
  const { schedule, stop } = paced(() => {
    display.draw(get(), mark, walk.trouble);
    say(display.spoken);
  });

  const panel = controls(model, {
    begin: () => { mark = get(); schedule(); },
    end: () => walk.go(mark ?? get(), get(), true),
    again: () => walk.play(),
  });
  steer(display.plane, {
    get, set: (z) => { walk.player.stop(); set(z); }, walk: (...way) => walk.go(...way),
  });
  const refresh = () => { panel.show(); schedule(); };
  const retrace = () => { walk.retrace(panel.again); refresh(); };
  el.append(
    columns(
      column("latent plane", display.plane.canvas, display.plane.note),
      half("decoded", display.picture, display.note)),
    ...panel.nodes, walk.film.canvas, region);
  const deafen = listen(model, {
    "change:z1 change:z2": schedule, "change:behind": refresh, "change:path change:walk": retrace,
  });
  retrace();
  return () => { stop(); walk.player.stop(); deafen(); };
}

export default view(build);
