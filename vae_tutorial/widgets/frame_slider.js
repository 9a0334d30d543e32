/** Frames that were drawn when the page was built; native sliders pick the one to show. */

function render({ model, el }) {
  const texts = model.get("texts"), names = model.get("names");
  const urls = model.get("frames").map((bytes) =>
    URL.createObjectURL(new Blob([bytes], { type: "image/webp" })));
  const image = document.createElement("img");
  image.style.cssText = `width: ${model.get("width")}px; max-width: 100%; height: auto; display: block; border-radius: 4px; background: #fff`;

  const controls = names.map((name, axis) => {
    const row = document.createElement("label");
    row.style.cssText = "display: flex; gap: 0.75rem; align-items: center; max-width: 34rem; margin: 0.25rem 0";
    const input = document.createElement("input");
    Object.assign(input, { type: "range", min: 0, max: texts[axis].length - 1, step: 1 });
    input.style.cssText = "flex: 1; min-width: 6rem; accent-color: #0072b2";
    const title = document.createElement("span"), value = document.createElement("output");
    title.textContent = name;
    value.style.cssText = "min-width: 3.5em; text-align: right; font-variant-numeric: tabular-nums";
    input.addEventListener("input", () => {
      const position = [...model.get("position")];
      position[axis] = Number(input.value);
      model.set("position", position);
      model.save_changes();
    });
    row.append(title, input, value);
    return { row, input, value };
  });

  const show = () => {
    const position = model.get("position");
    const at = position.reduce((sum, place, axis) => sum * texts[axis].length + place, 0);
    image.src = urls[model.get("index")[at]];
    image.alt = model.get("alternatives")[at];
    controls.forEach(({ input, value }, axis) => {
      const text = texts[axis][position[axis]];
      input.value = position[axis];
      input.setAttribute("aria-valuetext", text);
      value.textContent = text;
    });
  };

  el.append(...controls.map((control) => control.row), image);
  model.on("change:position", show);
  show();
  return () => {
    model.off("change:position", show);
    urls.forEach((url) => URL.revokeObjectURL(url));
  };
}

export default { render };
