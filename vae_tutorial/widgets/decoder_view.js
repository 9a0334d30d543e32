/** The picture that a decoder draws for a point, redrawn as the point moves. Uses network.js, view.js. */

async function render({ model, el }) {
  try {
    const network = await networkOf(model, "network");
    const [height, width] = model.get("shape");
    const canvas = canvasOf(width, height, `${PICTURE}; width: ${model.get("size")}px; image-rendering: pixelated`, model.get("label"));
    const note = element("p", { style: `width: ${model.get("size")}px; max-width: 100%; margin: 0.25rem 0.75rem 0 0; font-size: 0.9em; ${NUMERALS}` });
    const { region, say } = speaker();
    const names = Array.from({ length: model.get("latent_dim") }, (_, i) => `z${i + 1}`);
    const draw = () => {
      const z = names.map((name) => model.get(name));
      const where = names.map((name, i) => `${name} = ${fixed(z[i], 2)}`).join(", ");
      try {
        paint(canvas, decode(network, z), [height, width]);
        note.textContent = where;
        canvas.setAttribute("aria-label", `${model.get("label")} at ${where}`);
        say(where);
      } catch (error) {
        note.textContent = error.message;
        say(error.message);
      }
    };
    const { schedule, stop } = paced(draw);
    const events = names.map((name) => `change:${name}`).join(" ");
    model.on(events, schedule);
    el.append(canvas, note, region);
    draw();
    return () => { stop(); model.off(events, schedule); };
  } catch (error) {
    refuse(el, error);
  }
}

export default { render };
