/** Frames that were drawn when the page was built; native sliders pick the one to show. Uses view.js. */

function render({ model, el }) {
  const texts = model.get("texts"), names = model.get("names"), { region, say } = speaker();
  const urls = model.get("frames").map((bytes) =>
    URL.createObjectURL(new Blob([bytes], { type: "image/webp" })));
  const image = element("img", { style: `width: ${model.get("width")}px; max-width: 100%; height: auto; display: block; border-radius: 4px; background: #fff` });
  const longest = (words) => Math.max(...words.map((word) => word.length));

  const controls = names.map((name, axis) => {
    const value = element("span", { style: `min-width: ${longest(texts.flat())}ch; text-align: right; ${NUMERALS}` });
    const input = range(name, { min: 0, max: texts[axis].length - 1, step: 1 }, (at) => {
      const position = [...model.get("position")];
      position[axis] = at;
      model.set("position", position);
      model.save_changes();
    });
    const title = element("span", { textContent: name, style: `min-width: ${names.length > 1 ? longest(names) / 2 : 0}em` });
    return { row: element("label", { style: ROW }, title, input, value), input, value };
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
    say(image.alt);
  };

  el.append(...controls.map((control) => control.row), image, region);
  model.on("change:position", show);
  show();
  return () => {
    model.off("change:position", show);
    urls.forEach((url) => URL.revokeObjectURL(url));
  };
}

export default { render };
