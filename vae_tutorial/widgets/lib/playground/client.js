/** The page's end of the training: a worker, or where there is none the page itself. */

import { Host } from "./host.js";

/** @typedef {import("./host.js").Told} Told */
/** @typedef {import("./snapshot.js").Answer} Answer */
/** @typedef {import("./snapshot.js").Request} Request */

const PAGE_SLICE = 8; // milliseconds: half a frame is left to the page

/** A worker from an address, or null where workers are refused. @param {string} address */
function workerAt(address) {
  try {
    return new Worker(address);
  } catch {
    return null;
  }
}

export class Client {
  /**
   * @param {object} options
   * @param {string} options.worker the text of the worker
   * @param {Uint8Array | DataView} options.digits deflated
   * @param {Uint8Array | DataView} options.labels
   * @param {(answer: Answer) => void} options.listen
   */
  constructor({ worker: text, digits, labels, listen }) {
    this.listen = listen;
    this.closed = false;
    /** @type {Told[] | null} */
    this.sent = []; // what a host must hear again if the worker turns out not to work
    /** @type {Host | null} */
    this.host = null;
    this.address = text ? URL.createObjectURL(new Blob([text], { type: "text/javascript" })) : "";
    this.worker = text ? workerAt(this.address) : null;
    if (this.worker) this.engage(this.worker);
    else this.takeOver();
    this.tell({ kind: "data", digits: bytesOf(digits), labels: bytesOf(labels) });
  }

  get inWorker() {
    return this.worker !== null;
  }

  /** @param {Worker} worker */
  engage(worker) {
    worker.onmessage = ({ data }) => this.hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.sent) return this.takeOver(); // it has never worked
      const reason = `The page cannot go on: ${event.message}.`;
      this.hear({ kind: "stopped", run: "a", reason });
    };
  }

  /** Trains on the page from here on. */
  takeOver() {
    this.forgetText();
    this.worker?.terminate();
    this.worker = null;
    const sent = this.sent ?? [];
    this.sent = null;
    this.host = new Host({
      post: (answer) => this.hear(answer),
      later: (slice) => setTimeout(() => this.closed || slice()),
      slice: PAGE_SLICE,
    });
    for (const told of sent) this.tell(told);
  }

  /** A browser would keep the worker's text as long as it has an address. */
  forgetText() {
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = "";
  }

  /** @param {Answer} answer */
  hear(answer) {
    this.sent = null;
    this.forgetText();
    if (this.closed) return;
    try {
      this.listen(answer);
    } finally {
      if (answer.kind === "snapshot") this.tell({ kind: "drawn" });
    }
  }

  /** @param {Request} request */
  send(request) {
    this.tell(request);
  }

  /** @param {Told} told */
  tell(told) {
    this.sent?.push(told);
    if (this.worker) this.worker.postMessage(told);
    else this.host?.receive(told);
  }

  close() {
    this.closed = true;
    this.forgetText();
    this.worker?.terminate();
  }
}

/** Bytes of a trait, in memory of their own. @param {Uint8Array | DataView} view */
function bytesOf(view) {
  const bytes = new Uint8Array(view.byteLength);
  bytes.set(new Uint8Array(view.buffer, view.byteOffset, view.byteLength));
  return bytes;
}
