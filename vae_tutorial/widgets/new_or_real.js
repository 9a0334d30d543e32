/** A game: two rows of digits, one from the training set and one that a model has drawn. */

import { box, button, readout } from "./lib/dom.js";
import { SHAPE } from "./lib/drawing.js";
import { Game } from "./lib/game.js";
import { bytesOf, save } from "./lib/model.js";
import { speaker } from "./lib/pace.js";
import { describe, paint, pen, picture, unpacked } from "./lib/picture.js";
import { fixed } from "./lib/text.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {DataView} real images of the training set, one byte a pixel
 * @property {DataView} new images that a model has drawn
 * @property {DataView} neighbors the training image nearest to each of these
 * @property {number[]} real_labels or none
 * @property {number[]} new_labels
 * @property {number} row how many images stand in one
 * @property {number} seed of the sides
 * @property {boolean[]} answers for Python: whether each was right
 */

/** @typedef {import("./lib/model.js").Model<State>} Model */
/** @typedef {Float32Array[]} Images */

const DIGIT = 56, GAP = 4; // pixels
const NAMES = ["Row 1", "Row 2"];
const HINT = "By keyboard, 1 or 2 answers and Enter goes on.";

/** A strip of paper with a row of digits. @param {number} count */
function strip(count) {
  const canvas = picture(count * (DIGIT + GAP) - GAP, DIGIT, "vae-digits", "");
  /** @param {Images} images */
  const draw = (images) => {
    const context = pen(canvas);
    context.fillStyle = "#fff";
    context.fillRect(0, 0, canvas.width, canvas.height);
    images.forEach((image, k) =>
      paint(canvas, image, SHAPE, [k * (DIGIT + GAP), 0, DIGIT, DIGIT]));
  };
  return { canvas, draw };
}

/** One of the two rows, and the place below it: first a button, then what an answer shows. */
class Row {
  /** @param {number} count @param {string} name @param {() => void} choose */
  constructor(count, name, choose) {
    this.name = name;
    this.title = box("vae-title", name);
    this.digits = strip(count);
    this.nearest = strip(count);
    this.button = button(`${name} is new`, choose);
    this.node = box("vae-digit-row", this.title, this.digits.canvas,
      box("vae-slot", this.nearest.canvas, this.button));
  }

  /** Ask about images. @param {Images} images @param {number[]} labels or none */
  ask(images, labels) {
    const shown = labels.length ? labels.join(", ") : `${images.length} digits`;
    this.digits.draw(images);
    describe(this.digits.canvas, `${this.name}: ${shown}`);
    this.title.textContent = this.name;
    this.nearest.canvas.classList.add("vae-unseen");
    this.nearest.draw([]);
    this.button.hidden = false;
  }

  /** Say what the images are. @param {Images | null} neighbors of new ones */
  tell(neighbors) {
    this.button.hidden = true;
    const verdict = neighbors ? "new; nearest real ones below" : "from the training set";
    this.title.textContent = `${this.name}: ${verdict}`;
    if (!neighbors) return;
    this.nearest.draw(neighbors);
    this.nearest.canvas.classList.remove("vae-unseen");
    describe(this.nearest.canvas, `The training image nearest to each digit of ${
      this.name.toLowerCase()}`);
  }
}

/** The game on the page. */
class Board {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    const count = model.get("row");
    const [real, made, neighbors] = /** @type {const} */ (["real", "new", "neighbors"]).map(
      (name) => unpacked(bytesOf(model.get(name)), SHAPE));
    this.images = { real, made, neighbors };
    this.game = new Game(real.length / count, model.get("seed"));
    this.rows = NAMES.map((name, k) => new Row(count, name, () => this.answer(k)));
    this.question = readout();
    this.verdict = readout();
    this.next = button("", () => this.proceed());
    this.speaker = speaker();
    this.node = box("vae-game", this.question, ...this.rows.map(({ node }) => node),
      box("vae-verdict", this.verdict, this.next));
    this.node.addEventListener("keydown", (event) => this.press(event));
    this.ask();
  }

  /** What belongs to the round that is shown. @template T @param {T[]} all */
  part(all) {
    const count = this.model.get("row"), first = this.game.round * count;
    return all.slice(first, first + count);
  }

  ask() {
    const { game, images, model } = this;
    this.rows.forEach((row, k) => {
      const isNew = k === game.side;
      row.ask(this.part(isNew ? images.made : images.real),
        this.part(model.get(isNew ? "new_labels" : "real_labels")));
    });
    this.question.textContent = `Round ${game.round + 1} of ${game.rounds}: which row is new?`;
    this.verdict.textContent = HINT;
    this.next.hidden = true;
    this.speaker.say(this.question.textContent);
  }

  /** @param {number} k the row that the reader takes for new */
  answer(k) {
    const { game } = this;
    if (game.answered) return;
    game.answer(k);
    save(this.model, { answers: game.answers });
    this.rows.forEach((row, side) =>
      row.tell(side === game.side ? this.part(this.images.neighbors) : null));
    const answer = game.answers[game.round] ? "Right" : "No";
    const score = `${game.score} of ${game.answers.length}`;
    this.verdict.textContent = `${answer}: ${NAMES[game.side].toLowerCase()} is new. ${game.ended
      ? `Your score: ${score}; guessing gives ${half(game.rounds)} on average.`
      : `${score} so far.`}`;
    this.next.textContent = game.ended ? "Play again" : "Next round";
    this.next.hidden = false;
    this.next.focus({ preventScroll: true });
    this.speaker.say(this.verdict.textContent);
  }

  proceed() {
    this.game.proceed();
    save(this.model, { answers: this.game.answers });
    this.ask();
    this.rows[0].button.focus({ preventScroll: true });
  }

  /** @param {KeyboardEvent} event */
  press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const arrow = ["ArrowUp", "ArrowDown"].indexOf(event.key);
    const digit = ["1", "2"].indexOf(event.key);
    if (digit >= 0) this.answer(digit);
    else if (arrow >= 0 && !this.game.answered) this.rows[arrow].button.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

/** @param {number} rounds */
const half = (rounds) => fixed(rounds / 2, rounds % 2);

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const board = new Board(model);
  el.append(board.node, board.speaker.region);
  return () => {};
}

export default view(build);
