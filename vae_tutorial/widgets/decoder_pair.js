/** Two latent planes under one cursor, which drives both decoders. Uses network.js, view.js, plane.js. */

async function render({ model, el }) {
  try {
    const networks = await Promise.all(["first", "second"].map((trait) => networkOf(model, trait)));
    const names = model.get("names"), shape = model.get("shape"), labels = Array.from(bytesOf(model.get("labels")));
    const [centers, spreads] = [model.get("centers"), model.get("spreads")];
    const { region, say } = speaker();
    const get = () => [model.get("u1"), model.get("u2")];
    const set = (u) => { model.set({ u1: u[0], u2: u[1] }); model.save_changes(); };
    const sides = names.map((name, i) => {
      const codes = halfToFloat(model.get("codes")[i]), plane = new Plane(3, `Latent plane of ${name}: arrow keys move the point in both planes`);
      plane.canvas.style.width = "100%";
      plane.scatter(codes, labels, model.get("colors"));
      plane.steer(get, set);
      const note = element("p", { style: `margin: 0.4rem 0; min-height: 4.8em; white-space: pre-line; font-size: 0.9em; ${NUMERALS}` });
      return { name, codes, plane, note, picture: canvasOf(224, 224, `${PICTURE}; width: 140px; margin-top: 0.4rem`, `Decoded by ${name}`) };
    });
    const draw = () => {
      const u = get();
      for (const [i, { name, codes, plane, picture, note }] of sides.entries()) {
        try {
          const z = u.map((v, axis) => centers[i][axis] + spreads[i][axis] * v);
          paint(picture, decode(networks[i], z), shape);
          plane.clear();
          plane.dot(u);
          picture.setAttribute("aria-label", `What the decoder of ${name} draws at ${point(z)}`);
          note.textContent = `z = ${point(z)}\nnearest test digits: mostly ${nearest(codes, labels, u)}`;
        } catch (error) {
          note.textContent = error.message;
        }
      }
      const told = sides.map(({ name, note }) => `${name}: ${note.textContent.replace("\n", ", ")}`).join("; ");
      sides.forEach(({ plane }) => plane.tell(u, told));
      say(told);
    };
    const { schedule, stop } = paced(draw);
    el.append(
      element("div", { style: COLUMNS }, ...sides.map(({ name, plane, picture, note }) =>
        half(column(name, plane.canvas, picture, note), "310px"))),
      region);
    model.on("change:u1 change:u2", schedule);
    draw();
    return () => { stop(); model.off("change:u1 change:u2", schedule); };
  } catch (error) {
    refuse(el, error);
  }
}

export default { render };
