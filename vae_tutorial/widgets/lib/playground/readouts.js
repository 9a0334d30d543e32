/** Where a run is, in a few numbers. */

import { box, element } from "../dom.js";
import { fixed } from "../text.js";

/** @typedef {import("./snapshot.js").Snapshot} Snapshot */
/** @typedef {import("./snapshot.js").Row} Row */

/**
 * Nats on the test data, of the kind that the model has now.
 * @param {boolean} draw @param {Row} [row]
 */
function nats(draw, row) {
  const value = draw ? row?.test_loss : row?.test_reconstruction;
  const known = value !== undefined && Number.isFinite(value);
  return /** @type {[string, string]} */ ([
    draw ? "negative ELBO, test" : "reconstruction, test", known ? `${fixed(value, 1)} nats` : "–",
  ]);
}

/**
 * Names and values. A row that is older than a turn of the draw has no bound to show yet.
 * @param {Snapshot} snapshot @param {Row} [row] the last of its history
 * @returns {[string, string][]}
 */
export function readings({ epoch, rate, active, levers, neighbours }, row) {
  return [
    ["epoch", String(epoch)],
    nats(levers.draw, row),
    ["active dimensions", levers.draw ? `${active} of ${levers.latent_dim}` : "–"],
    ["5 nearest neighbours agree", Number.isFinite(neighbours) ? `${fixed(100 * neighbours, 0)} %`
      : "–"],
    ["epochs a second", rate ? fixed(rate, 0) : "–"],
  ];
}

export class Readouts {
  constructor() {
    this.node = element("dl", { className: "vae-readings" });
    /** @type {{name: HTMLElement, value: HTMLElement}[]} */
    this.cells = [];
  }

  /** @param {Snapshot} snapshot @param {Row} [row] the last of its history */
  draw(snapshot, row) {
    readings(snapshot, row).forEach(([name, value], i) => {
      this.cells[i] ??= this.cell();
      if (this.cells[i].name.textContent !== name) this.cells[i].name.textContent = name;
      if (this.cells[i].value.textContent !== value) this.cells[i].value.textContent = value;
    });
  }

  cell() {
    const name = element("dt"), value = element("dd");
    this.node.append(box("vae-reading", name, value));
    return { name, value };
  }
}
