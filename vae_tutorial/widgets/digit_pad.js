/** Draw a digit; see q(z|x), a draw from it, and what the decoder makes of the draw. */

import {
  box, button, column, element, group, half, range, showValue,
} from "./lib/dom.js";
import { demonstrate } from "./lib/demo.js";
import { SHAPE, SIDE } from "./lib/drawing.js";
import { bytesOf, listen, networkOf, save } from "./lib/model.js";
import { paced, speaker } from "./lib/pace.js";
import { Display, Passage } from "./lib/passage.js";
import { paint, unpacked } from "./lib/picture.js";
import { view } from "./lib/view.js";
import { LAST, stopOf, widthAt, widthText } from "./lib/width.js";

/**
 * @typedef {object} State
 * @property {string} encoder
 * @property {string} decoder
 * @property {import("./lib/prior.js").Description} prior
 * @property {DataView} strip one image of each label
 * @property {number[]} strip_labels
 * @property {import("./lib/centre.js").Hand} hand how the digits are written
 * @property {number} width factor on the standard deviations of q(z|x)
 * @property {boolean} hold whether the noise stays when the image changes
 * @property {number[]} z the draw, for Python; empty where nothing is drawn
 * @property {number[]} loss reconstruction and KL, for Python
 */

/** @typedef {State & import("./lib/encoded.js").EncodedState} Traits */
/** @typedef {import("./lib/model.js").Model<Traits>} Model */
/** @typedef {import("./lib/vae.js").Result} Result */

const HINT = "By keyboard: arrow keys move the pen, the space bar puts it down and lifts it, "
  + "Ctrl+Z takes a stroke back.";

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
  return group("vae-picks", "Test digits to start from", ...buttons);
}

/** What the reader sets: whether the noise stays, how wide the cloud is. @param {Model} model */
function controls(model) {
  const hold = element("input", { type: "checkbox" });
  hold.addEventListener("change", () => save(model, { hold: hold.checked }));
  const slider = range("width of the cloud", { min: 0, max: LAST, step: 1 }, (stop) => {
    save(model, { width: widthAt(stop) });
  });
  const shown = element("span", { className: "vae-value-text" });
  const show = () => {
    const width = model.get("width");
    hold.checked = model.get("hold");
    shown.textContent = widthText(width);
    showValue(slider, stopOf(width), shown.textContent);
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

/**
 * An arrow from one part of the passage to the next, and what happens on the way.
 * @param {string} className @param {...(Node | string)} parts
 */
function link(className, ...parts) {
  const arrow = box("vae-arrow", "➜");
  arrow.setAttribute("aria-hidden", "true");
  return box(`vae-link ${className}`, ...parts, arrow);
}

/** @param {Display} display @param {Node} buttons of the pad @param {Node[]} draws */
function arrange({ pad, input, plane, z, picture, cloud, trail, note }, buttons, draws) {
  const first = half("draw a digit, x", pad.stage, buttons);
  const cloudy = column("q(z|x), its cloud", plane.stage, plane.note);
  const last = half("decoded draw", picture);
  const flow = box("vae-flow",
    first, link("vae-encoder", input, box("", "encoder")),
    cloudy, link("vae-decoder", box("", "draw z"), z, box("", "decoder")), last);
  const lens = column("magnified", cloud.lens);
  lens.classList.add("vae-through");
  const before = column("the draws before", trail.node);
  return [flow, note, box("vae-again", box("vae-draws", ...draws), lens, before)];
}

/**
 * Call a function once somebody takes part: by pointer, key or focus.
 * @param {HTMLElement} node @param {() => void} act
 */
function onceTouched(node, act) {
  const ways = ["pointerdown", "keydown", "focusin"];
  const first = () => {
    for (const way of ways) node.removeEventListener(way, first, true);
    act();
  };
  for (const way of ways) node.addEventListener(way, first, true);
}

/** What happens as the reader draws, picks, and draws again; a frame is drawn once. */
class Session {
  /** @param {Model} model @param {Passage} passage @param {Display} display */
  constructor(model, passage, display) {
    this.model = model;
    this.passage = passage;
    this.display = display;
    this.sheet = display.sheet;
    this.speaker = speaker();
    this.another = true; // whether there is another image since the last frame
    this.demonstrating = true;
    this.pace = paced(() => this.draw());
    display.pad.changed = () => this.changed();
    this.finish = demonstrate(display.pad.canvas, (strokes) => {
      this.sheet.show(strokes);
      this.changed();
    });
  }

  draw() {
    const { display, model } = this;
    if (this.another) display.turn();
    this.another = false;
    display.draw();
    if (this.demonstrating) return;
    this.speaker.say(display.pad.keyed ? display.pad.keys.text : display.note.textContent ?? "");
    report(model, display.result);
  }

  /** There is another image. */
  changed() {
    if (!this.model.get("hold") && !this.sheet.shown) this.passage.renew();
    this.another = true;
    this.pace.schedule();
  }

  again() {
    this.display.keep();
    this.passage.renew();
    this.pace.schedule();
  }

  undo() {
    this.sheet.undo();
    this.changed();
  }

  clear() {
    this.sheet.clear();
    this.changed();
  }

  /** @param {Float32Array} image */
  pick(image) {
    this.sheet.pick(image);
    this.changed();
  }

  /** Somebody takes part. */
  begin() {
    this.finish();
    this.demonstrating = false;
    this.pace.schedule();
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    const { pad } = this.display;
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) this.undo();
    else if (event.target !== pad.canvas || !pad.press(event)) return;
    else this.pace.schedule();
    event.preventDefault();
    event.stopPropagation();
  }

  stop() {
    this.finish();
    this.pace.stop();
  }
}

/** @param {import("./lib/view.js").Props<Traits>} props */
async function build({ model, el }) {
  const [encoder, decoder] =
    await Promise.all(["encoder", "decoder"].map((trait) => networkOf(model, trait)));
  const passage = new Passage(model, encoder, decoder), display = new Display(model, passage);
  const session = new Session(model, passage, display);
  const buttons = box("vae-buttons",
    button("Undo", () => session.undo()), button("Clear", () => session.clear()));
  const again = button("Draw again from q(z|x)", () => session.again());
  const { hold, width, show } = controls(model);
  const root = box("digit-pad", ...arrange(display, buttons, [width, again, hold]),
    box("vae-title", "or start from a test digit"),
    picks(model, (image) => session.pick(image)),
    element("p", { className: "vae-caption", textContent: HINT }));
  el.append(root, session.speaker.region);
  onceTouched(root, () => session.begin());
  root.addEventListener("keydown", (event) => session.press(event));
  show();
  const deafen = listen(model, {
    "change:hold": show, "change:width": () => { show(); session.pace.schedule(); },
  });
  return () => { session.stop(); deafen(); };
}

export default view(build);
