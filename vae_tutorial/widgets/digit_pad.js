/** Draw a digit; see q(z|x), a draw from it, and what the decoder makes of the draw. Uses network.js, view.js, plane.js. */

const SIDE = 28, SHAPE = [SIDE, SIDE];

/** What the encoder gets: a drawing moved so that its centre of mass is the middle, as in MNIST. */
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
  try {
    const [encoder, decoder] = await Promise.all([networkOf(model, "encoder"), networkOf(model, "decoder")]);
    const square = `${PICTURE}; width: 200px; aspect-ratio: 1; box-sizing: border-box`;
    const pad = canvasOf(224, 224, `${square}; touch-action: none; cursor: crosshair`, "");
    const picture = canvasOf(224, 224, square, ""), plane = new Plane(4, "");
    plane.canvas.style.width = "250px";
    plane.scatter(halfToFloat(model.get("codes")), Array.from(bytesOf(model.get("labels"))), model.get("colors"));
    plane.circles();
    const readout = element("p", { style: `margin: 0.25rem 0; ${NUMERALS}` }), { region, say } = speaker();
    const strip = bytesOf(model.get("strip")), normal = normals(Date.now());
    let image = new Float32Array(SIDE * SIDE), drawn = false, noise = [normal(), normal()];
    let stroke = null;

    const draw = () => {
      paint(pad, image, SHAPE);
      plane.clear();
      if (!image.some((ink) => ink > 0)) {
        paint(picture, image, SHAPE);
        readout.textContent = "Draw a digit, or pick one below the pad.";
        [pad, plane.canvas, picture].forEach((canvas, i) => canvas.setAttribute("aria-label", ["Empty drawing pad", "Latent plane with encoded test digits", "No picture yet"][i]));
        return;
      }
      const scale = model.get("width");
      const x = drawn ? centred(image) : image;
      const [m1, m2, v1, v2] = encoder.run(x);
      const [s1, s2] = [v1, v2].map((v) => scale * Math.exp(Math.min(Math.max(v, -40), 40) / 2));
      const z = [m1 + s1 * noise[0], m2 + s2 * noise[1]];
      const logits = decoder.run(z);
      let reconstruction = 0;
      logits.forEach((l, i) => { reconstruction += Math.max(l, 0) - l * x[i] + Math.log1p(Math.exp(-Math.abs(l))); });
      const kl = [[m1, s1], [m2, s2]].reduce((sum, [m, s]) => sum + (m * m + s * s - 1) / 2 - Math.log(s), 0);
      paint(picture, logits.map((l) => 1 / (1 + Math.exp(-l))), SHAPE);
      plane.ellipse([m1, m2], [2 * s1, 2 * s2]);
      plane.dot(z, 10);

      const text = `reconstruction ${fixed(reconstruction, 1)} + KL ${fixed(kl, 1)} = negative ELBO ${fixed(reconstruction + kl, 1)} nats`;
      readout.textContent = text;
      pad.setAttribute("aria-label", "Your digit");
      plane.canvas.setAttribute("aria-label", `q(z|x) has its mean at ${point([m1, m2])}, standard deviations ${fixed(s1, 3)} and ${fixed(s2, 3)}; the draw is ${point(z)}`);
      picture.setAttribute("aria-label", `What the decoder draws at ${point(z)}`);
      say(text);
      model.set("loss", [reconstruction, Number.isFinite(kl) ? kl : -1]);
      model.set("z", z);
      model.save_changes();
    };
    const pace = paced(draw);
    const schedule = ({ fresh = false } = {}) => {
      if (fresh) noise = [normal(), normal()];
      pace.schedule();
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
      drawn = true;
      changed();
    };
    pad.addEventListener("pointerdown", (event) => {
      if (event.button || !event.isPrimary) return;
      pad.setPointerCapture(event.pointerId);
      stroke = at(event);
      ink(stroke, stroke);
    });
    pad.addEventListener("pointermove", (event) => {
      if (!stroke || !event.isPrimary) return;
      const next = at(event);
      ink(stroke, next);
      stroke = next;
    });
    const lift = (event) => { if (event.isPrimary) stroke = null; };
    pad.addEventListener("pointerup", lift);
    pad.addEventListener("pointercancel", lift);

    const pick = (own) => { image = Float32Array.from(own); drawn = false; changed(); };
    const picks = element("div", { style: "display: grid; grid-template-columns: repeat(5, 1fr); gap: 4px; margin: 0.4rem 0" });
    picks.setAttribute("role", "group");
    picks.setAttribute("aria-label", "Test digits to start from");
    for (let k = 0; k < strip.length / (SIDE * SIDE); k++) {
      const own = Float32Array.from(strip.subarray(k * SIDE * SIDE, (k + 1) * SIDE * SIDE), (byte) => byte / 255);
      const thumb = element("canvas", { width: SIDE, height: SIDE, style: "width: 100%; display: block" });
      const choice = element("button", { type: "button", style: "padding: 2px; background: #fff; border: 1px solid #8a8a8a; min-width: 0; cursor: pointer" }, thumb);
      choice.setAttribute("aria-label", `Test digit ${k + 1}: ${model.get("strip_labels")[k]}`);
      choice.addEventListener("click", () => pick(own));
      paint(thumb, own, SHAPE);
      picks.append(choice);
    }
    const hold = element("input", { type: "checkbox" });
    const slider = range("width of the cloud", { min: 0, max: 2, step: 0.05 }, (width) => { model.set("width", width); model.save_changes(); });
    const shown = element("span", { style: `min-width: 4em; ${NUMERALS}` });
    hold.addEventListener("change", () => { model.set("hold", hold.checked); model.save_changes(); });
    const sync = () => {
      hold.checked = model.get("hold");
      slider.value = model.get("width");
      const width = model.get("width");
      shown.textContent = width === 0 ? "a point" : `${width.toFixed(2)} σ`;
      slider.setAttribute("aria-valuetext", shown.textContent);
    };
    const resize = () => { sync(); schedule(); };

    el.append(
      element("div", { style: COLUMNS, className: "digit-pad" },
        half(column("your digit, x", pad, picks, button("Clear", () => { image = new Float32Array(SIDE * SIDE); schedule(); })), "200px"),
        column("where from? q(z|x)", plane.canvas),
        half(column("decoded draw", picture), "200px")),
      readout,
      element("div", {},
        button("Draw again from q(z|x)", () => schedule({ fresh: true })),
        element("label", { style: CHOICE }, hold, "hold the noise still")),
      element("label", { style: ROW }, "width of the cloud", slider, shown),
      region);
    model.on("change:hold", sync);
    model.on("change:width", resize);
    sync();
    image = Float32Array.from(strip.subarray(0, SIDE * SIDE), (byte) => byte / 255);
    draw();
    return () => {
      pace.stop();
      model.off("change:hold", sync);
      model.off("change:width", resize);
    };
  } catch (error) {
    refuse(el, error);
  }
}

export default { render };
