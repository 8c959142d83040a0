import { describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { acceptedApart } from "#domain/review/accepted-apart.ts";
import { agreementOf } from "#domain/review/agreement.ts";
import { compareSteps } from "#state/review/comparison.ts";
import { makePack, sendBack } from "#state/review/packs.ts";
import { createReviewWork } from "#state/review/review-work.ts";
import { inSlices } from "#state/review/slices.ts";
import { keepArticle, onClaim, succeeded } from "../../adapters/repository/opened.ts";
import { aDesk } from "../../kit/a-desk.ts";
import { aGivenFile } from "../../kit/a-given-file.ts";
import { articleClaims, articleText, convicts, estimate, losses } from "../../kit/a-read-article.ts";
import { fixedClock } from "../../kit/clock.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { aDecidedDesk, aMergedDesk } from "../../kit/two-analysts.ts";

const ada = {
  name: "Ada",
  seed: 3,
  decisions: [
    [estimate, "sourced"],
    [losses, "denied"],
  ],
} as const;
const ben = {
  name: "Ben",
  seed: 4,
  decisions: [
    [estimate, "sourced"],
    [losses, "contested"],
  ],
} as const;

async function comparisonOf(repository: Parameters<typeof createReviewWork>[0]) {
  const reader = createReviewWork(repository);
  await reader.read();
  const { work, kind } = reader.store.getState();
  expect(kind).toBe("read");
  if (!work) throw new Error("nothing was read");
  const ids = (await repository.analysts()).map(({ id }) => id);
  return { work, comparison: await inSlices(compareSteps(work, ids), new AbortController().signal) };
}

const wishes = { mode: "blind", claims: "claims", withSuggestions: false, leastWorthiness: 0 } as const;

describe("the work of several analysts", () => {
  it("has what a colleague was shown and said nothing of as left open, on either side", async () => {
    const readMore = { ...ada, decisions: [...ada.decisions, [convicts, "denied"]] } as const;
    for (const [first, other, answers] of [
      [readMore, ben, ["denied", "open"]],
      [ben, readMore, ["open", "denied"]],
    ] as const) {
      const { repository } = await aMergedDesk(first, other);
      const { comparison } = await comparisonOf(repository);
      const [text] = comparison.texts;
      const match = text?.matching.matches[text.matching.matchOf.get(convicts.id) ?? -1];
      const inOrder = (await repository.analysts()).find(({ name }) => name === first.name)?.id;
      const said = comparison.analysts[0] === inOrder ? match?.answers : match?.answers.toReversed();
      expect(said).toEqual(answers);
      expect(comparison.differences.map(({ difference }) => difference.kinds)).toEqual([["status"]]);
    }
  });

  it("is read article by article and compared", async () => {
    const { repository } = await aMergedDesk(ada, ben);
    const { comparison } = await comparisonOf(repository);
    expect(comparison.texts).toHaveLength(1);
    expect(comparison.differences.map(({ difference }) => difference.kinds)).toEqual([["status"]]);
    expect(comparison.agreement.observed).toEqual({ value: 0.5, units: 2 });
    expect(comparison.ofTexts).toEqual([comparison.agreement]);
    // Piece by piece comes to the same as all at once.
    const matchings = comparison.texts.map(({ matching }) => matching);
    expect(comparison.agreement).toEqual(agreementOf(matchings));
    expect(comparison.apart).toEqual(acceptedApart(matchings));
  });

  it("of one analyst is compared with nothing", async () => {
    const { repository } = await aDecidedDesk(ada);
    const { work, comparison } = await comparisonOf(repository);
    expect(work.texts).toHaveLength(1);
    expect(comparison.texts).toEqual([]);
  });

  it("is stopped when asked to", async () => {
    const { repository } = await aMergedDesk(ada, ben);
    const reader = createReviewWork(repository);
    const reading = reader.read();
    reader.stop();
    await reading;
    expect(reader.store.getState()).toMatchObject({ kind: "stopped", work: null });
  });

  it("is read anew when a colleague's is taken in, and not when something is settled", async () => {
    const { repository } = await aDecidedDesk(ada);
    const reader = createReviewWork(repository);
    const leave = reader.follow();
    await expect.poll(() => reader.store.getState().kind).toBe("read");
    const before = reader.store.getState().work;
    succeeded(await repository.keepGuidelines("# One"));
    await new Promise((resolve) => setTimeout(resolve));
    expect(reader.store.getState().work).toBe(before);
    leave();
  });
});

describe("a pack on its way there and back", () => {
  it("comes back as work beside the first analyst's, and is not compared before it is done", async () => {
    const first = await aDecidedDesk(ada);
    const desk = aDesk({ repository: first.repository });
    const made = await makePack(desk.ports, desk.acts, { ...wishes, articles: [first.article.id] });
    expect(made).toMatchObject({ done: true });
    const [file] = desk.saver.saved;
    expect(file?.content).not.toContain(`"decision"`);

    const reviewer = memoryRepository({ clock: fixedClock(), ids: seededIds(9) });
    const article = await keepArticle(reviewer, articleClaims, "a.txt", articleText);
    const pack = await aDesk({ repository: reviewer }).ports.incoming.read(
      aGivenFile("pack.json", file?.content ?? ""),
    );
    expect(pack.incoming).toMatchObject({ kind: "pack", contents: { madeBy: { name: "Ada" }, mode: "blind" } });
    expect(await pack.take()).toMatchObject({ ok: true });
    expect(await pack.take()).toMatchObject({ ok: false });
    const other = aDesk({ repository: reviewer });
    const [opened] = await reviewer.packs();
    if (!opened) throw new Error("no pack is open");
    expect(await sendBack(other.ports, other.acts, opened)).toMatchObject({ done: false });
    const [given] =
      (await reviewer.detection(estimate.text))?.claims.filter(
        ({ pieces }) => pieces[0]?.start === estimate.pieces[0]?.start,
      ) ?? [];
    if (!given) throw new Error("the claim is not in the pack");
    const decision = { kind: "decide", status: "denied", suggested: null } as const;
    succeeded(await reviewer.commit(onClaim(article, given, decision)));
    expect((await comparisonOf(reviewer)).work).toEqual({ texts: [], withheld: 1 });
    expect(await sendBack(other.ports, other.acts, opened)).toMatchObject({ done: true });
    expect((await comparisonOf(reviewer)).work.withheld).toBe(0);

    const sent = aGivenFile("answer.json", other.saver.saved[0]?.content ?? "");
    const answer = await desk.ports.incoming.read(sent);
    const brings = { changes: 1, leftOut: [] };
    expect(answer.incoming).toMatchObject({ kind: "work", answers: opened.id, brings });
    expect(await answer.take()).toMatchObject({ ok: true, changes: 1 });
    const { comparison } = await comparisonOf(first.repository);
    expect(comparison.differences.some(({ difference }) => difference.kinds.includes("status"))).toBe(true);
  });
});
