/** The worker of the playground: hears the page's requests, and trains in between. */

import { Host } from "./lib/playground/host.js";

// Through a channel of its own, a slice waits behind the messages that have come, and no longer.
const { port1, port2 } = new MessageChannel();
/** @type {(() => void)[]} */
const slices = [];
port1.onmessage = () => slices.shift()?.();

const host = new Host({
  post: (answer, transfer) => postMessage(answer, { transfer }),
  later: (slice) => {
    slices.push(slice);
    port2.postMessage(null);
  },
});

addEventListener("message", ({ data }) => host.receive(data));
