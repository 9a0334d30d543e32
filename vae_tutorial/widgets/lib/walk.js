/** A walk through a latent plane: its ends, its films, and the point that goes along. */

import { box, readout } from "./dom.js";
import { Film, player, wayOf } from "./film.js";
import { Handle, Mark } from "./mark.js";
import { save } from "./model.js";
import { calm } from "./pace.js";
import { snapped } from "./plane.js";
import { opposite } from "./walks.js";

/** @typedef {import("./film.js").Way} Way */

const STEPS = 40; // of the line that shows a walk
const NAMES = { lerp: "straight", slerp: "around the origin" };
const KEPT = "The walk is kept: move that end, or let it go straight.";
const TURN = "Both half circles around the origin are as long; the walk takes the one to the left, "
  + "against the clock.";

export class Walk {
  /**
   * @param {import("./model.js").Model<any>} model
   * @param {import("./network.js").PageNetwork} network
   * @param {import("./plane.js").Plane} plane
   * @param {(z: number[]) => void} set moves the point
   */
  constructor(model, network, plane, set) {
    this.model = model;
    this.plane = plane;
    this.films = {
      lerp: new Film(network, model.get("shape"), NAMES.lerp),
      slerp: new Film(network, model.get("shape"), NAMES.slerp),
    };
    this.player = player(set);
    this.handles = ["A", "B"].map((letter, i) =>
      new Handle(plane, letter, i ? "End of the walk" : "Start of the walk", {
        get: () => this.ends[i], set: (z) => this.bend(i, snapped(z)),
      }));
    this.start = new Mark(plane, "vae-start");
    /** @type {number[] | null} where a walk is to start */
    this.mark = null;
    this.note = readout();
    this.node = box("vae-strips", this.note, this.films.lerp.node, this.films.slerp.node);
  }

  /** Both ends, or none. @returns {number[][]} */
  get ends() {
    const walk = this.model.get("walk");
    return walk.length ? [walk.slice(0, 2), walk.slice(2)] : [];
  }

  /** The way that was chosen, or null where none can be drawn. @returns {Way | null} */
  get way() { return this.along(this.model.get("path")); }

  /** @param {string} path @returns {Way | null} */
  along(path) {
    const way = wayOf(this.model.get("walk"), path);
    try {
      way?.(0);
      return way;
    } catch {
      return null;
    }
  }

  /** @param {number[]} z */
  begin(z) {
    this.mark = z;
  }

  /** @param {number[]} z */
  end(z) {
    this.go(this.mark ?? z, z, true);
  }

  /** @param {number[]} from @param {number[]} to @param {boolean} done */
  go(from, to, done) {
    this.player.stop();
    this.mark = null;
    save(this.model, { walk: [...from, ...to] });
    if (done && !calm()) this.play();
  }

  /** Move one end. @param {number} which @param {number[]} z */
  bend(which, z) {
    const [from, to] = this.ends.map((end, i) => i === which ? z : end);
    this.go(from, to, false);
  }

  clear() {
    this.player.stop();
    this.mark = null;
    save(this.model, { walk: [] });
  }

  play() {
    this.player.play(() => this.way);
  }

  /** Draw the films of the walk, and say why one of them is missing. */
  retrace() {
    const ends = this.ends;
    this.start.move(this.mark);
    this.handles.forEach((handle, i) => handle.move(ends[i] ?? null));
    this.films.lerp.draw(this.along("lerp"));
    this.films.slerp.draw(this.along("slerp"));
    this.note.textContent = this.words;
    this.note.hidden = !this.words;
  }

  /** What there is to say of the walk. */
  get words() {
    const [from, to] = this.ends;
    if (!from || this.model.get("path") === "lerp") return "";
    if (opposite(from, to)) return TURN;
    return this.way ? "" : `No single arc joins these two points: one is the origin. ${KEPT}`;
  }

  /** The lines on the plane: the way that was chosen, and the other one beside it. */
  trace() {
    const path = this.model.get("path");
    const lines = [path === "lerp" ? "slerp" : "lerp", path].map((name) => this.along(name));
    lines.forEach((way, i) => {
      if (way) this.plane.line(Array.from({ length: STEPS + 1 }, (_, k) => way(k / STEPS)), !i);
    });
  }
}
