/** What a reader takes along: weights, history, a picture, and the link to the same run. */

import { box, button, element, group } from "../dom.js";
import { pen } from "../picture.js";
import { LAST_EPOCH, MOST_TURNS, format } from "./link.js";
import { historyCsv, runJson, runNpz } from "./saved.js";

/** @typedef {import("./link.js").State} State */
/** @typedef {import("./snapshot.js").Row} Row */
/** @typedef {import("./saved.js").Run} Run */

/**
 * Where the contents come from.
 * @typedef {object} Sources
 * @property {() => Promise<Run>} run whose weights are saved: run a
 * @property {() => {a: Row[], b: Row[] | null}} history
 * @property {() => {title: string, parts: {title: string, canvas: HTMLCanvasElement}[]}} picture
 *   of the views that are shown
 * @property {() => string} page its address, without a state
 * @property {() => State} state of the run
 * @property {() => number} paused the epoch at which it stands; 0 while it trains
 * @property {() => number} drawings how many the link does not hold
 */

const SNIPPET = 'import vae_tutorial as vt\nvae = vt.load_playground("playground.json")';
const WIDTH = 1200, GAP = 16, LINE = 24; // pixels of the picture
const LATER = 60_000; // milliseconds until a file must have been written

/** Hand a file to the reader. @param {string} name @param {Blob} blob */
function download(name, blob) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LATER);
}

/** Where pictures stand, in rows from above. @param {{width: number, height: number}[]} sizes */
export function laid(sizes) {
  let [left, top, high] = [GAP, 2 * LINE + GAP, 0];
  const places = sizes.map(({ width, height }) => {
    if (left > GAP && left + width + GAP > WIDTH) [left, top, high] = [GAP, top + high, 0];
    const place = [left, top];
    left += width + GAP;
    high = Math.max(high, height + LINE + GAP);
    return place;
  });
  return { places, height: top + high };
}

/** A part of a title that fits. @param {CanvasRenderingContext2D} context */
function fitted(context, /** @type {string} */ text, /** @type {number} */ width) {
  if (context.measureText(text).width <= width) return text;
  let cut = text;
  while (cut && context.measureText(`${cut}…`).width > width) cut = cut.slice(0, -1);
  return `${cut}…`;
}

/**
 * All views in one picture, ink on white paper.
 * @param {{title: string, parts: {title: string, canvas: HTMLCanvasElement}[]}} state
 */
function composed({ title, parts }) {
  const shown = parts.filter(({ canvas }) => canvas.clientWidth && canvas.clientHeight);
  const sizes = shown.map(({ canvas }) => {
    const scale = Math.min(1, (WIDTH - 2 * GAP) / canvas.clientWidth);
    return { width: scale * canvas.clientWidth, height: scale * canvas.clientHeight };
  });
  const { places, height } = laid(sizes);
  const sheet = element("canvas", { width: 2 * WIDTH, height: 2 * height });
  const context = pen(sheet);
  context.scale(2, 2);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, WIDTH, height);
  context.fillStyle = "#262626";
  context.font = "bold 18px system-ui, sans-serif";
  context.fillText(fitted(context, title, WIDTH - 2 * GAP), GAP, LINE + GAP / 2);
  context.font = "14px system-ui, sans-serif";
  context.imageSmoothingEnabled = false; // pixels of a digit stay crisp
  shown.forEach(({ title: name, canvas }, i) => {
    const [left, top] = places[i], { width, height } = sizes[i];
    context.fillText(fitted(context, name, width), left, top);
    context.drawImage(canvas, left, top + 8, width, height);
  });
  return sheet;
}

/**
 * What a link says besides the page, so that it leads to where its sender stands, and a sentence on
 * what it does.
 * @param {State} state @param {number} paused the epoch at which it stands, 0 while it trains
 */
export function shared(state, paused) {
  const stop_at = state.stop_at || (paused <= LAST_EPOCH ? paused : 0), { length } = state.turns;
  const parts = [
    ...length > 0 && length <= MOST_TURNS
      ? [`${length} ${length === 1 ? "turn" : "turns"} of levers will be repeated`] : [],
    ...stop_at ? [`it pauses at epoch ${stop_at}`] : [],
  ].join("; ");
  const sentences = [
    ...parts ? [`${parts[0].toUpperCase()}${parts.slice(1)}.`] : [],
    ...length > MOST_TURNS
      ? [`${length} turns of levers are too many for a link: it opens a run without them.`] : [],
  ];
  return { hash: format({ ...state, stop_at }), note: sentences.join(" ") };
}

/** A link to copy, and the field that shows it where it could not be. @param {Sources} sources */
function linkParts(sources) {
  const field = element("input", { type: "text", readOnly: true, hidden: true });
  field.setAttribute("aria-label", "Link to this run");
  const said = box("vae-caption");
  said.setAttribute("role", "status");
  const copy = button("Copy the link", async () => {
    const { hash, note } = shared(sources.state(), sources.paused());
    field.value = sources.page() + hash;
    field.hidden = false;
    const left_out = sources.drawings() ? "Your own drawings are not part of it." : "";
    const tell = (/** @type {string} */ done) => {
      said.textContent = [done, note, left_out].filter(Boolean).join(" ");
    };
    try {
      await navigator.clipboard.writeText(field.value);
      tell("The link is copied.");
    } catch {
      field.select();
      tell("Copy the link from the field.");
    }
  });
  return { copy, field: box("vae-field", field), said };
}

/** @param {Sources} sources @param {(problem: string) => void} tell */
function files(sources, tell) {
  const type = "application/octet-stream";
  /** @param {string} text @param {() => Promise<void> | void} act */
  const saving = (text, act) => button(text, async () => {
    try {
      await act();
      tell("");
    } catch (error) {
      tell(`The file could not be written: ${/** @type {Error} */ (error).message}`);
    }
  });
  return [
    saving("Weights (.json)", async () =>
      download("playground.json", new Blob([runJson(await sources.run())], { type }))),
    saving("Weights (.npz)", async () => {
      const bytes = /** @type {Uint8Array<ArrayBuffer>} */ (runNpz(await sources.run()));
      download("playground.npz", new Blob([bytes], { type }));
    }),
    saving("History (.csv)", () => {
      const { a, b } = sources.history();
      download("playground.csv", new Blob([historyCsv(a, b)], { type: "text/csv" }));
    }),
    saving("Picture (.png)", async () => {
      const sheet = composed(sources.picture());
      const blob = await new Promise((done) => sheet.toBlob(done));
      if (!blob) throw new Error("this browser makes no PNG of it");
      download("playground.png", blob);
    }),
  ];
}

export class TakeAlong {
  /** @param {Sources} sources */
  constructor(sources) {
    const { copy, field, said } = linkParts(sources);
    const problem = box("vae-caption");
    problem.setAttribute("aria-live", "assertive");
    const buttons = files(sources, (sentence) => { problem.textContent = sentence; });
    const code = element("pre", { className: "vae-code" },
      element("code", { textContent: SNIPPET }));
    this.node = group("vae-take-along", "Share and take along",
      element("p", { textContent: "The link opens the same run, with the same numbers in the same "
        + "version of one browser." }), box("vae-buttons", copy), field, said,
      box("vae-buttons", ...buttons), problem,
      element("p", {
        textContent: "Python loads the weights as a Keras VAE; of two runs, those of A:",
      }), code);
  }
}
