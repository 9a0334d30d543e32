/** What the views share: elements, gray pictures, numbers that do not jump, spoken values, noise. */

const fixed = (value, digits) =>
  !Number.isFinite(value) ? "∞" : value.toFixed(digits).replace("-", "−").replace(/^−(?=[0.]*$)/, "");
const point = (z, digits = 2) => `(${z.map((value) => fixed(value, digits)).join(", ")})`;

function element(tag, properties = {}, ...children) {
  const { style, ...rest } = properties;
  const made = Object.assign(document.createElement(tag), rest);
  if (style) made.style.cssText = style;
  made.append(...children);
  return made;
}

const HIDDEN = "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap";
const BUTTON = "font: inherit; color: inherit; background: transparent; border: 1px solid #8a8a8a; border-radius: 4px; padding: 0.2rem 0.7rem; margin: 0 0.5rem 0.25rem 0; cursor: pointer";
const ACCENT = "var(--book-accent, #0072b2)";
const CHOICE = "display: inline-flex; align-items: center; gap: 0.35rem; min-height: 24px; margin-right: 1rem";
const ROW = "display: flex; gap: 0.75rem; align-items: center; max-width: 34rem; margin: 0.25rem 0";
const NUMERALS = "font-variant-numeric: tabular-nums";

function button(text, act) {
  const made = element("button", { type: "button", textContent: text, style: BUTTON });
  made.addEventListener("click", act);
  return made;
}

/** A native slider. Its name stays as it is where the label around it also holds the value. */
function range(name, limits, act) {
  const made = element("input", { type: "range", ...limits, style: `flex: 1; min-width: 5rem; height: 24px; margin: 0; accent-color: ${ACCENT}` });
  made.setAttribute("aria-label", name);
  made.addEventListener("input", () => act(Number(made.value)));
  return made;
}

/** A canvas that is a picture to those who cannot see it. */
function canvasOf(width, height, style, label) {
  const made = element("canvas", { width, height, style });
  made.setAttribute("role", "img");
  made.setAttribute("aria-label", label);
  return made;
}

/** Draw gray values from 0, paper, to 1, ink, over a whole canvas or a part of it. */
function paint(canvas, gray, [height, width], box = [0, 0, canvas.width, canvas.height]) {
  const context = canvas.getContext("2d"), sheet = new OffscreenCanvas(width, height);
  const pixels = sheet.getContext("2d").createImageData(width, height);
  for (let i = 0; i < gray.length; i++) {
    const shade = 255 - Math.round(255 * gray[i]);
    pixels.data.set([shade, shade, shade, 255], 4 * i);
  }
  sheet.getContext("2d").putImageData(pixels, 0, 0);
  context.imageSmoothingEnabled = false;
  context.drawImage(sheet, ...box);
}

/** The gray values that a decoder draws at a point. @throws if they are not numbers */
function decode(decoder, z) {
  const logits = decoder.run(z);
  if (!z.every(Number.isFinite) || logits.some(Number.isNaN)) throw new Error(`${point(z)} is not a point of the latent space`);
  return logits.map((l) => 1 / (1 + Math.exp(-l)));
}

/** A region that says the last text it got, once changes have paused; not what a view starts with. */
function speaker() {
  const region = element("div", { style: HIDDEN });
  region.setAttribute("aria-live", "polite");
  let waiting = 0, said;
  return {
    region,
    say(text) {
      clearTimeout(waiting);
      said ??= text;
      if (text !== said) waiting = setTimeout(() => { region.textContent = said = text; }, 600);
    },
  };
}

/** Uniform numbers from a seed (Mulberry32). @param {number} seed @returns {() => number} */
export function uniform(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), seed | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers from a seed (Box and Muller). @param {number} seed @returns {() => number} */
export function normals(seed) {
  const next = uniform(seed);
  return () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Draw at once, but at most once a frame: the last of many changes is drawn in the next one. */
function paced(draw) {
  let frame = 0, again = false;
  const run = () => {
    frame = requestAnimationFrame(() => {
      frame = 0;
      if (again) { again = false; run(); }
    });
    draw();
  };
  return { schedule: () => { if (frame) again = true; else run(); }, stop: () => cancelAnimationFrame(frame) };
}

/** Say in the view itself why it cannot be drawn. */
function refuse(el, error) {
  const note = element("p", { textContent: `This view cannot be drawn: ${error.message}` });
  note.setAttribute("role", "alert");
  el.replaceChildren(note);
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const bytesOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
const COLUMNS = "display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start";
const column = (title, ...parts) =>
  element("div", { style: "flex: 0 1 auto; max-width: 100%; color: inherit" },
    element("div", { textContent: title, style: "font-weight: 600; margin-bottom: 0.2rem" }), ...parts);
/** Let a column shrink, so that two of them stand side by side on a phone. */
function half(made, width) {
  Object.assign(made.style, { flex: "1 1 9rem", maxWidth: width });
  return made;
}
const PICTURE = "width: 224px; max-width: 100%; border: 1px solid #8a8a8a; background: #fff; display: block";
