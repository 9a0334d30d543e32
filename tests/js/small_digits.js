/** The digits that the page trains on, as Python packs them. */

import { Buffer } from "node:buffer";
import { execFileSync } from "node:child_process";

import { inflated } from "../../vae_tutorial/widgets/lib/playground/data.js";

const PACKED = `import base64, json
from vae_tutorial.widgets.small_digits import packed_digits
print(json.dumps([base64.b64encode(part).decode() for part in packed_digits()]))`;

export async function smallDigits() {
  const told = execFileSync("python", ["-c", PACKED], { encoding: "utf8" });
  const [digits, labels] = JSON.parse(told).map((/** @type {string} */ part) =>
    new Uint8Array(Buffer.from(part, "base64")));
  return { pixels: await inflated(digits), labels };
}
