/** The game of new and real digits, and the style of a conditional VAE: what needs no page. */

import assert from "node:assert/strict";
import test from "node:test";

import { Draw, meanOf, oneHot } from "../../vae_tutorial/widgets/lib/conditional.js";
import { Game } from "../../vae_tutorial/widgets/lib/game.js";

/** Play a game to its end. @param {Game} game @param {(game: Game) => number} choose */
function play(game, choose) {
  while (!game.ended) {
    game.proceed();
    game.answer(choose(game));
  }
  return game.score;
}

test("whoever knows each row has them all right, and whoever is always wrong has none", () => {
  assert.equal(play(new Game(10, 0), (game) => game.side), 10);
  assert.equal(play(new Game(10, 0), (game) => 1 - game.side), 0);
});

test("either row is the new one as often, so that guessing gives half of the rounds", () => {
  const games = Array.from({ length: 400 }, (_, seed) => play(new Game(10, seed), () => 0));
  const mean = games.reduce((a, b) => a + b) / games.length;
  assert.ok(Math.abs(mean - 5) < 4 * Math.sqrt(10 / 4 / 400), String(mean)); // four standard errors
});

test("only the first answer of a round counts, and the round stays until one goes on", () => {
  const game = new Game(3, 1);
  game.proceed();
  assert.deepEqual([game.round, game.answered], [0, false], "there is nothing to go on from");
  game.answer(1 - game.side);
  game.answer(game.side);
  assert.deepEqual([game.answers, game.round], [[false], 0]);
  game.proceed();
  assert.equal(game.round, 1);
});

test("a seed gives the same sides again, and another game has others", () => {
  const [game, twin] = [new Game(20, 7), new Game(20, 7)], { sides } = game;
  assert.deepEqual(twin.sides, sides);
  play(game, () => 0);
  game.proceed();
  assert.deepEqual([game.round, game.answers, game.ended], [0, [], false]);
  assert.notDeepEqual(game.sides, sides);
});

test("a class is a row with a single one", () => {
  assert.deepEqual(oneHot(2, 4), [0, 0, 1, 0]);
});

test("a temperature moves a draw along the line through the origin", () => {
  const draw = new Draw(3);
  draw.renew(2);
  const [a, b] = draw.at(1);
  assert.deepEqual(draw.at(0.5), [a / 2, b / 2]);
  assert.deepEqual(draw.at(0).map(Math.abs), [0, 0]);
  draw.take([3, -6], 1.5);
  assert.deepEqual(draw.at(0.5), [1, -2]);
});

test("a point that is chosen at temperature 0 is where temperature 1 brings it", () => {
  const draw = new Draw(3);
  draw.take([3, -6], 0);
  assert.deepEqual(draw.at(1), [3, -6]);
});

/** An encoder that answers with these numbers. @param {number[]} heads */
const encoder = (heads) => /** @type {any} */ ({ run: () => Float32Array.from(heads) });

test("the style of an image is the first half of what the encoder answers", () => {
  assert.deepEqual(meanOf(encoder([1, 2, 3, 4]), new Float32Array(4), [1, 0]), [1, 2]);
  assert.throws(() => meanOf(encoder([NaN, 0]), new Float32Array(4), [1]), /finds no style/);
});
