import { describe, expect, test } from "vitest";
import { calibrated } from "#cli/sentences/calibration.ts";
import { bestThreshold, measure } from "#cli/sentences/measure.ts";
import { foldsOf } from "#cli/sentences/folds.ts";
import { topicsOf } from "#cli/sentences/stance-folds.ts";
import { packStance, scoreStance, stanceExamples, trainStance } from "#cli/sentences/train-stance.ts";
import {
  packWorthiness,
  scoreWorthiness,
  trainWorthiness,
  worthinessExamples,
} from "#cli/sentences/train-worthiness.ts";
import { trainClasses } from "#cli/sentences/train-classes.ts";
import { plainWords } from "#cli/sentences/plain-words.ts";
import { rarityTable } from "#cli/sentences/stem-rarity-table.ts";
import { writeStanceModel } from "#domain/detect/stance/stance-file.ts";
import { createWorthiness, writeWorthinessModel } from "#domain/detect/worthiness/worthiness-model.ts";

describe("measuring", () => {
  const labels = [true, true, false, false];
  test.each([
    { scores: [0.9, 0.8, 0.2, 0.1], threshold: 0.5, f1: 100 },
    { scores: [0.9, 0.4, 0.6, 0.1], threshold: 0.5, f1: 50 },
    { scores: [0.1, 0.1, 0.1, 0.1], threshold: 0.5, f1: 0 },
    { scores: [0.9, 0.9, 0.9, 0.9], threshold: 0.5, f1: 200 / 3 },
  ])("$scores at $threshold", ({ scores, threshold, f1 }) => {
    expect(measure(scores, labels, threshold).f1).toBeCloseTo(f1);
  });

  test("the best threshold parts what can be parted", () => {
    const scores = [0.7, 0.65, 0.3, 0.1];
    expect(measure(scores, labels, bestThreshold(scores, labels)).f1).toBe(100);
  });

  test.each([1, 100, 0.01])("calibration turns shares into probabilities, whatever the scale (%d)", (scale) => {
    const scores = Array.from({ length: 400 }, (_, i) => (i < 200 ? scale : -scale));
    const { slope, offset } = calibrated(
      scores,
      scores.map((score, i) => (score > 0 ? i % 10 !== 0 : i % 10 === 0)),
    );
    expect(1 / (1 + Math.exp(-(slope * scale + offset)))).toBeCloseTo(0.9, 1);
    expect(1 / (1 + Math.exp(slope * scale - offset))).toBeCloseTo(0.1, 1);
  });

  test("folds keep together what belongs together", () => {
    const keys = Array.from({ length: 60 }, (_, i) => `key ${i % 12}`);
    const folds = foldsOf(keys, 5, 1);
    expect(new Set(keys.map((key, i) => `${key} ${folds[i]}`)).size).toBe(12);
    expect(new Set(folds).size).toBe(5);
    expect(foldsOf(keys, 5, 1)).toEqual(folds);
  });

  test("a topic reaches over shared claims and shared articles", () => {
    const [a, b, c, d] = topicsOf({ articles: ["1", "1", "2", "3"], claims: ["x", "y", "y", "z"] });
    expect([a === b, b === c, c === d]).toEqual([true, true, false]);
  });
});

const subjects = ["The mayor", "A clerk", "The army", "Our bank", "The club"];
const sentences = subjects.flatMap((subject, i) => [
  { text: `${subject} sold ${i + 2} ships for ${i + 3}0 dollars`, isCheckable: true },
  { text: `${subject} may be a lovely sight some day`, isCheckable: false },
]);

describe("check-worthiness, trained on a few sentences", () => {
  const tagged = sentences.map(({ text, isCheckable }) => ({
    words: plainWords(text).map((lower) => ({ lower, tag: lower === "#" ? ("NUM" as const) : ("NOUN" as const) })),
    isCheckable,
    key: text,
  }));
  const train = () => {
    const table = trainClasses(sentences.map(({ text }) => plainWords(text)));
    const examples = worthinessExamples(tagged, table);
    const trained = trainWorthiness(
      examples,
      tagged.map(({ key }) => key),
    );
    return { examples, trained, model: packWorthiness(trained, table) };
  };

  test("tells them apart", () => {
    const { examples, trained } = train();
    const scores = examples.places.map((places) => scoreWorthiness(trained, places));
    expect(measure(scores, examples.labels, 0.5).f1).toBe(100);
  });

  test("gives the same file again", () => {
    expect(writeWorthinessModel(train().model)).toEqual(writeWorthinessModel(train().model));
  });

  test("scores from the file as it did in training, but for whole steps", () => {
    const { examples, trained, model } = train();
    const worth = createWorthiness(model);
    for (const [i, { words }] of tagged.entries())
      expect(worth(words)).toBeCloseTo(scoreWorthiness(trained, examples.places[i] ?? new Uint32Array()), 1);
  });
});

describe("denial, trained on a few articles", () => {
  const pairs = Array.from({ length: 48 }, (_, i) => ({
    claim: `Ship number ${i} sank in the bay`,
    articleId: `${i}`,
    denies: i % 2 === 0,
  }));
  const texts = new Map(
    pairs.map(({ articleId, denies, claim }) => [
      articleId,
      denies ? `${claim}, they wrote. That is false, the harbour said.` : `${claim}, the harbour confirmed.`,
    ]),
  );
  const train = () => {
    const examples = stanceExamples(pairs, texts, rarityTable([...texts.values()]));
    return { examples, trained: trainStance(examples, examples.articles) };
  };

  test("tells them apart", () => {
    const { examples, trained } = train();
    const scores = pairs.map((_, i) => scoreStance(trained, examples, i));
    expect(measure(scores, examples.labels, trained.threshold).f1).toBe(100);
  });

  test("gives the same file again", () => {
    const file = () => {
      const { examples, trained } = train();
      return writeStanceModel(packStance(trained, examples.rarity));
    };
    expect(file()).toEqual(file());
  });
});
