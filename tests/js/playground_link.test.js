/** The state in the address: it comes back as it was, and what is wrong with it is said. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  DEFAULTS, FOR_TOYS, LEVERS, NAMES, PARTS, check, checkAll, started,
} from "../../vae_tutorial/widgets/lib/playground/levers.js";
import {
  LAST_EPOCH, MOST_PACE, MOST_TURNS, format, parse,
} from "../../vae_tutorial/widgets/lib/playground/link.js";
import { PRESETS } from "../../vae_tutorial/widgets/lib/playground/presets.js";
import { stopOf, valueAt } from "../../vae_tutorial/widgets/lib/playground/stops.js";
import { shared } from "../../vae_tutorial/widgets/lib/playground/take_along.js";
import { uniform } from "../../vae_tutorial/widgets/lib/random.js";

/** @typedef {import("../../vae_tutorial/widgets/lib/playground/link.js").State} State */

const { refused: unsaid, ...START } = parse("");

/** Random states. @param {number} seed */
function states(seed) {
  const next = uniform(seed);
  /** @template T @param {ArrayLike<T>} options @returns {T} */
  const pick = (options) => options[Math.floor(next() * options.length)];
  const often = (/** @type {number} */ share) => next() < share;
  /** @param {import("../../vae_tutorial/widgets/lib/playground/levers.js").Name} name */
  const value = (name) => {
    const { options, ends, whole } = LEVERS[name];
    if (options) return pick(options);
    if (!ends) return often(0.5);
    const number = pick([...ends, ends[0] + next() * (ends[1] - ends[0])]);
    return whole ? Math.round(number) : number;
  };
  /** @returns {State} */
  return () => {
    const preset = pick(Object.keys(PRESETS)), data = pick(LEVERS.data.options ?? []);
    const toy = data !== "digits";
    const levers = /** @type {any} */ ({ ...started(data, PRESETS[preset].levers) });
    for (const name of NAMES) if (name !== "data" && often(0.3)) levers[name] = value(name);
    if (toy) levers.likelihood = "gaussian";
    const beside = Object.fromEntries(NAMES
      .filter((name) => !["data", "likelihood"].includes(name) && often(0.1))
      .map((name) => /** @type {const} */ ([name, value(name)]))
      .filter(([name, own]) => own !== levers[name]));
    const runs = Object.keys(beside).length ? ["a", "b"] : ["a"];
    const live = NAMES.filter((name) => !LEVERS[name].restarts);
    const steps = Array.from({ length: pick([0, 0, 1, 5]) }, () => Math.floor(1e6 * next()));
    const turns = steps.sort((a, b) => a - b).map((step) => {
      const name = pick(live);
      return { step, run: pick(runs), name, value: value(name) };
    });
    const hide = [...NAMES, ...PARTS].filter(() => often(0.05));
    return /** @type {State} */ ({
      levers, preset, turns, beside, hide, stop_at: pick([0, 1, 60, 1e5]),
      pace: pick([0, 5, 0.1, 37.5, 100]),
    });
  };
}

test("a state comes back from its address as it was, bit for bit", () => {
  const next = states(1);
  for (let k = 0; k < 3000; k++) {
    const state = next(), { refused, ...back } = parse(format(state));
    assert.deepEqual(refused, []);
    assert.deepEqual(back, state, format(state));
    assert.equal(format(back), format(state));
  }
});

test("an address is as short as it can be", () => {
  assert.deepEqual(unsaid, []);
  assert.equal(format(START), "");
  for (const [preset, { levers, turns, beside, stop_at, pace }] of Object.entries(PRESETS)) {
    const state = {
      levers: started("digits", levers), preset, turns, beside, hide: [], stop_at, pace,
    };
    assert.equal(format(state), preset && `#preset=${preset}`);
  }
  assert.equal(format({ ...START, levers: { ...DEFAULTS, beta: 4, draw: false } }),
    "#beta=4&draw=0");
  assert.equal(format({ ...START, levers: started("ring") }), "#data=ring");
});

test("the example of the book is read", () => {
  const { refused, levers, preset, turns, beside, hide, stop_at } = parse(
    "#beta=4&seed=3&preset=holes&stop_at=100&hide=seed,data&turns=500:a:draw:0,230:a:beta:4"
    + "&b.beta=0&b.latent_dim=8");
  assert.deepEqual(refused, []);
  assert.deepEqual(levers, { ...DEFAULTS, ...PRESETS.holes.levers, beta: 4, seed: 3 });
  assert.deepEqual(turns, [
    { step: 230, run: "a", name: "beta", value: 4 },
    { step: 500, run: "a", name: "draw", value: false },
  ]);
  assert.deepEqual([preset, beside, hide, stop_at],
    ["holes", { beta: 0, latent_dim: 8 }, ["seed", "data"], 100]);
});

for (const hash of ["", "#", "#lessons", "#beta", "#&&"]) {
  test(`an anchor of the page says nothing: ${JSON.stringify(hash)}`, () => {
    assert.deepEqual(parse(hash), { ...START, refused: [] });
  });
}

test("points in a square start with levers of their own", () => {
  assert.deepEqual(parse("#data=moons").levers, { ...DEFAULTS, ...FOR_TOYS, data: "moons" });
  assert.deepEqual(parse("#data=moons&scale=0.1").levers.scale, 0.1);
});

test("a run b may have the levers of run a", () => {
  const two = { ...START, beside: { beta: DEFAULTS.beta } };
  assert.equal(format(two), `#b.seed=${DEFAULTS.seed}`);
  assert.deepEqual(parse(format(two)).beside, { seed: DEFAULTS.seed });
});

test("more turns than a link holds are left out of it, and it says so", () => {
  const turns = Array.from({ length: MOST_TURNS + 1 }, (_, step) =>
    /** @type {const} */ ({ step, run: "a", name: "beta", value: step % 2 }));
  const { refused, ...back } = parse(format({ ...START, turns }));
  assert.deepEqual([refused, back], [[], START]);
  const lesson = { ...parse("#preset=beta"), turns };
  assert.deepEqual(parse(format(lesson)).turns, []);
  assert.match(shared({ ...START, turns }, 0).note, /^1001 turns of levers are too many/);
  assert.deepEqual(parse(format({ ...START, turns: turns.slice(1) })).turns.length, MOST_TURNS);
});

test("a link that is copied leads to where its sender stands", () => {
  const turns = [2, 3].map((step) =>
    /** @type {const} */ ({ step, run: "a", name: "draw", value: step > 2 }));
  assert.deepEqual(shared(START, 0), { hash: "", note: "" });
  assert.deepEqual(shared(START, 12), { hash: "#stop_at=12", note: "It pauses at epoch 12." });
  assert.deepEqual(shared({ ...START, turns, stop_at: 60 }, 12), {
    hash: "#turns=2:a:draw:0,3:a:draw:1&stop_at=60",
    note: "2 turns of levers will be repeated; it pauses at epoch 60.",
  });
  assert.equal(shared({ ...START, turns: turns.slice(1) }, 0).note,
    "1 turn of levers will be repeated.");
  assert.deepEqual(shared(START, LAST_EPOCH + 1), { hash: "", note: "" });
});

test("a preset's run b and its turns can be taken away", () => {
  const alone = parse("#preset=dimensions&b=none"), still = parse("#preset=beta&turns=none");
  assert.deepEqual([alone.beside, alone.refused], [{}, []]);
  assert.deepEqual([still.turns, still.refused], [[], []]);
});

/** @type {[string, RegExp][]} */
const BAD = [
  ["beta=banana", /^beta must lie from 0 to 20, got banana; it starts at 1$/],
  ["beta=", /^beta must lie from 0 to 20, got nothing; it starts at 1$/],
  ["beta=-1", /^beta must lie from 0 to 20, got -1; it starts at 1$/],
  ["beta=21", /^beta must lie from 0 to 20, got 21; it starts at 1$/],
  ["beta=Infinity", /^beta must lie .* got Infinity;/],
  ["beta=NaN", /^beta must lie .* got NaN;/],
  ["beta=0x4", /^beta must lie .* got 0x4;/],
  ["beta=1e999", /^beta must lie .* got Infinity;/],
  ["beta=%E0%A4%A", /^beta must lie .* got %E0%A4%A;/],
  ["beta=1&beta=2", /^beta must stand once, got it 2 times; it is left out$/],
  ["latent_dim=4", /^latent_dim must be one of 1, 2, 3, 8, got 4; it starts at 2$/],
  ["batch_size=64.5", /^batch_size must be an integer from 16 to 256, got 64.5; it starts at 64$/],
  ["draw=maybe", /^draw must be on or off, got maybe; it starts at on$/],
  ["data=mnist", /^data must be one of digits, ring, moons, got mnist; it starts at digits$/],
  ["preset=x&seed=3", /^preset must be one of sound, .*, got x; none is open$/],
  ["stop_at=1.5", /^stop_at must be an integer from 0 to 100000, got 1.5; it is 0$/],
  ["pace=fast", /^pace must lie from 0 to 100, got fast; it is 0$/],
  [`pace=${MOST_PACE + 1}`, /^pace must lie from 0 to 100, got 101; it is 0$/],
  ["hide=beta,x", /^hide must name levers, or one of .*; got x; nothing is hidden$/],
  ["turns=1:a:beta", /^turns must be step:run:lever:value, got 1:a:beta; the turns are left out$/],
  ["turns=1:b:beta:2", /^turns must name run a, got b;/],
  ["turns=1:a:seed:2", /^turns must name a lever that can be turned .*, got seed;/],
  ["turns=-1:a:beta:2", /^a step of turns must be an integer .*, got -1;/],
  ["turns=1:a:beta:x", /^beta must lie from 0 to 20, got x; the turns are left out$/],
  [`turns=${"1:a:beta:2,".repeat(MOST_TURNS)}1:a:beta:2`, /^turns must be at most 1000, got 1001;/],
  ["b.data=ring", /^b.data must be missing, got ring: both runs .*; it is left out$/],
  ["b.beta=30", /^b.beta must lie from 0 to 20, got 30; it is left out$/],
  ["b.x=1", /^there is no lever b.x; it is left out$/],
  ["b=1", /^b must be none, got 1; it is left out$/],
  ["x=1", /^x is no name that the playground knows; it is left out$/],
  ["__proto__=1", /^__proto__ is no name/],
  ["constructor=1", /^constructor is no name/],
  [`${"x".repeat(1e5)}=1`, /^x{24}… is no name/],
  [`beta=${"9".repeat(1e5)}`, /^beta must lie from 0 to 20, got Infinity;/],
];

for (const [hash, sentence] of BAD) {
  test(`one sentence on ${hash.slice(0, 40)}`, () => {
    const { refused, ...state } = parse(`#${hash}`);
    assert.equal(refused.length, 1, refused.join("\n"));
    assert.match(refused[0], sentence);
    assert.deepEqual(state, { ...START, levers: { ...START.levers, seed: state.levers.seed } });
  });
}

test("Bernoulli pixels are refused for points, in either run", () => {
  const sentence = /likelihood must be gaussian for the data ring, whose points are no gray pixels/;
  for (const hash of ["#data=ring&likelihood=bernoulli", "#data=ring&b.likelihood=bernoulli"]) {
    const { levers, beside, refused } = parse(hash);
    assert.match(refused.join(), sentence);
    assert.deepEqual([levers, beside], [started("ring"), {}]);
  }
  assert.throws(() => checkAll({ ...started("ring"), likelihood: "bernoulli" }), sentence);
});

test("nothing that is typed makes it throw, and what it reads is sound", () => {
  const next = uniform(7), pieces = ["#", "&", "=", ":", ",", "%", "b.", "beta", "turns", "0", "1e",
    "-", "data", "ring", "hide", "preset", "beta=2", "a", "none", "seed", "é", "\n", "stop_at=3"];
  for (let k = 0; k < 20_000; k++) {
    const length = Math.floor(12 * next());
    const text = Array.from({ length }, () => pieces[Math.floor(next() * pieces.length)]).join("");
    const { levers, beside, turns, refused, ...rest } = parse(text);
    checkAll(levers);
    checkAll({ ...levers, ...beside });
    for (const { name, value } of turns) check(name, value);
    assert.ok(refused.every((sentence) => sentence.length < 300));
    const state = { levers, beside, turns, ...rest };
    assert.deepEqual(parse(format(state)), { ...state, refused: [] });
  }
});

test("a slider has each lever's start, its ends and nothing beyond them", () => {
  for (const name of NAMES) {
    const lever = LEVERS[name], { steps, ends = [0, 1], stops = 1 } = lever;
    if (!steps) continue;
    for (const set of [DEFAULTS, FOR_TOYS]) {
      const value = /** @type {number | undefined} */ (set[name]);
      if (value !== undefined) assert.equal(valueAt(lever, stopOf(lever, value)), value, name);
    }
    assert.deepEqual([0, stops].map((stop) => valueAt(lever, stop)), ends, name);
    for (let stop = 0; stop <= stops; stop++) {
      assert.equal(check(name, valueAt(lever, stop)), valueAt(lever, stop));
      assert.equal(stopOf(lever, valueAt(lever, stop)), stop, `${name} ${stop}`);
    }
  }
  for (const value of [0, 0.1, 0.5, 1, 2, 4, 10, 20]) {
    assert.equal(valueAt(LEVERS.beta, stopOf(LEVERS.beta, value)), value);
  }
});
