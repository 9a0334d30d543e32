/** Frames that were drawn when the page was built; native sliders pick the one to show. */

import { element, range, showValue } from "./lib/dom.js";
import { listen, save } from "./lib/model.js";
import { speaker } from "./lib/pace.js";
import { view } from "./lib/view.js";

/**
 * @typedef {object} State
 * @property {string[]} names of the parameters
 * @property {string[][]} texts the values of each parameter
 * @property {DataView[]} frames WebP images
 * @property {number[]} index which frame belongs to which combination of values
 * @property {string[]} alternatives texts for those who cannot see, by combination
 * @property {number[]} position which value of each parameter is shown
 * @property {number} width pixels of the page
 */

/** @typedef {import("./lib/model.js").Model<State>} Model */

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

/** @param {import("./lib/view.js").Props<State>} props */
function build({ model, el }) {
  const urls = model.get("frames").map((bytes) =>
    URL.createObjectURL(new Blob([/** @type {any} */ (bytes)], { type: "image/webp" })));
  const image = element("img", { className: "vae-frame" });
  image.style.width = `${model.get("width")}px`;
  const controls = model.get("names").map((_, axis) => control(model, axis));
  const { region, say } = speaker();

  const draw = () => {
    const at = combination(model);
    image.src = urls[model.get("index")[at]];
    image.alt = model.get("alternatives")[at];
    controls.forEach(({ show }) => show());
    say(image.alt);
  };

  el.append(...controls.map(({ row }) => row), image, region);
  draw();
  const deafen = listen(model, { "change:position": draw });
  return () => {
    deafen();
    urls.forEach((url) => URL.revokeObjectURL(url));
  };
}

export default view(build);
