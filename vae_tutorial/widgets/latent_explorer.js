/** Walk about a latent plane; the decoded picture follows. Uses network.js, view.js, plane.js. */

const FRAMES = 9, SECONDS = 3;

/** A point on the way from one to another, as vae_tutorial.lerp and slerp have it. */
const PATHS = {
  lerp: ([a, b], [c, d], t) => [(1 - t) * a + t * c, (1 - t) * b + t * d],
  slerp(from, to, t) {
    const [long, other] = [Math.hypot(...from), Math.hypot(...to)], cosine = (from[0] * to[0] + from[1] * to[1]) / (long * other);
    const angle = Math.acos(Math.min(1, Math.max(-1, cosine))), length = (1 - t) * long + t * other;
    if (!(angle < Math.PI - 1e-6)) throw new Error("No single arc joins these two points: one is the origin, or they are opposite.");
    if (angle < 1e-6) return from.map((v) => v / long * length);
    const weights = [Math.sin((1 - t) * angle) / Math.sin(angle) / long, Math.sin(t * angle) / Math.sin(angle) / other];
    return from.map((v, i) => length * (weights[0] * v + weights[1] * to[i]));
  },
};

async function render({ model, el }) {
  try {
    const network = await networkOf(model, "network");
    const codes = halfToFloat(model.get("codes")), labels = Array.from(bytesOf(model.get("labels"))), shape = model.get("shape");
    const plane = new Plane(model.get("limit"), "Latent plane: arrow keys move the point, shift makes larger steps, home goes to the middle");
    const picture = canvasOf(224, 224, PICTURE, "Decoded picture");
    const film = canvasOf(FRAMES * 64, 64, `${PICTURE}; width: 580px; margin-top: 0.5rem`, "Film strip of a walk");
    const readout = element("p", { style: `margin: 0.4rem 0; min-height: 6.4em; white-space: pre-line; font-size: 0.9em; ${NUMERALS}` }), { region, say } = speaker();
    let playing = 0, mark = null, trouble = "", behind = null;

    const z = () => [model.get("z1"), model.get("z2")];
    const set = (to) => { model.set({ z1: to[0], z2: to[1] }); model.save_changes(); };
    const way = () => {
      const [a, b, c, d] = model.get("walk");
      return a === undefined ? null : (t) => PATHS[model.get("path")]([a, b], [c, d], t);
    };
    const background = () => {
      if (behind === model.get("behind")) return;
      behind = model.get("behind");
      if (behind === "manifold") plane.manifold(network, shape);
      else plane.scatter(codes, labels, model.get("colors"));
      if (model.get("prior")) plane.circles();
    };
    const draw = () => {
      const at = z();
      try {
        background();
        plane.clear();
        paint(picture, decode(network, at), shape);
        const along = way();
        if (along) plane.line(Array.from({ length: 41 }, (_, i) => along(i / 40)));
        if (mark) plane.dot(mark, 6, "#000");
        plane.dot(at);
        const square = at[0] ** 2 + at[1] ** 2, kind = nearest(codes, labels, at);
        const density = model.get("prior") ? `\nprior density ${fixed(Math.exp(-square / 2) / (2 * Math.PI), 4)}\n${fixed(Math.sqrt(square), 2)} from the middle` : "";
        readout.textContent = `z = ${point(at)}${density}\nnearest test digits: mostly ${kind}\n${trouble}`;
        picture.setAttribute("aria-label", `What the decoder draws at ${point(at)}, where test digits are mostly ${kind}`);
      } catch (error) {
        readout.textContent = error.message;
      }
      plane.tell(at.map(Number), readout.textContent);
      say(readout.textContent);
    };
    const { schedule, stop } = paced(draw);

    const strip = () => {
      const along = way();
      trouble = "";
      const shown = (yes) => {
        again.hidden = !yes;
        film.style.display = yes ? "block" : "none"; // a style of its own would win over "hidden"
      };
      shown(along);
      if (!along) return;
      try {
        for (let k = 0; k < FRAMES; k++) paint(film, decode(network, along(k / (FRAMES - 1))), shape, [64 * k, 0, 64, 64]);
        film.setAttribute("aria-label", `Film strip of ${FRAMES} pictures from ${point(along(0))} to ${point(along(1))}`);
      } catch (error) {
        shown(false);
        model.set("walk", []);
        trouble = error.message;
      }
    };
    const play = () => {
      cancelAnimationFrame(playing);
      const begin = performance.now(), along = way();
      const step = (now) => {
        const t = Math.min(1, (now - begin) / 1000 / SECONDS);
        if (!way()) return;
        set(along(t));
        if (t < 1) playing = requestAnimationFrame(step);
      };
      if (along) playing = requestAnimationFrame(step);
    };
    const walk = (from, to, done) => {
      cancelAnimationFrame(playing);
      model.set("walk", [...from, ...to]);
      model.save_changes();
      if (done && !calm()) play();
    };
    plane.steer(z, (to) => { cancelAnimationFrame(playing); set(to); }, walk);

    const choice = (trait, legend, options) => {
      const name = `${trait}-${Math.random().toString(36).slice(2)}`;
      const inputs = options.map(([value, text]) => {
        const input = element("input", { type: "radio", name, value, style: "margin: 0" });
        input.addEventListener("change", () => { model.set(trait, value); model.save_changes(); });
        return [input, element("label", { style: CHOICE }, input, text)];
      });
      const show = () => inputs.forEach(([input]) => { input.checked = input.value === model.get(trait); });
      const set = element("fieldset", { style: "border: 0; padding: 0; margin: 0.2rem 0; min-width: 0" },
        element("legend", { textContent: legend, style: "float: left; margin: 0 0.6rem 0 0; font: inherit; line-height: 24px; width: auto; padding: 0" }), ...inputs.map(([, label]) => label));
      return { set, show };
    };
    const back = choice("behind", "background:", [["scatter", "encoded test digits"], ["manifold", "decoded pictures"]]);
    const path = choice("path", "a walk goes:", [["lerp", "straight"], ["slerp", "around the origin"]]);
    const begin = button("Start a walk here", () => { mark = z(); finish.disabled = false; finish.style.opacity = 1; schedule(); });
    const finish = button("End the walk here", () => { walk(mark, z(), true); });
    const again = button("Play the walk again", play);
    finish.disabled = true;
    finish.style.opacity = 0.5;
    const sync = () => { back.show(); path.show(); schedule(); };
    const retrace = () => { sync(); strip(); };
    el.append(
      element("div", { style: COLUMNS }, column("latent plane", plane.canvas), half(column("decoded", picture, readout), "224px")),
      back.set, path.set,
      element("div", { style: "margin-top: 0.3rem" }, begin, finish, again), film, region);
    model.on("change:z1 change:z2", schedule);
    model.on("change:behind", sync);
    model.on("change:path change:walk", retrace);
    retrace();
    draw();
    return () => {
      stop();
      cancelAnimationFrame(playing);
      model.off("change:z1 change:z2", schedule);
      model.off("change:behind", sync);
      model.off("change:path change:walk", retrace);
    };
  } catch (error) {
    refuse(el, error);
  }
}

export default { render };
