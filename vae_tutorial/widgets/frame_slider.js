/** Frames that were drawn when the page was built; native sliders pick the one to show. */

import { onResize } from "./lib/chart.js";
import { element, range, showValue } from "./lib/dom.js";
import { listen, save } from "./lib/model.js";
import { speaker } from "./lib/pace.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {string[]} names of the parameters
 * @property {string[][]} texts the values of each parameter
 * @property {DataView[]} frames WebP images
 * @property {DataView[]} narrow_frames the same for little room, or none
 * @property {number[]} index which frame belongs to which combination of values
 * @property {string[]} alternatives texts for those who cannot see, by combination
 * @property {number[]} position which value of each parameter is shown
 * @property {number} width pixels of the page
 * @property {number} narrow_width the same of a narrow frame
 */

/** @typedef {import("./lib/model.js").Model<State>} Model */

const ROOM = 0.7; // share of a frame's width below which its letters are too small

/** @param {string[]} words */
const longest = (words) => Math.max(...words.map((word) => word.length));

/** Which combination of values is shown. @param {Model} model */
function combination(model) {
  const texts = model.get("texts");
  return model.get("position").reduce((sum, place, axis) => sum * texts[axis].length + place, 0);
}

/**
 * The slider of one parameter, with its name and its value.
 * @param {Model} model @param {number} axis
 */
function control(model, axis) {
  const [names, texts] = [model.get("names"), model.get("texts")];
  const value = element("span", { className: "vae-number" });
  value.style.minWidth = `${longest(texts.flat())}ch`;
  const title = element("span", { textContent: names[axis] });
  title.style.minWidth = `${names.length > 1 ? longest(names) / 2 : 0}em`;
  const limits = { min: 0, max: texts[axis].length - 1, step: 1 };
  const input = range(names[axis], limits, (place) => {
    save(model, { position: model.get("position").map((old, i) => i === axis ? place : old) });
  });
  const show = () => {
    const place = model.get("position")[axis];
    showValue(input, place, texts[axis][place]);
    value.textContent = texts[axis][place];
  };
  return { row: element("label", { className: "vae-row" }, title, input, value), show };
}

/** Addresses of images. @param {DataView[]} images */
const addresses = (images) => images.map((bytes) =>
  URL.createObjectURL(new Blob([/** @type {any} */ (bytes)], { type: "image/webp" })));

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const [wide, narrow] = [addresses(model.get("frames")), addresses(model.get("narrow_frames"))];
  const image = element("img", { className: "vae-frame" });
  const controls = model.get("names").map((_, axis) => control(model, axis));
  const { region, say } = speaker();

  const draw = () => {
    const at = combination(model);
    const small = narrow.length > 0 && el.clientWidth < ROOM * model.get("width");
    image.style.width = `${model.get(small ? "narrow_width" : "width")}px`;
    image.src = (small ? narrow : wide)[model.get("index")[at]];
    image.alt = model.get("alternatives")[at];
    controls.forEach(({ show }) => show());
    say(image.alt);
  };

  el.append(...controls.map(({ row }) => row), image, region);
  draw();
  const deafen = listen(model, { "change:position": draw });
  const still = onResize(el, draw);
  return () => {
    deafen();
    still();
    [...wide, ...narrow].forEach((url) => URL.revokeObjectURL(url));
  };
}

export default view(build);
