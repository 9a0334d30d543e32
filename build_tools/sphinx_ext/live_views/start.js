/* The live views of a page: each is made when it comes near, and stands still until then. */
import { Widget } from "@lumino/widgets";
import { PageManager } from "./manager.js";
import { nameSliders } from "./names.js";

const VIEW = 'script[type="application/vnd.jupyter.widget-view+json"]';
const STATE = 'script[type="application/vnd.jupyter.widget-state+json"]';
const SHARED = 'script[type="application/vnd.vae-tutorial.shared+json"]';
const SOMETHING = "canvas, img:not(.still), .widget-hprogress, [role=alert]";
const NEAR = "100% 0px"; // of the window's height, above and below it

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

const manager = new PageManager();
const states = [...document.querySelectorAll(STATE)];
const shared = JSON.parse(document.querySelector(SHARED)?.textContent ?? "[]");
const made = new Map(); // of each state that was read: a promise of its widgets

/** Make the widgets of the state that a view belongs to, once. */
function widgetsWith(name) {
  const state = states.find((script) => script.textContent.includes(`"${name}":`));
  if (!made.has(state)) made.set(state, manager.set_state(withCode(JSON.parse(state.textContent))));
  return made.get(state);
}

/** Put scripts and styles back in place of the numbers of those that widgets share. */
function withCode(content) {
  for (const { state } of Object.values(content.state)) {
    for (const key of ["_esm", "_css"]) {
      if (typeof state[key] === "number") state[key] = shared[state[key]];
    }
  }
  return content;
}

/** Put a view's still picture where it will be, and return the place. */
function placeOf(tag) {
  const place = document.createElement("div");
  place.className = "widget-subarea";
  if (tag.nextElementSibling?.matches("noscript")) {
    place.innerHTML = tag.nextElementSibling.textContent;
    place.replaceChildren(...place.querySelectorAll("img"));
  }
  tag.before(place);
  return place;
}

/** Draw a view in its place. Nothing below it moves until it stands. */
async function draw(tag, place) {
  const { model_id: name } = JSON.parse(tag.textContent);
  await widgetsWith(name);
  await pause(0); // a task of its own: the page answers in between
  const view = await manager.create_view(await manager.get_model(name));
  place.style.minHeight = `${place.offsetHeight}px`;
  place.replaceChildren();
  Widget.attach(view.luminoWidget, place);
  while (!place.querySelector(SOMETHING)) await pause(20);
  place.style.minHeight = "";
  nameSliders(place);
}

/**
 * Start to watch which views are near, and draw those one after another.
 *
 * @returns {Promise<void>} settled when those stand that were near at first
 */
export function drawViews() {
  const tags = new Map([...document.querySelectorAll(VIEW)].map((tag) => [placeOf(tag), tag]));
  let queue = Promise.resolve();
  return new Promise((done) => {
    const watcher = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        queue = queue.then(() => draw(tags.get(target), target)).then(() => pause(0))
          .catch((error) => console.error(error));
      }
      done(queue);
    }, { rootMargin: NEAR });
    for (const place of tags.keys()) watcher.observe(place);
  });
}
