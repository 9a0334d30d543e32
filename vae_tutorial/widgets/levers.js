/** One slider over betas: codes, reconstructions, rate and distortion change together. Uses view.js, plane.js. */

function write(context, textAlign, text, ...place) {
  Object.assign(context, { textAlign }).fillText(text, ...place);
}

async function render({ model, el }) {
  try {
    const [betas, rates, distortions] = ["betas", "rates", "distortions"].map((trait) => model.get(trait));
    const labels = Array.from(bytesOf(model.get("labels"))), [height, width] = model.get("shape"), size = height * width;
    const codes = model.get("codes").map(halfToFloat), originals = bytesOf(model.get("originals"));
    const count = model.get("picture_labels").length;
    const plane = new Plane(4, "Encoded test digits by class");
    const pictures = canvasOf(64 * count, 132, `${PICTURE}; width: ${32 * count}px`, "");
    const chart = canvasOf(480, 360, `${PICTURE}; width: 260px`, "");
    const readout = element("p", { style: `margin: 0.4rem 0; ${NUMERALS}` }), { region, say } = speaker();
    const input = range("beta", { min: 0, max: betas.length - 1, step: 1 }, (at) => { model.set("position", at); model.save_changes(); });
    const shown = element("span", { style: `min-width: 4em; ${NUMERALS}` });

    const scale = (values, low, high) => {
      const [least, most] = [Math.min(...values), Math.max(...values)], span = most - least || 1;
      return (value) => low + (value - least) / span * (high - low);
    };
    const across = scale(rates, 90, 440), down = scale(distortions, 290, 40);
    const curve = (at) => {
      const context = chart.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, 480, 360);
      context.strokeStyle = context.fillStyle = "#333";
      context.lineWidth = 2;
      context.font = "22px sans-serif";
      context.strokeRect(70, 20, 390, 290);
      for (const rate of [Math.min(...rates), Math.max(...rates)]) write(context, "center", rate.toFixed(0), across(rate), 340);
      for (const distortion of [Math.min(...distortions), Math.max(...distortions)]) write(context, "right", distortion.toFixed(0), 62, down(distortion) + 8);
      write(context, "center", "rate, KL (nats)", 265, 340);
      context.save();
      context.translate(44, 165);
      context.rotate(-Math.PI / 2);
      write(context, "center", "distortion (nats)", 0, 0);
      context.restore();
      context.beginPath();
      betas.forEach((_, i) => context.lineTo(across(rates[i]), down(distortions[i])));
      context.stroke();
      betas.forEach((_, i) => {
        context.fillStyle = i === at ? "#d55e00" : "#0072b2";
        context.beginPath();
        context.arc(across(rates[i]), down(distortions[i]), i === at ? 11 : 6, 0, 2 * Math.PI);
        context.fill();
      });
      chart.setAttribute("aria-label", `Distortion against rate for ${betas.length} betas; beta ${betas[at]} is marked`);
    };
    const draw = () => {
      const at = model.get("position");
      if (!codes[at]) {
        readout.textContent = `position must be from 0 to ${betas.length - 1}, got ${at}`;
        say(readout.textContent);
        return;
      }
      plane.scatter(codes[at], labels, model.get("colors"));
      plane.circles();
      plane.clear();
      const decoded = bytesOf(model.get("pictures")[at]);
      [originals, decoded].forEach((bytes, row) => {
        for (let k = 0; k < count; k++)
          paint(pictures, Array.from(bytes.subarray(k * size, (k + 1) * size), (byte) => byte / 255), [height, width], [64 * k, 68 * row, 64, 64]);
      });
      pictures.setAttribute("aria-label", `Test digits ${model.get("picture_labels").join(", ")} above, their reconstructions at beta ${betas[at]} below`);
      curve(at);
      readout.textContent = `beta ${betas[at]}: rate ${fixed(rates[at], 1)} nats, distortion ${fixed(distortions[at], 1)} nats, negative ELBO ${fixed(rates[at] + distortions[at], 1)} nats`;
      shown.textContent = betas[at];
      input.value = at;
      input.setAttribute("aria-valuetext", `beta ${betas[at]}`);
      say(readout.textContent);
    };
    el.append(
      element("label", { style: ROW }, "beta", input, shown), readout,
      element("div", { style: COLUMNS }, column("codes of test digits", plane.canvas),
        element("div", { style: "flex: 1 1 16rem; max-width: 100%" }, column("digits and reconstructions", pictures), element("div", { style: "height: 0.6rem" }), column("rate and distortion", chart))),
      region);
    model.on("change:position", draw);
    draw();
    return () => model.off("change:position", draw);
  } catch (error) {
    refuse(el, error);
  }
}

export default { render };
