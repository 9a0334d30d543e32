/** A VAE that trains in the page: controls, what one sees, lessons, and what one takes along. */

import { box, column, columns, element } from "./lib/dom.js";
import { save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { Address, opening } from "./lib/playground/address.js";
import { Display } from "./lib/playground/display.js";
import { fold } from "./lib/playground/fold.js";
import { Lessons } from "./lib/playground/lessons.js";
import {
  OwnDrawings, packedDrawings, unpackedDrawings,
} from "./lib/playground/own_drawings.js";
import { Panel } from "./lib/playground/panel.js";
import { Session } from "./lib/playground/session.js";
import { TakeAlong } from "./lib/playground/take_along.js";
import { drawingsOf } from "./lib/playground/traits.js";
import { view } from "./lib/view.js";

/** @typedef {import("./lib/model.js").Model<any>} Model */

const SAYING = 8000, WRITING = 300; // milliseconds between two sentences while it trains

/** The view and its session, joined. */
class Playground {
  /** @param {Model} model @param {Session} session @param {string[]} refused of the address */
  constructor(model, session, refused) {
    this.model = model;
    this.session = session;
    this.speaker = speaker();
    this.words = element("p", { className: "vae-formed" });
    this.said = this.written = 0;
    this.pace = paced(() => this.draw());
    this.display = new Display(model.get("colors"));
    const [chapters, hide] = [model.get("chapters"), model.get("hide")];
    this.panel = new Panel(this.acts(), { chapters, hide });
    this.drawn = session.drawings;
    this.drawings = new OwnDrawings(unpackedDrawings(drawingsOf(model)),
      (drawings) => save(model, { drawings: new DataView(packedDrawings(drawings).buffer) }));
    this.lessons = new Lessons((preset) => session.lesson(preset));
    this.address = new Address(model, this.session, (refused) => {
      this.panel.tell(refused);
      this.root.scrollIntoView();
    });
    this.takeAlong = new TakeAlong(this.sources());
    this.display.session = session;
    this.root = this.parts();
    this.panel.tell(refused);
    this.leave = session.join({
      ready: (data) => this.display.start(data),
      changed: () => this.pace.schedule(),
      tell: (sentences) => this.panel.tell(sentences),
    });
  }

  /** @returns {import("./lib/playground/panel.js").Acts} */
  acts() {
    /** @param {() => void} act */
    const fresh = (act) => () => {
      this.panel.tell([]);
      act();
    };
    /** @param {boolean} playing @param {number} [pace] */
    const play = (playing, pace) => {
      this.session.play(playing, pace);
      this.panel.play(playing, this.model.get("pace"));
    };
    return {
      pace: (pace) => play(this.model.get("playing"), pace),
      play: fresh(() => play(true)), pause: () => play(false),
      step: fresh(() => this.session.advance("step")),
      epoch: fresh(() => this.session.advance("epoch")),
      restart: fresh(() => this.session.restart()),
      otherSeed: fresh(() => this.session.otherSeed()),
      beside: (on) => this.session.beside(on),
      set: (run, name, value) =>
        this.session.attempt(() => this.session.set(run, name, value)),
    };
  }

  /** @returns {import("./lib/playground/take_along.js").Sources} */
  sources() {
    const { session, display } = this;
    return {
      run: async () => {
        const { weights } = await session.ask({ kind: "weights" });
        return { levers: session.now.a, epoch: session.snapshots?.a.epoch ?? 0, weights };
      },
      history: () => ({ a: session.rows.a, b: session.now.b && session.rows.b }),
      picture: () => ({ title: display.words, parts: display.canvases }),
      page: () => this.address.page, state: () => session.state,
      paused: () => this.model.get("playing") ? 0 : session.snapshots?.a.epoch ?? 0,
      drawings: () => this.drawings.drawings.length,
    };
  }

  draw() {
    const { model, session, panel } = this, playing = model.get("playing");
    const { a, b } = session.now, epoch = session.snapshots?.a.epoch;
    this.display.draw();
    panel.show(a, b);
    panel.play(playing, model.get("pace"));
    this.lessons.show(model.get("preset"));
    this.lessons.paused(!playing && epoch === model.get("stop_at"));
    this.address.write();
    if (session.drawings !== this.drawn) { // by another view, or by Python
      this.drawn = session.drawings;
      this.drawings.show(unpackedDrawings(drawingsOf(model)));
    }
    this.drawings.usable(a.data === "digits");
    const time = performance.now(), fresh = !playing || !epoch;
    if (fresh || time > this.written + WRITING) {
      this.words.textContent = this.display.words;
      this.written = time;
    }
    if (fresh || time > this.said + SAYING) {
      this.speaker.say(this.words.textContent ?? "");
      this.said = time;
    }
  }

  /** The parts in the order in which they are read, but for those that are hidden. */
  parts() {
    const { display, panel, lessons, drawings, takeAlong } = this, hide = this.model.get("hide");
    /** @param {string} name @param {Node} node */
    const unless = (name, node) => hide.includes(name) ? [] : [node];
    const made = columns(display.pictures.node, column("KL by dimension", display.bars.node));
    return box("vae-playground",
      ...unless("lessons", lessons.node),
      box("vae-bar-of-time", panel.clock.node, display.readings), panel.news, this.words,
      box("vae-desk", panel.node, display.planeA, display.planeB, display.density.node, made),
      columns(column("Nats, by epochs", display.curves.node),
        column("Rate and distortion", display.tradeOff.node), display.gapFold),
      ...unless("slow_motion", display.slowFold),
      ...unless("drawings", fold("Your own drawings", false, drawings.node)),
      ...unless("take_along", fold("Share and take along", false, takeAlong.node)),
    );
  }

  stop() {
    this.leave();
    this.pace.stop();
    this.address.stop();
    this.display.stop();
  }
}

/** All views of a widget share a session, and the last of them ends it. */
export default () => {
  /** @type {Session | null} */
  let session = null;
  let views = 0;
  return view(({ model, el }) => {
    const { refused, ...state } = opening(model);
    if (!session) {
      save(model, { hide: state.hide });
      session = new Session(model, state);
    }
    views += 1;
    const playground = new Playground(model, session, refused);
    el.append(playground.root, playground.speaker.region);
    return () => {
      playground.stop();
      views -= 1;
      if (views || !session) return;
      session.close();
      session = null;
      save(model, { playing: false });
    };
  });
};
