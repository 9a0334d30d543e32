/** Draw a digit; see q(z|x), a draw from it, and what the decoder makes of the draw. Uses network.js. */

const SIDE = 28, LIMIT = 4, PLANE = 560;
const fixed = (value, digits) => Number.isFinite(value) ? value.toFixed(digits) : "∞";

/** A standard normal number, from two uniform ones (Box and Muller). */
function normal() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function element(tag, properties = {}, ...children) {
  const { style, ...rest } = properties;
  const made = Object.assign(document.createElement(tag), rest);
  if (style) made.style.cssText = style;
  made.append(...children);
  return made;
}

function paint(canvas, gray) {
  const context = canvas.getContext("2d");
  const pixels = context.createImageData(SIDE, SIDE);
  gray.forEach((ink, i) => pixels.data.set([0, 0, 0, Math.round(255 * ink)], 4 * i));
  const sheet = new OffscreenCanvas(SIDE, SIDE);
  sheet.getContext("2d").putImageData(pixels, 0, 0);
  context.fillStyle = "#fff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = false;
  context.drawImage(sheet, 0, 0, canvas.width, canvas.height);
}

/** Pixel of the plane's canvas at a latent coordinate. */
const across = (z) => (z + LIMIT) / (2 * LIMIT) * PLANE;
const down = (z) => (LIMIT - z) / (2 * LIMIT) * PLANE;

/** The part of the plane that never changes: encoded test digits and the prior's circles. */
function background(codes, labels, colors) {
  const sheet = new OffscreenCanvas(PLANE, PLANE), context = sheet.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, PLANE, PLANE);
  context.globalAlpha = 0.6;
  labels.forEach((label, i) => {
    context.fillStyle = colors[label];
    context.fillRect(across(codes[2 * i]) - 2.5, down(codes[2 * i + 1]) - 2.5, 5, 5);
  });
  context.globalAlpha = 1;
  context.strokeStyle = "#4d4d4d";
  context.setLineDash([6, 6]);
  for (const radius of [1, 2, 3]) {
    context.beginPath();
    context.arc(PLANE / 2, PLANE / 2, across(radius) - PLANE / 2, 0, 2 * Math.PI);
    context.stroke();
  }
  context.font = "bold 26px sans-serif";
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.setLineDash([]);
  context.lineWidth = 6;
  context.strokeStyle = "#fff";
  const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
  for (let digit = 0; digit < 10; digit++) {
    const own = [...labels.keys()].filter((i) => labels[i] === digit);
    if (!own.length) continue;
    const place = [across(median(own.map((i) => codes[2 * i]))), down(median(own.map((i) => codes[2 * i + 1])))];
    context.strokeText(digit, ...place);
    context.fillStyle = "#222";
    context.fillText(digit, ...place);
  }
  return sheet;
}

/** Move a drawing so that its centre of mass is the middle, as in MNIST. */
function centred(image) {
  let mass = 0, row = 0, column = 0;
  image.forEach((ink, i) => { mass += ink; row += ink * Math.floor(i / SIDE); column += ink * (i % SIDE); });
  const [dr, dc] = [row, column].map((sum) => Math.round(SIDE / 2 - 0.5 - sum / mass));
  const moved = new Float32Array(SIDE * SIDE);
  image.forEach((ink, i) => {
    const r = Math.floor(i / SIDE) + dr, c = i % SIDE + dc;
    if (r >= 0 && r < SIDE && c >= 0 && c < SIDE) moved[r * SIDE + c] = ink;
  });
  return moved;
}

async function render({ model, el }) {
  const square = "width: 200px; max-width: 100%; aspect-ratio: 1; border: 1px solid #8a8a8a; background: #fff; display: block; box-sizing: border-box;";
  const pad = element("canvas", { width: 224, height: 224, style: square + "touch-action: none; cursor: crosshair" });
  const plane = element("canvas", { width: PLANE, height: PLANE, style: square.replace("200px", "250px") });
  const picture = element("canvas", { width: 224, height: 224, style: square });
  const readout = element("p", { style: "margin: 0.25rem 0; font-variant-numeric: tabular-nums" });
  const spoken = element("p", { style: "position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)" });
  spoken.setAttribute("aria-live", "polite");
  for (const canvas of [pad, plane, picture]) canvas.setAttribute("role", "img");
  try {
    const [encoder, decoder] = await Promise.all([networkOf(model, "encoder"), networkOf(model, "decoder")]);
    const bytesOf = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    const base = background(halfToFloat(model.get("codes")), Array.from(bytesOf(model.get("labels"))), model.get("colors"));
    const strip = bytesOf(model.get("strip"));
    let image = new Float32Array(SIDE * SIDE), noise = [normal(), normal()], waiting = 0, speaking = 0;
    let stroke = null;

    const draw = () => {
      waiting = 0;
      paint(pad, image);
      const context = plane.getContext("2d");
      context.drawImage(base, 0, 0);
      if (!image.some((ink) => ink > 0)) {
        paint(picture, new Float32Array(SIDE * SIDE));
        readout.textContent = "Draw a digit, or pick one below the pad.";
        [pad, plane, picture].forEach((canvas, i) => canvas.setAttribute("aria-label", ["Empty drawing pad", "Latent plane with encoded test digits", "No picture yet"][i]));
        return;
      }
      const scale = model.get("width");
      const [m1, m2, v1, v2] = encoder.run(image);
      const [s1, s2] = [v1, v2].map((v) => scale * Math.exp(Math.min(Math.max(v, -40), 40) / 2));
      const z = [m1 + s1 * noise[0], m2 + s2 * noise[1]];
      const logits = decoder.run(z);
      let reconstruction = 0;
      logits.forEach((l, i) => { reconstruction += Math.max(l, 0) - l * image[i] + Math.log1p(Math.exp(-Math.abs(l))); });
      const kl = [[m1, s1], [m2, s2]].reduce((sum, [m, s]) => sum + (m * m + s * s - 1) / 2 - Math.log(s), 0);
      paint(picture, logits.map((l) => 1 / (1 + Math.exp(-l))));

      context.lineWidth = 4;
      context.strokeStyle = "#000";
      context.fillStyle = "rgba(0, 0, 0, 0.25)";
      context.beginPath();
      const unit = PLANE / (2 * LIMIT);
      context.ellipse(across(m1), down(m2), Math.max(2 * s1 * unit, 3), Math.max(2 * s2 * unit, 3), 0, 0, 2 * Math.PI);
      context.fill();
      context.stroke();
      context.fillStyle = "#d55e00";
      context.beginPath();
      context.arc(across(z[0]), down(z[1]), 6, 0, 2 * Math.PI);
      context.fill();

      const text = `reconstruction ${fixed(reconstruction, 1)} + KL ${fixed(kl, 1)} = negative ELBO ${fixed(reconstruction + kl, 1)} nats`;
      readout.textContent = text;
      pad.setAttribute("aria-label", "Your digit");
      plane.setAttribute("aria-label", `q(z|x) has its mean at (${fixed(m1, 2)}, ${fixed(m2, 2)}), standard deviations ${fixed(s1, 3)} and ${fixed(s2, 3)}; the draw is (${fixed(z[0], 2)}, ${fixed(z[1], 2)})`);
      picture.setAttribute("aria-label", `What the decoder draws at (${fixed(z[0], 2)}, ${fixed(z[1], 2)})`);
      clearTimeout(speaking);
      speaking = setTimeout(() => { spoken.textContent = text; }, 600);
      model.set("loss", [reconstruction, Number.isFinite(kl) ? kl : -1]);
      model.set("z", z);
    };
    const schedule = ({ fresh = false } = {}) => {
      if (fresh) noise = [normal(), normal()];
      waiting ||= requestAnimationFrame(draw);
    };
    const changed = () => schedule({ fresh: !model.get("hold") });

    const at = (event) => {
      const box = pad.getBoundingClientRect();
      return [(event.clientX - box.left) / box.width * SIDE - 0.5, (event.clientY - box.top) / box.height * SIDE - 0.5];
    };
    const ink = ([x0, y0], [x1, y1]) => {
      for (let i = 0; i < image.length; i++) {
        const x = i % SIDE, y = Math.floor(i / SIDE), [dx, dy] = [x1 - x0, y1 - y0];
        const along = Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)));
        const distance = Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
        image[i] = Math.max(image[i], Math.min(1, Math.max(0, 1.9 - distance)));
      }
      changed();
    };
    pad.addEventListener("pointerdown", (event) => {
      pad.setPointerCapture(event.pointerId);
      stroke = at(event);
      ink(stroke, stroke);
    });
    pad.addEventListener("pointermove", (event) => {
      if (!stroke) return;
      const next = at(event);
      ink(stroke, next);
      stroke = next;
    });
    const lift = () => {
      if (stroke) { stroke = null; image = centred(image); changed(); }
    };
    pad.addEventListener("pointerup", lift);
    pad.addEventListener("pointercancel", lift);

    const button = (text, act) => {
      const made = element("button", { type: "button", textContent: text, style: "font: inherit; padding: 0.2rem 0.7rem; margin: 0 0.5rem 0.25rem 0" });
      made.addEventListener("click", act);
      return made;
    };
    const picks = element("div", { style: "display: flex; flex-wrap: wrap; gap: 4px; margin: 0.4rem 0; max-width: 200px" });
    picks.setAttribute("role", "group");
    picks.setAttribute("aria-label", "Test digits to start from");
    for (let k = 0; k < strip.length / (SIDE * SIDE); k++) {
      const own = Float32Array.from(strip.subarray(k * SIDE * SIDE, (k + 1) * SIDE * SIDE), (byte) => byte / 255);
      const thumb = element("canvas", { width: SIDE, height: SIDE, style: "width: 30px; height: 30px; display: block" });
      const pick = element("button", { type: "button", style: "padding: 2px; background: #fff; border: 1px solid #8a8a8a; min-width: 0" }, thumb);
      pick.setAttribute("aria-label", `Test digit ${k + 1}: ${model.get("strip_labels")[k]}`);
      pick.addEventListener("click", () => { image = Float32Array.from(own); changed(); });
      paint(thumb, own);
      picks.append(pick);
    }
    const hold = element("input", { type: "checkbox" });
    const slider = element("input", { type: "range", min: 0, max: 2, step: 0.05, style: "vertical-align: middle; accent-color: #0072b2" });
    const shown = element("output", { style: "font-variant-numeric: tabular-nums" });
    hold.addEventListener("change", () => { model.set("hold", hold.checked); model.save_changes(); });
    slider.addEventListener("input", () => { model.set("width", Number(slider.value)); model.save_changes(); });
    const sync = () => {
      hold.checked = model.get("hold");
      slider.value = model.get("width");
      const width = model.get("width");
      shown.textContent = width === 0 ? "a point" : `${width.toFixed(2)} σ`;
      slider.setAttribute("aria-valuetext", shown.textContent);
    };
    const resize = () => { sync(); schedule(); };

    const column = (title, ...parts) => element("div", { style: "flex: 0 1 auto; max-width: 100%; color: inherit" }, element("div", { textContent: title, style: "font-weight: 600; margin-bottom: 0.2rem" }), ...parts);
    const row = "display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start";
    el.append(
      element("div", { style: row },
        column("your digit, x", pad, picks, button("Clear", () => { image = new Float32Array(SIDE * SIDE); schedule(); })),
        column("where from? q(z|x)", plane),
        column("decoded draw", picture)),
      readout,
      element("div", {},
        button("Draw again from q(z|x)", () => schedule({ fresh: true })),
        element("label", { style: "margin-right: 1rem" }, hold, " hold the noise still")),
      element("label", {}, "width of the cloud: a point ", slider, " a distribution ", shown),
      spoken);
    model.on("change:hold", sync);
    model.on("change:width", resize);
    sync();
    image = Float32Array.from(strip.subarray(0, SIDE * SIDE), (byte) => byte / 255);
    draw();
    return () => {
      cancelAnimationFrame(waiting);
      clearTimeout(speaking);
      model.off("change:hold", sync);
      model.off("change:width", resize);
    };
  } catch (error) {
    readout.setAttribute("role", "alert");
    readout.textContent = `This view cannot be drawn: ${error.message}`;
    el.append(readout);
  }
}

export default { render };
