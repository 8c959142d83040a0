import { describe, expect, test } from "vitest";

import { Propositions } from "#domain/relate/proposition.ts";

import { type Stated, propositionStated, propositionsStated } from "../../kit/stated.ts";

describe("numbers", () => {
  test.each([
    ["about 400,000 men fled the valley", ["400000"]],
    ["about 400 thousand men fled the valley", ["400000"]],
    ["about 0.4 million men fled the valley", ["400000"]],
    ["about 400k men fled the valley", ["400000"]],
    ["four hundred thousand men fled the valley", ["400000"]],
    ["between 4 and 6 million bees died in the valley", ["4000000", "6000000"]],
    ["from 4 to 6 million bees died in the valley", ["4000000", "6000000"]],
    ["some 20,000-30,000 bees died in the valley", ["20000", "30000"]],
    ["twenty-five bees died in the valley", ["25"]],
    ["a dozen bees died in the valley", ["12"]],
    ["rents in the valley rose by 5 percent", ["5%"]],
    ["rents in the valley rose by 5 to 7 per cent", ["5%", "7%"]],
    ["rents in the valley rose by 2.50%", ["2.5%"]],
    ["the valley cost the state $5m", ["5000000"]],
    ["the fence is 5m high", ["5"]],
    ["hundreds of thousands of bees died in the valley", ["hundreds of thousands"]],
    ["the 22nd fence in the valley fell", ["22nd"]],
    ["2000 soldiers crossed the valley", ["2000"]],
    ["one bee died in the valley", []],
    ["123456789012345678901234567890 bees died", ["123456789012345678901234567890"]],
  ])("%s", (content, numbers) => {
    expect(propositionStated(content).numbers).toEqual(numbers.toSorted());
  });
});

describe("times", () => {
  test.each([
    ["the valley flooded in May 2019", ["may 2019"]],
    ["the valley flooded on 14 May", ["14 may"]],
    ["the valley flooded on May 14, 2019", ["14 may 2019"]],
    ["the valley flooded on the 14th of May", ["14 may"]],
    ["the valley may flood", []],
    ["the valley flooded on Monday and Tuesday", ["monday", "tuesday"]],
    ["the valley flooded in the 1990s", ["1990s"]],
    ["the 2019 flood ruined the valley", ["2019"]],
    ["the valley flooded at 17:30", ["17:30"]],
    ["the valley flooded at 5 p.m. and again at 6 am", ["5 pm", "6 am"]],
    ["the valley flooded last year and again yesterday", []],
  ])("%s", (content, times) => {
    expect(propositionStated(content).times).toEqual(times);
  });
});

describe("names", () => {
  test.each([
    ["the army of Norway met Anna Lind in Bergen", ["anna lind", "bergen", "norway"]],
    ["the Kremlin and Russian officials in Moscow met", ["russia"]],
    ["Anna Lind met a friend", ["anna lind"]],
    ["Wolves met a bear near Trento", ["trento"]],
    ["the fighters of ISIS met those of the Islamic State", ["islamic state"]],
    ["the mayor met President Holm", ["holm"]],
  ])("%s", (content, names) => {
    expect(propositionStated(content).names).toEqual(names);
  });

  test("a word that opens a sentence is a name where the article shows it", () => {
    const [first] = propositionsStated("Kalmar has forty old windmills", "a storm hit Kalmar at night").propositions;
    expect(first?.names).toEqual(["kalmar"]);
  });
});

describe("negation", () => {
  test.each([
    ["the dam broke", false],
    ["the dam did not break", true],
    ["the dam didn’t break", true],
    ["no dam broke", true],
    ["the dam never broke", true],
    ["the board failed to mend the dam", true],
    ["the board stopped mending the dam", true],
    ["the board denied mending the dam", true],
    ["the board did not fail to mend the dam", false],
    ["the board never denied mending the dam", false],
    ["the dam broke not only once", false],
    ["no fewer than ten dams broke", false],
    ["the story of the dam is a hoax", true],
    ["a fake passport lay in the dam", false],
  ])("%s", (content, negated) => {
    expect(propositionStated(content).negated).toBe(negated);
  });
});

describe("mood", () => {
  test.each([
    ["the dam broke", "is"],
    ["the dam could break", "may-be"],
    ["the dam will break", "may-be"],
    ["the dam is likely to break", "may-be"],
    ["the board plans to mend the dam", "may-be"],
    ["the board is to mend the dam", "may-be"],
    ["the dam broke in May", "is"],
  ])("%s", (content, mood) => {
    expect(propositionStated(content).mood).toBe(mood);
  });
});

describe("denial", () => {
  const cases: readonly (readonly [Stated, ReturnType<typeof propositionStated>["denial"]])[] = [
    [{ says: "Norway", content: "the dam broke" }, null],
    [
      { denies: "Norway", content: "the dam broke" },
      { cue: "denied that", told: true },
    ],
    [
      { says: "Norway", content: "the dam did not break" },
      { cue: "not", told: false },
    ],
    ["the dam did not break", null],
    ["the story of the dam is a hoax", { cue: "hoax", told: false }],
    [{ says: "Norway", content: "it had no information on the dam" }, null],
    [{ says: "Norway", content: "the dam broke, but not at once" }, null],
  ];
  test.each(cases)("%j", (stated, denial) => {
    expect(propositionStated(stated).denial).toEqual(denial);
  });
});

test("a claim that says too little has no keys, and one that says enough has a few", () => {
  expect(propositionsStated("it broke").keys).toEqual([]);
  expect(propositionsStated("he said so").keys).toEqual([]);
  const { keys } = propositionsStated("the dam above Orvik broke at night and flooded forty farms");
  expect(keys.length).toBeGreaterThanOrEqual(3);
  expect(keys.length).toBeLessThanOrEqual(10);
});

test("they stand up to their schema, whatever the text", () => {
  for (const content of ["\ud83d dam", "“—…", "DAM DAM DAM", "日本政府は", "İstanbul’s 5% 1,2,3", "a\u0301".repeat(50)])
    expect(() => Propositions.parse(propositionsStated(content))).not.toThrow();
});
