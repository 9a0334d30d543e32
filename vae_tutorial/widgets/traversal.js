/** One slider a latent dimension, the strongest first. Uses network.js, view.js. */

const NUMBER = `text-align: right; ${NUMERALS}`;

async function render({ model, el }) {
  try {
    const network = await networkOf(model, "network"), shape = model.get("shape");
    const picture = canvasOf(224, 224, PICTURE, "Decoded picture");
    const { region, say } = speaker(), readout = element("p", { style: `margin: 0.3rem 0; ${NUMERALS}` });
    const effects = model.get("effects"), dead = model.get("dead"), largest = Math.max(...effects);
    const set = (z) => { model.set("z", z); model.save_changes(); };
    const rows = model.get("order").map((dimension) => {
      const name = `z${dimension + 1}`, ink = `${effects[dimension].toFixed(1)} px`;
      const input = range(name, { min: -3, max: 3, step: 0.05 }, (to) => { const z = [...model.get("z")]; z[dimension] = to; set(z); });
      const value = element("span", { style: `min-width: 2.8em; ${NUMBER}` });
      const share = element("span", { style: `display: inline-block; height: 0.6em; width: ${4 * effects[dimension] / largest}em; background: ${ACCENT}` });
      const row = element("label", { style: `display: flex; gap: 0.5rem; align-items: center; opacity: ${dead[dimension] ? 0.7 : 1}` },
        element("span", { textContent: name, style: "min-width: 2.2em" }), input, value,
        element("span", { textContent: ink, style: `min-width: 4.6em; ${NUMBER}` }),
        element("span", { style: "min-width: 4.2em" }, dead[dimension] ? "dead" : share));
      return { dimension, input, value, row, told: dead[dimension] ? `${ink}, dead` : ink };
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
    starts.setAttribute("role", "group");
    starts.setAttribute("aria-label", "Test digits to start from");
    model.get("starts").forEach((code, k) => {
      const label = model.get("start_labels")[k], pick = button(String(label), () => set([...code]));
      pick.style.margin = "0 0.25rem 0.25rem 0";
      pick.setAttribute("aria-label", `Test digit ${k + 1}: ${label}`);
      starts.append(pick);
    });
    el.append(
      starts,
      element("div", { style: COLUMNS }, column("decoded", picture),
        element("div", { style: "flex: 1 1 20rem; max-width: 100%; font-size: 0.92em" }, element("div", { textContent: "dimension, value, and ink that it moves from −2 to 2", style: "font-weight: 600" }), ...rows.map(({ row }) => row))),
      readout, region);
    model.on("change:z", schedule);
    draw();
    return () => { stop(); model.off("change:z", schedule); };
  } catch (error) {
    refuse(el, error);
  }
}

export default { render };
