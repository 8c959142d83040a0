import { expect, test } from "vitest";
import { describe as selectorOf } from "#domain/anchor/selector.ts";
import { type Article, textHash } from "#domain/article/article.ts";
import { type Claim, claimId } from "#domain/claim/claim.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import type { ComparedVersions } from "#state/edited/compared-versions.ts";
import { carryOver, toCarry, wasCarried } from "#state/edited/carry-over.ts";
import { editedList } from "#state/edited/edited-list.ts";
import { type KitDesk, aDesk } from "../../kit/a-desk.ts";
import { aFile } from "../../kit/an-article.ts";
import { fatesOf, marked, markedClaim, pairOf } from "../../kit/edited-texts.ts";

const first = marked("{Moscow} <said> that [the army lost 500 men].");
const second = marked("{Kyiv} <said> that [the bridge was hit at dawn].");
const proof = "A film shows the bridge.";
const before = `${first.text}\n\n${second.text}\n\n${proof}\n`;
const after = `${first.text.replace("500", "600")}\n\nA bird sang.\n\n${second.text}\n\n${proof}\n`;

/** The claims of either text; in the newer one the detector may have missed the second. */
function claimsOf(text: string, isMissed = false): readonly Claim[] {
  const one =
    first.text.includes("500") && text === before ? first : { ...first, text: first.text.replace("500", "600") };
  const shift = text.indexOf(second.text);
  const moved = (span: { start: number; end: number }) => ({ start: span.start + shift, end: span.end + shift });
  const source = second.source && moved(second.source);
  const pieces = second.pieces.map(moved);
  const hash = textHash(text);
  const other = markedClaim({ text, pieces, source, cue: second.cue && moved(second.cue) }, { text: hash });
  return [markedClaim({ ...one, text }, { text: hash }), ...(isMissed ? [] : [other])];
}

interface Opened {
  readonly desk: KitDesk;
  readonly article: Article;
  readonly act: (text: string, claim: Claim | undefined, act: ClaimAct) => Promise<void>;
  readonly compare: () => Promise<ComparedVersions>;
  readonly carry: () => ReturnType<typeof carryOver>;
}

async function opened(isMissed = false): Promise<Opened> {
  const desk = aDesk();
  const { repository } = desk.ports;
  await repository.keepText(aFile(), before);
  const kept = await repository.keepText(aFile(), after);
  if (!kept.ok || kept.outcome !== "new-version") throw new Error("the newer text was not kept as a version");
  const { article } = kept;
  async function version(text: string) {
    const hash = textHash(text);
    const claims = [...claimsOf(text, isMissed && text === after)];
    const detection = { version: 1 as const, text: hash, detector: "kit-1", claims };
    return { hash, text, detection, claims: readClaims(detection, await repository.sheet(article.id, hash)) };
  }
  async function compare(): Promise<ComparedVersions> {
    const [old, now] = [await version(before), await version(after)];
    return { pair: pairOf(before, after), before: old, after: now, fates: fatesOf(old, now) };
  }
  return {
    desk,
    article,
    async act(text, claim, act) {
      if (!claim) throw new Error("there is no such claim");
      const outcome = await desk.acts.perform({ kind: "claim", article: article.id, text: textHash(text), claim, act });
      if (!outcome.ok) throw new Error(outcome.sentence);
    },
    compare,
    carry: async () => await carryOver(desk.acts, toCarry(article.id, await compare())),
  };
}

const decide = (status: "sourced" | "denied"): ClaimAct => ({ kind: "decide", status, suggested: null });

/** The second claim as the newer text has it. */
async function secondNow({ compare }: Opened): Promise<ReadClaim | null | undefined> {
  return (await compare()).fates.find(({ read }) => read.claim.source?.speaker === "Kyiv")?.target;
}

test("what holds is carried over with all that was said of it, in one step, and what changed waits", async () => {
  const open = await opened();
  const [changed, held] = claimsOf(before);
  await open.act(before, changed, decide("sourced"));
  await open.act(before, held, decide("denied"));
  await open.act(before, held, { kind: "note", note: "see the film" });
  const { id } = open.article;
  const passage = (words: string, digit: string): ClaimAct => {
    const start = before.indexOf(words);
    const selector = selectorOf(before, { start, end: start + words.length });
    const where = { article: id, text: textHash(before), selector, note: "" };
    return { kind: "add-evidence", evidence: { id: digit.repeat(32), kind: "passage", stance: "supports", ...where } };
  };
  await open.act(before, held, passage("film shows", "1"));
  await open.act(before, held, passage("lost 500", "2"));

  const outcome = await open.carry();
  expect(outcome).toMatchObject({ ok: true, claims: 1 });
  expect(outcome.ok && outcome.leftOut).toEqual([
    expect.stringContaining("“lost 500” is not in the new version as it was"),
  ]);
  const now = await secondNow(open);
  expect(now?.reading).toMatchObject({ decision: { status: "denied" }, note: "see the film", made: false });
  const [evidence, ...none] = now?.reading.evidence ?? [];
  expect(none).toEqual([]);
  const at = evidence?.kind === "passage" ? evidence.selector : null;
  expect(at && after.slice(at.start, at.end)).toBe("film shows");

  const list = editedList((await open.compare()).fates, { fate: null, all: false });
  expect(list).toMatchObject({ changed: 1, waiting: 1, counts: { intact: 1, meaning: 1 } });
  const history = await open.desk.ports.repository.changes(id);
  expect(history.at(-1)).toMatchObject({ what: "carry", from: { text: textHash(before), claim: held?.id } });
});

test("is done once, never over what was decided, and stays taken back", async () => {
  const open = await opened();
  const { repository } = open.desk.ports;
  const [, held] = claimsOf(before);
  await open.act(before, held, decide("denied"));
  const was = () => wasCarried(repository, open.article.id, textHash(before), textHash(after));
  expect(await was()).toBe(false);
  const outcome = await open.carry();
  expect(await was()).toBe(true);
  expect(await open.carry()).toMatchObject({ ok: true, claims: 0, n: null });

  if (!outcome.ok || outcome.n === null) throw new Error("nothing was carried over");
  await open.desk.acts.perform({ kind: "take-back", n: outcome.n });
  expect((await secondNow(open))?.standing).toBe("open");
  expect(await was()).toBe(true);

  const stale = toCarry(open.article.id, await open.compare());
  await open.act(after, claimsOf(after)[1], decide("sourced"));
  expect(await carryOver(open.desk.acts, stale)).toMatchObject({ ok: true, claims: 0 });
  expect((await secondNow(open))?.standing).toBe("sourced");
});

test("a claim that the detector misses in the newer text is made by hand where it stood", async () => {
  const open = await opened(true);
  const [, held] = claimsOf(before);
  await open.act(before, held, decide("denied"));
  expect(await open.carry()).toMatchObject({ ok: true, claims: 1 });
  const now = await secondNow(open);
  const [, expected] = claimsOf(after);
  expect(now?.claim).toMatchObject({ pieces: expected?.pieces, foundBy: { kind: "analyst" } });
  expect(now?.claim.id).toBe(claimId(textHash(after), expected?.pieces ?? [], expected?.source?.span ?? null));
  expect(now?.standing).toBe("denied");
});

test("the analyst's own boundaries and source are carried over onto what the detector found", async () => {
  const open = await opened();
  const [, held] = claimsOf(before);
  const start = before.indexOf("bridge was hit");
  await open.act(before, held, { kind: "boundaries", pieces: [{ start, end: start + "bridge was hit".length }] });
  await open.act(before, held, { kind: "source", source: { to: null } });
  expect(await open.carry()).toMatchObject({ ok: true, claims: 1 });
  const sheet = await open.desk.ports.repository.sheet(open.article.id, textHash(after));
  const made = Object.values(sheet.touched);
  const [read] = readClaims({ version: 1, text: textHash(after), detector: "kit-1", claims: [] }, sheet);
  expect(made).toHaveLength(1);
  expect(read?.claim.pieces.map((piece) => after.slice(piece.start, piece.end))).toEqual(["bridge was hit"]);
  expect(read?.claim.source).toBeNull();
});
