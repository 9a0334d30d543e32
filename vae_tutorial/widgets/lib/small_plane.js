/** A small plane beside the picture of one point, which it moves. */

import { box } from "./dom.js";
import { Mark } from "./mark.js";
import { save } from "./model.js";
import { Plane, snapped } from "./plane.js";
import { steer } from "./steer.js";

const PLANE = "Latent plane: arrow keys move the point, shift makes larger steps";

/**
 * A small plane that moves the traits z1 and z2, up to the trait limit.
 * @param {import("./model.js").Model<any>} model
 */
export function smallPlane(model) {
  const plane = new Plane(model.get("limit"), PLANE);
  plane.axes();
  plane.clear();
  const mark = new Mark(plane, "vae-point");
  steer(plane, {
    get: () => [model.get("z1"), model.get("z2")],
    set: (z) => {
      const [z1, z2] = snapped(z);
      save(model, { z1, z2 });
    },
  }, mark.node);
  return {
    node: box("vae-small", plane.stage, plane.note),
    /** @param {number[]} z @param {string} text */
    show(z, text) {
      mark.move(z);
      plane.tell(z, `${text} ${plane.account([["The point", z]])}`.trim());
    },
  };
}
