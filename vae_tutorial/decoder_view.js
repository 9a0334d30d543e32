/** The picture that a decoder draws for a point, redrawn as the point moves. Uses network.js. */

const number = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "negative" });

async function render({ model, el }) {
  const canvas = document.createElement("canvas");
  const note = document.createElement("p");
  note.style.cssText = "margin: 0.25rem 0 0; font-variant-numeric: tabular-nums; font-size: 0.9em";
  canvas.setAttribute("role", "img");
  el.append(canvas, note);
  try {
    const network = await networkOf(model, "network");
    const [height, width] = model.get("shape");
    canvas.width = width;
    canvas.height = height;
    canvas.style.cssText = `width: ${model.get("size")}px; max-width: 100%; image-rendering: pixelated; border: 1px solid #8a8a8a; background: #fff; display: block`;
    const context = canvas.getContext("2d");
    const pixels = context.createImageData(width, height);
    const names = Array.from({ length: model.get("latent_dim") }, (_, i) => `z${i + 1}`);
    let waiting = 0;

    const draw = () => {
      waiting = 0;
      const z = names.map((name) => model.get(name));
      const where = names.map((name, i) => `${name} = ${number.format(z[i])}`).join(", ");
      if (!z.every(Number.isFinite)) {
        note.textContent = `${where}: not a point of the latent space`;
        return;
      }
      const logits = network.run(z);
      for (let i = 0; i < width * height; i++) {
        const gray = 255 - Math.round(255 / (1 + Math.exp(-logits[i])));
        pixels.data.set([gray, gray, gray, 255], 4 * i);
      }
      context.putImageData(pixels, 0, 0);
      note.textContent = where;
      canvas.setAttribute("aria-label", `${model.get("label")} at ${where}`);
    };
    const schedule = () => { waiting ||= requestAnimationFrame(draw); };
    const events = names.map((name) => `change:${name}`).join(" ");
    model.on(events, schedule);
    draw();
    return () => { cancelAnimationFrame(waiting); model.off(events, schedule); };
  } catch (error) {
    canvas.remove();
    note.setAttribute("role", "alert");
    note.textContent = `This view cannot be drawn: ${error.message}`;
  }
}

export default { render };
