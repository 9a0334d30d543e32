/** One slider a latent dimension, the strongest first. Uses network.js, view.js. */

async function render({ model, el }) {
  try {
    const network = await networkOf(model, "network"), shape = model.get("shape");
    const picture = canvasOf(224, 224, PICTURE, "Decoded picture");
    const { region, say } = speaker(), readout = element("p", { style: `margin: 0.3rem 0; ${NUMERALS}` });
    const effects = model.get("effects"), dead = model.get("dead"), largest = Math.max(...effects);
    const set = (z) => { model.set("z", z); model.save_changes(); };
    const rows = model.get("order").map((dimension) => {
      const input = element("input", { type: "range", min: -3, max: 3, step: 0.05, style: "flex: 1; min-width: 5rem; accent-color: #0072b2" });
      const value = element("output", { style: `min-width: 3.2em; text-align: right; ${NUMERALS}` });
      const share = element("span", { style: `display: inline-block; height: 0.6em; width: ${4 * effects[dimension] / largest}em; background: #0072b2` });
      const told = `${effects[dimension].toFixed(1)} px${dead[dimension] ? ", dead" : ""}`;
      input.addEventListener("input", () => { const z = [...model.get("z")]; z[dimension] = Number(input.value); set(z); });
      const row = element("label", { style: `display: flex; gap: 0.5rem; align-items: center;${dead[dimension] ? " font-style: italic;" : ""}` },
        element("span", { textContent: `z${dimension + 1}`, style: "min-width: 2.2em" }), input, value,
        element("span", { style: "min-width: 4.2em" }, share), element("span", { textContent: told, style: `min-width: 6.5em; ${NUMERALS}` }));
      if (dead[dimension]) row.style.textDecoration = "line-through";
      return { dimension, input, value, row, told };
    });
    const draw = () => {
      const z = model.get("z");
      for (const { dimension, input, value, told } of rows) {
        input.value = z[dimension];
        value.textContent = fixed(z[dimension], 2);
        input.setAttribute("aria-valuetext", `${value.textContent}; ${told}`);
      }
      try {
        if (z.length !== effects.length) throw new Error(`z must be ${effects.length} numbers, got ${z.length}`);
        paint(picture, decode(network, z), shape);
        readout.textContent = "";
        picture.setAttribute("aria-label", `What the decoder draws at ${point(z)}`);
        say(`Picture at ${rows.slice(0, 3).map(({ dimension }) => `z${dimension + 1} = ${fixed(z[dimension], 2)}`).join(", ")}`);
      } catch (error) {
        readout.textContent = error.message;
        say(error.message);
      }
    };
    const { schedule, stop } = paced(draw);
    const starts = element("div", { style: "margin: 0.4rem 0" }, "Start at the code of a test digit: ");
    model.get("starts").forEach((code, k) => {
      const label = model.get("start_labels")[k], pick = button(String(label), () => set([...code]));
      pick.style.margin = "0 0.25rem 0.25rem 0";
      pick.setAttribute("aria-label", `Test digit ${k + 1}: ${label}`);
      starts.append(pick);
    });
    el.append(
      starts,
      element("div", { style: COLUMNS }, column("decoded", picture),
        element("div", { style: "flex: 1 1 20rem; max-width: 100%; font-size: 0.92em" }, element("div", { textContent: "dimension, value, and ink moved from −2 to 2", style: "font-weight: 600" }), ...rows.map(({ row }) => row))),
      readout, region);
    model.on("change:z", schedule);
    draw();
    return () => { stop(); model.off("change:z", schedule); };
  } catch (error) {
    refuse(el, error);
  }
}

export default { render };
