/** A VAE that trains in the page: controls, what one sees, lessons, and what one takes along. */

import { box, column, columns, element } from "./lib/dom.js";
import { bytesOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { Address, opening } from "./lib/playground/address.js";
import { Display, fold } from "./lib/playground/display.js";
import { Lessons } from "./lib/playground/lessons.js";
import {
  OwnDrawings, packedDrawings, unpackedDrawings,
} from "./lib/playground/own_drawings.js";
import { Panel } from "./lib/playground/panel.js";
import { Session } from "./lib/playground/session.js";
import { TakeAlong } from "./lib/playground/take_along.js";
import { view } from "./lib/view.js";

/** @typedef {import("./lib/model.js").Model<any>} Model */

const SAYING = 8000, WRITING = 1000; // milliseconds between two sentences while it trains

/** The view and its session, joined. */
class Playground {
  /** @param {Model} model */
  constructor(model) {
    const { refused, ...state } = opening(model);
    save(model, { hide: state.hide });
    this.model = model;
    this.speaker = speaker();
    this.words = element("p", { className: "vae-formed" });
    this.said = this.written = 0;
    this.pace = paced(() => this.draw());
    this.display = new Display(model.get("colors"));
    this.panel = new Panel(this.acts(), { chapters: model.get("chapters"), hide: state.hide });
    this.drawings = new OwnDrawings(unpackedDrawings(bytesOf(model.get("drawings"))),
      (drawings) => save(model, { drawings: new DataView(packedDrawings(drawings).buffer) }));
    this.lessons = new Lessons((preset) => this.session.again(preset));
    this.session = new Session(model, {
      ready: (data) => this.display.start(data),
      changed: () => this.pace.schedule(),
      tell: (sentences) => this.panel.tell(sentences),
    });
    this.address = new Address(model, this.session, (refused) => {
      this.panel.tell(refused);
      this.root.scrollIntoView();
    });
    this.takeAlong = new TakeAlong(this.sources());
    this.display.session = this.session;
    this.root = this.parts();
    this.session.open(state);
    this.panel.tell(refused);
  }

  /** @returns {import("./lib/playground/panel.js").Acts} */
  acts() {
    /** @param {() => void} act */
    const fresh = (act) => () => {
      this.panel.tell([]);
      act();
    };
    return {
      play: fresh(() => this.session.play(true)), pause: () => this.session.play(false),
      step: fresh(() => this.session.advance("step")),
      epoch: fresh(() => this.session.advance("epoch")),
      restart: fresh(() => this.session.restart()),
      otherSeed: fresh(() => this.session.otherSeed()),
      beside: (on) => this.session.beside(on),
      set: (run, name, value) => {
        try {
          this.session.set(run, name, value);
        } catch (error) {
          this.panel.tell([/** @type {Error} */ (error).message]);
        }
      },
    };
  }

  /** @returns {import("./lib/playground/take_along.js").Sources} */
  sources() {
    const { session, display } = this;
    return {
      run: () => session.saved(),
      history: () => ({ a: session.rows.a, b: session.now.b && session.rows.b }),
      picture: () => ({ title: display.words, parts: display.canvases }),
      link: () => this.address.link,
      drawings: () => this.drawings.drawings.length,
    };
  }

  draw() {
    const { model, session, panel } = this, playing = model.get("playing");
    this.display.draw();
    panel.show(session.now.a, session.now.b);
    panel.play(playing);
    this.lessons.show(model.get("preset"));
    this.address.write();
    const text = this.display.words, time = performance.now();
    if (!playing || time > this.written + WRITING) {
      this.words.textContent = text;
      this.written = time;
    }
    if (!playing || time > this.said + SAYING) {
      this.speaker.say(text);
      this.said = time;
    }
  }

  /** The parts in the order in which they are read, but for those that are hidden. */
  parts() {
    const { display, panel, lessons, drawings, takeAlong } = this, hide = this.model.get("hide");
    /** @param {string} name @param {Node} node */
    const unless = (name, node) => hide.includes(name) ? [] : [node];
    return box("vae-playground",
      ...unless("lessons", lessons.node),
      panel.clock.node, display.readings,
      box("vae-desk", panel.node, display.planes),
      this.words, display.density.node,
      columns(display.pictures.node, column("KL by dimension", display.bars.node)),
      columns(column("nats, by epochs", display.curves.node),
        column("rate and distortion", display.tradeOff.node)),
      display.gapFold,
      ...unless("slow_motion", display.slowFold),
      ...unless("drawings", fold("Your own drawings", false, drawings.node)),
      ...unless("take_along", fold("Share and take along", false, takeAlong.node)),
    );
  }

  stop() {
    this.pace.stop();
    this.address.stop();
    this.display.stop();
    this.session.close();
  }
}

/** @param {import("./lib/view.js").Props<any>} props */
function build({ model, el }) {
  const playground = new Playground(model);
  el.append(playground.root, playground.speaker.region);
  return () => playground.stop();
}

export default view(build);
