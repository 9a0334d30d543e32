/** Where the training runs: in a worker, or where there is none on the page itself. */

import assert from "node:assert/strict";
import test from "node:test";

import { Client } from "../../vae_tutorial/widgets/lib/playground/client.js";
import { started } from "../../vae_tutorial/widgets/lib/playground/levers.js";

const NO_DIGITS = { digits: new Uint8Array(), labels: new Uint8Array() };
const START = { kind: "start", a: started("ring"), b: null, turns: [], drawings: [] };

/** A client where `Worker` is another. @param {any} Worker @param {string} [text] */
async function clientWith(Worker, text = "worker") {
  const all = /** @type {any} */ (globalThis);
  all.Worker = Worker;
  try {
    return await new Promise((resolve) => {
      const client = new Client({
        worker: text, ...NO_DIGITS,
        listen: (answer) => {
          if (answer.kind !== "snapshot") return;
          client.close();
          resolve({ client, answer });
        },
      });
      client.send(/** @type {any} */ (START));
    });
  } finally {
    delete all.Worker;
  }
}

test("where workers are refused, at once or later, the page trains itself", async () => {
  const refused = class {
    constructor() {
      throw new Error("refused");
    }
  };
  const broken = class {
    /** @type {((event: any) => void) | undefined} */
    onerror;
    postMessage() {
      setTimeout(() => this.onerror?.({ preventDefault() {} }));
    }
    terminate() {}
  };
  for (const [Worker, text] of [[refused, "text"], [broken, "text"], [broken, ""]]) {
    const { client, answer } = await clientWith(Worker, /** @type {string} */ (text));
    assert.equal(client.inWorker, false);
    assert.equal(answer.a.step, 0);
  }
});

test("a worker hears all requests, the data first, and that a snapshot was drawn", async () => {
  /** @type {string[]} */
  const heard = [];
  const working = class {
    /** @type {((event: any) => void) | undefined} */
    onmessage;
    /** @param {{kind: string}} told */
    postMessage({ kind }) {
      heard.push(kind);
      const data = { kind: "snapshot", a: { step: 5 } };
      if (kind === "start") setTimeout(() => this.onmessage?.({ data }));
    }
    terminate() {}
  };
  const { client, answer } = await clientWith(working);
  assert.equal(client.inWorker, true);
  assert.equal(answer.a.step, 5);
  assert.deepEqual(heard, ["data", "start", "drawn"]);
});

test("a fault of a worker that has worked is told of", () => {
  /** @type {any} */
  let worker;
  const all = /** @type {any} */ (globalThis);
  all.Worker = class {
    constructor() {
      worker = this;
    }
    postMessage() {}
    terminate() {}
  };
  /** @type {any[]} */
  const answers = [];
  const client = new Client({
    worker: "text", ...NO_DIGITS, listen: (answer) => answers.push(answer),
  });
  delete all.Worker;
  worker.onmessage({ data: { kind: "ready" } });
  worker.onerror({ message: "out of memory", preventDefault() {} });
  assert.deepEqual(answers[1], {
    kind: "stopped", run: "a", reason: "The page cannot go on: out of memory.",
  });
  assert.equal(client.inWorker, true);
  client.close();
});

test("no address holds a worker's text once the worker has answered", async () => {
  const { createObjectURL, revokeObjectURL } = URL;
  /** @type {Set<string>} */
  const held = new Set();
  URL.createObjectURL = (blob) => {
    const address = createObjectURL(blob);
    held.add(address);
    return address;
  };
  URL.revokeObjectURL = (address) => held.delete(address);
  try {
    await clientWith(class {
      constructor() {
        throw new Error("refused");
      }
    });
    assert.equal(held.size, 0);
  } finally {
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  }
});
