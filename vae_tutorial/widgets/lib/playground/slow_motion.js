/** Slow motion: one example goes through a step of training, one thing after the other. */

import { box, button, element, group } from "../dom.js";
import {
  drawGradient, drawGray, drawLosses, drawPlane, drawPoint, square,
} from "./slow_pictures.js";
import { stepsOf } from "./slow_steps.js";

/** @typedef {import("./snapshot.js").Explained} Explained */
/** @typedef {import("./levers.js").Levers} Levers */

const EXAMPLES = 10; // that can be looked at

const SECOND = {
  decoded: "the decoded picture", loss: "the loss by pixel, as ink",
  gradient: "by pixel: blue more ink, orange less",
};

/** A picture, and what it shows below it. @param {string} className */
function figure(className) {
  const canvas = square(className), title = box("vae-caption");
  return { canvas, title, node: box("vae-column", canvas, title) };
}

export class SlowMotion {
  /** @param {(example: number, draw: number) => void} ask for it to be explained */
  constructor(ask) {
    this.ask = ask;
    this.at = 0;
    this.example = 0;
    this.draws = 0;
    /** @type {{e: Explained, levers: Levers, axes: number[], epoch: number} | null} */
    this.shown = null;
    this.first = figure("vae-pixels");
    this.second = figure("vae-pixels");
    this.plane = figure("");
    this.title = box("vae-title");
    this.formula = element("p", { className: "vae-formula" });
    this.sentence = element("p", { className: "vae-sentence" });
    const text = box("vae-slow-text", this.title, this.formula, this.sentence);
    text.setAttribute("role", "status");
    this.back = button("Back", () => this.go(this.at - 1));
    this.next = button("Next", () => this.go(this.at + 1));
    this.another = button("Another draw", () => this.again(this.example, this.draws + 1));
    const digit = button("Another digit", () => this.again((this.example + 1) % EXAMPLES, 0));
    this.other = digit;
    this.buttons = group("vae-buttons", "Slow motion", this.back, this.next, this.another, digit);
    this.figures = box("vae-figures", this.first.node, this.plane.node, this.second.node);
    this.node = box("vae-slow", this.buttons, this.figures, text);
    this.node.hidden = true;
  }

  /** Begin, or begin again with the weights as they are now. */
  open() {
    this.at = 0;
    this.again(this.example, this.draws);
  }

  /** @param {number} example @param {number} draws */
  again(example, draws) {
    this.example = example;
    this.draws = draws;
    this.ask(example, draws);
  }

  /** @param {number} step */
  go(step) {
    this.at = step;
    this.draw();
  }

  /**
   * The answer to what was asked.
   * @param {Explained} e @param {Levers} levers of the run
   * @param {number[]} axes of the plane, across and upwards
   * @param {number} epoch of the model, which may train on in the meantime
   */
  show(e, levers, axes, epoch) {
    this.shown = { e, levers, axes: e.z.length === 1 ? [0, 0] : axes, epoch };
    this.node.hidden = false;
    this.draw();
  }

  draw() {
    if (!this.shown) return;
    const { e, levers, epoch } = this.shown, steps = stepsOf(levers), last = steps.length - 1;
    this.at = Math.min(last, Math.max(0, this.at));
    const step = steps[this.at];
    // A button that is pressed keeps the focus: it says that it does nothing, and is not disabled.
    this.back.setAttribute("aria-disabled", String(this.at === 0));
    this.next.setAttribute("aria-disabled", String(this.at === last));
    this.another.hidden = !levers.draw;
    this.other.textContent = levers.data === "digits" ? "Another digit" : "Another point";
    this.title.textContent = `Step ${this.at + 1} of ${steps.length}, at epoch ${epoch}: ${
      step.title}`;
    this.formula.textContent = step.formula(e, levers, epoch);
    this.sentence.textContent = step.sentence(e, levers);
    this.pictures(step.name);
  }

  /** @param {import("./slow_steps.js").Name} name */
  pictures(name) {
    if (!this.shown) return;
    const { first, second, plane } = this, { e, levers, axes } = this.shown;
    const digits = levers.data === "digits";
    const decoded = name === "decoded" || name === "loss" || name === "gradient";
    plane.node.hidden = name === "x";
    if (name !== "x") plane.title.textContent = drawPlane(plane.canvas, e, name, axes, levers.draw);
    second.node.hidden = !decoded || !digits;
    first.title.textContent = digits ? "the example"
      : `black: the example${decoded ? "; orange: what is decoded" : ""}`;
    if (!digits) return drawPoint(first.canvas, e.x, decoded ? e.gray : null);
    drawGray(first.canvas, e.x, "The example, a test digit");
    if (!decoded) return;
    second.title.textContent = SECOND[name];
    if (name === "decoded") drawGray(second.canvas, e.gray, "The decoded picture");
    if (name === "loss") drawLosses(second.canvas, e.pixel_losses);
    if (name === "gradient") drawGradient(second.canvas, e.pixel_gradient);
  }
}
