import { expect, test } from "vitest";
import { spanText } from "#domain/anchor/span.ts";
import type { Fate } from "#domain/edited/claim-fate.ts";
import { aDenialLink, aSourcedSuggestion, aSuggestion } from "../../kit/a-claim.ts";
import { aVersion, fatesOf, marked, markedClaim } from "../../kit/edited-texts.ts";

/** The older text with its claim marked, the newer one, what became of the claim, and what at least is said to differ. */
type Case = readonly [before: string, after: string, fate: Fate, kinds?: string];

const lead = "The port of Aster lies in the north. Ships call there every week.";
const close = "The council meets again in spring. Nobody else was asked.";
/** The claim's sentence among others. */
const amid = (sentence: string) => `${lead} ${sentence} ${close}`;
const bare = (written: string) => written.replace(/[[\]{}<>]/g, "");

const said = "{Moscow} <said> on Monday that [the army lost 500 soldiers near the river].";
const edits: readonly Case[] = [
  // The same words.
  [said, bare(said), "intact"],
  [said, bare(said).replaceAll(" ", "  "), "intact"],
  [said, bare(said).replaceAll(" ", "\u00a0"), "intact"],
  ['{She} <said>: "[The bridge isn\'t safe]".', "She said: “The bridge isn’t safe”.", "intact"],
  ["{She} <said> [the 2010–2020 plan failed].", "She said the 2010-2020 plan failed.", "intact"],
  ["{She} <said> [the café closed].", "She said the cafe\u0301 closed.", "intact"],
  ["{She} <said> [the agree\u00adment failed].", "She said the agreement failed.", "intact"],
  ["{Moscow} <said> [the ship…] and then [sank].", "Moscow said the ship... and then sank.", "intact"],
  // Numbers.
  [said, bare(said).replace("500", "600"), "meaning", "number"],
  [said, bare(said).replace("500", "five thousand"), "meaning", "number"],
  [said, bare(said).replace("500", "5,000"), "meaning", "number"],
  [said, bare(said).replace("500", "nearly 500"), "meaning", "number"],
  [said, bare(said).replace("500 soldiers", "500 of 900 soldiers"), "meaning", "number"],
  ["{She} <said> [the bill is 5 million dollars].", "She said the bill is 5 billion dollars.", "meaning", "number"],
  ["{She} <said> [the bill is 5 million dollars].", "She said the bill is 5 million euros.", "meaning", "number"],
  ["{She} <said> [twelve men drowned].", "She said twenty men drowned.", "meaning", "number"],
  ["{She} <said> [prices rose by 5 percent].", "She said prices rose by 5 percentage points.", "meaning", "number"],
  ["{She} <said> [the wall is 3 km long].", "She said the wall is 3 miles long.", "meaning", "number"],
  ["{She} <said> [all houses burned].", "She said some houses burned.", "meaning", "number"],
  ["{She} <said> [5 of 10 houses burned].", "She said 10 of 5 houses burned.", "meaning", "number"],
  ["{She} <said> [400,000 people left].", "She said 400 thousand people left.", "wording"],
  ["{She} <said> [it began on 3 May].", "She said it began on 4 May.", "meaning", "number"],
  ["{She} <said> [it began on Monday].", "She said it began on Tuesday.", "meaning", "number"],
  // Names.
  [said, bare(said).replace("Moscow", "Kyiv"), "meaning", "name"],
  ["{Moscow} <denies> [the attack].", "Kyiv denies the attack.", "meaning", "name"],
  ["{She} <said> [Anna Berg met Carl Dahl].", "She said Carl Dahl met Anna Berg.", "meaning", "name"],
  ["{She} <said> [the plant is in Oslo].", "She said the plant is in Bergen.", "meaning", "name"],
  ["{She} <said> [the plant closed].", "He said the plant closed.", "meaning", "name"],
  ["{She} <said> [they took his boat].", "She said they took her boat.", "meaning", "name"],
  // Negation.
  ["{She} <said> [the plant is safe].", "She said the plant is not safe.", "meaning", "negation"],
  ["{She} <said> [the plant is not safe].", "She said the plant is safe.", "meaning", "negation"],
  ["{She} <said> [the plant is safe].", "She did not say the plant is safe.", "meaning", "negation"],
  ["{She} <said> [the plant isn't safe].", "She said the plant is safe.", "meaning", "negation"],
  ["{She} <said> [it is not only cheap].", "She said it is not cheap.", "meaning", "negation"],
  ["{She} <said> [it ran without fuel].", "She said it ran with fuel.", "meaning", "negation"],
  ["{She} <offered> [no concrete evidence].", "She offered now concrete evidence.", "meaning", "negation"],
  // Modality.
  ["{She} <said> [the plant may close].", "She said the plant will close.", "meaning", "modality"],
  ["{She} <said> [the plant closed].", "She said the plant reportedly closed.", "meaning", "modality"],
  ["{She} <said> [the plant will likely close].", "She said the plant will close.", "meaning", "modality"],
  ["{She} <said> [the plant closed].", "She said the plant wants to close.", "meaning", "modality"],
  ["{She} <said> [the plant closes if it rains].", "She said the plant closes when it rains.", "meaning", "modality"],
  // Who says it, and how.
  ["{She} <said> [the plant closed].", "She denied the plant closed.", "meaning", "attribution"],
  ["{She} <said> [the plant closed].", "She admitted the plant closed.", "meaning", "attribution"],
  ["{She} <said> [the plant closed].", "She told reporters the plant closed.", "wording"],
  ["[The plant closed].", "According to the mayor, the plant closed.", "meaning", "attribution"],
  // Evidence.
  ["{She} <said> [the plant closed].", "She said without evidence the plant closed.", "meaning", "evidence"],
  ["{She} <said> [the plant closed].", "She falsely, a hoax, said the plant closed.", "meaning", "evidence"],
  ["The unconfirmed report <says> [the plant closed].", "The report says the plant closed.", "meaning", "evidence"],
  // Who does it to whom, and the other way round.
  ["{She} <said> [prices rose again].", "She said prices fell again.", "meaning", "opposite"],
  ["{She} <said> [the guards hit the miners].", "She said the miners hit the guards.", "meaning", "roles"],
  ["{She} <said> [the guard killed a boy].", "She said the guard was killed by a boy.", "meaning", "roles"],
  // Wording alone.
  ["{She} <said> [the big plant closed].", "She said the large plant closed.", "wording", "wording"],
  ["{She} <said> [the plant, an old one, closed].", "She said the plant (an old one) closed.", "wording", "wording"],
  ["{She} <said> [the plant closed], a sad day.", "She said the plant closed, a grim day.", "wording", "wording"],
  // In pieces.
  ["[The plant], {she} <said>, [will be sold].", "The plant, she said, will be sold.", "intact"],
  ["[The plant], {she} <said>, [will be sold].", "The plant, he said, will be sold.", "meaning", "name"],
  ["[The plant], {she} <said>, [will be sold].", "The plant, she said, will not be sold.", "meaning", "negation"],
  // Beyond the Basic Multilingual Plane.
  ["{She} <said> [the 🦊 is in 𝐀 town].", "She said the 🦊 is in 𝐀 town.", "intact"],
  ["{She} <said> [the 👩🏽‍🚀 flew home].", "She said the 👩🏻‍🚀 flew home.", "wording"],
  // Other languages: what the tool can't read it never takes for mere wording.
  ["[השר אמר כי המפעל נסגר].", "השר אמר כי המפעל נסגר.", "intact"],
  ["[השר אמר כי המפעל נסגר].", "השר אמר כי המפעל לא נסגר.", "meaning"],
  ["[قال الوزير إن المصنع أغلق].", "قال الوزير إن المصنع فتح.", "meaning"],
  ["[政府说工厂已经关闭]。", "政府说工厂没有关闭。", "meaning"],
  ["[政府说工厂已经关闭]。", "政府说工厂已经关闭。", "intact"],
];

/** Where a text says so little else, each sentence is the whole text: its language is that of the case. */
const isForeign = (text: string) => /[\u0590-\u06ff\u4e00-\u9fff]/.test(text);

test.each(edits.map((one) => ({ edit: one })))("$edit", ({ edit: [before, after, fate, kinds] }) => {
  const [old, now] = isForeign(before) ? [before, after] : [amid(before), amid(after)];
  const of = marked(old);
  const claim = markedClaim(of);
  const made = fatesOf(aVersion(of.text, [claim]), aVersion(now))[0];
  expect(made?.fate).toBe(fate);
  if (kinds !== undefined) expect(made?.edits.flatMap((edit) => edit.kinds)).toContain(kinds);
});

const claimed = "{Moscow} <said> that [the army lost 500 soldiers near the river].";
const whole: readonly (readonly [what: string, before: string, after: string, fate: Fate])[] = [
  [
    "a paragraph put in before it",
    `${lead}\n\n${claimed}\n\n${close}`,
    `${lead}\n\nA bird sang.\n\n${bare(claimed)}\n\n${close}`,
    "intact",
  ],
  [
    "the heading edited",
    `Aster sinks\n\n${lead}\n\n${claimed}\n`,
    `Aster drowns\n\n${lead}\n\n${bare(claimed)}\n`,
    "intact",
  ],
  [
    "its paragraph moved to the end",
    `${claimed}\n\n${lead}\n\n${close}`,
    `${lead}\n\n${close}\n\n${bare(claimed)}`,
    "moved",
  ],
  [
    "repeated, and still repeated",
    `${bare(claimed)} ${lead} ${claimed} ${close}`,
    `${bare(claimed)} ${lead} ${bare(claimed)} ${close}`,
    "intact",
  ],
  [
    "repeated, and now moved apart",
    `${lead} ${claimed} ${close}`,
    `${bare(claimed)} The sun was out that day. A goat ran off. ${bare(claimed)}`,
    "wording",
  ],
  ["taken out", `${lead} ${claimed} ${close}`, `${lead} ${close}`, "gone"],
  ["all of it other words", `${lead} ${claimed} ${close}`, "A cat sat by the door. Rain fell.", "gone"],
  [
    "its sentence cut in two",
    amid("{Moscow} <said> [the army left] and the river froze over."),
    amid("Moscow said the army left. The river froze over."),
    "wording",
  ],
  [
    "who says it left out of a quotation",
    `${lead} {The mayor} <spoke> first. "[The dam held all night]." ${close}`,
    `${lead} "The dam held all night." ${close}`,
    "meaning",
  ],
  [
    "a pronoun behind another sentence",
    `Carl Dahl came by. {He} <said> [the dam held].`,
    `Anna Berg came by. He said the dam held.`,
    "meaning",
  ],
];

test.each(whole)("%s", (_, before, after, fate) => {
  const of = marked(before);
  const made = fatesOf(aVersion(of.text, [markedClaim(of)]), aVersion(after))[0];
  expect(made?.fate).toBe(fate);
});

test("says where a changed claim stands now, and what differs", () => {
  const of = marked(amid(said));
  const after = amid(bare(said).replace("500 soldiers", "600 old soldiers"));
  const made = fatesOf(aVersion(of.text, [markedClaim(of)]), aVersion(after))[0];
  expect(made?.now?.pieces.map((piece) => spanText(after, piece))).toEqual([
    "the army lost 600 old soldiers near the river",
  ]);
  expect(made?.edits.map(({ before, after: now, part }) => [before, now, part])).toEqual([["500", "600 old", "claim"]]);
  const beside = made?.sentences[0];
  expect(beside?.removed.map((span) => spanText(of.text, span))).toEqual(["500"]);
  expect(beside?.added.map((span) => spanText(after, span))).toEqual(["600 old"]);
});

test("a denial that is put in beside a claim makes it wait", () => {
  const of = marked(`${lead} ${said}`);
  const claim = markedClaim(of);
  const after = `${of.text} Kyiv called that false.`;
  const now = markedClaim({ ...of, text: after });
  const start = after.indexOf("that false");
  const denies = [aDenialLink(now)];
  const denial = markedClaim(
    { text: after, pieces: [{ start, end: after.length - 1 }], source: null, cue: null },
    { denies },
  );
  const made = fatesOf(aVersion(of.text, [claim]), aVersion(after, [now, denial]))[0];
  expect(made?.fate).toBe("meaning");
  expect(made?.edits).toMatchObject([{ kinds: ["negation"], after: "that false" }]);
});

test("a decision that rests on a denial of the same text waits where that denial has changed", () => {
  const of = marked(`${lead} ${said} Kyiv called that false.`);
  const start = of.text.indexOf("that false");
  const claim = markedClaim(of);
  const denial = markedClaim(
    { text: of.text, pieces: [{ start, end: of.text.length - 1 }], source: null, cue: null },
    { denies: [aDenialLink(claim)] },
  );
  const before = aVersion(of.text, [claim, denial]);
  const confirmed = before.claims.map((read) => ({
    ...read,
    deniedBy: read.deniedBy.map((link) => ({ ...link, verdict: "confirmed" as const })),
  }));
  const after = aVersion(of.text.replace("called that false", "called that true"));
  const fates = fatesOf({ ...before, claims: confirmed }, after).map(({ fate }) => fate);
  expect(fates).toEqual(["meaning", "meaning"]);
});

test("a claim that the same detector now reads otherwise waits, though its words are the same", () => {
  const of = marked(amid(said));
  const old = markedClaim(of, { suggestion: aSourcedSuggestion() });
  const now = markedClaim(of, { suggestion: aSuggestion(), source: old.source && { ...old.source, speaker: "Kyiv" } });
  const made = fatesOf(aVersion(of.text, [old]), aVersion(of.text, [now]))[0];
  expect(made?.fate).toBe("meaning");
  expect(made?.edits.map(({ kinds }) => kinds)).toEqual([["attribution"], ["evidence"]]);
});
