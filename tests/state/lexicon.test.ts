import { QueryObserver } from "@tanstack/react-query";
import { beforeEach, describe, expect, it } from "vitest";
import type { Article } from "#domain/article/article.ts";
import { textHash } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import { emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { Repository } from "#domain/ports.ts";
import { detectLibrary } from "#state/detect-library.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { lexiconQuery } from "#state/queries/lexicon.ts";
import { keepArticle, onClaim, succeeded } from "../adapters/repository/opened.ts";
import { articleClaims, articleText, denial, estimate } from "../kit/a-read-article.ts";
import { type KitDesk, aDesk } from "../kit/a-desk.ts";
import { twoTabs } from "../kit/two-tabs.ts";

const text = textHash(articleText);

let desk: KitDesk;
let elsewhere: Repository;
let article: Article;

/** A desk at which an article is open, and another tab on the same storage. */
beforeEach(async () => {
  const [own, other] = twoTabs();
  elsewhere = other;
  article = await keepArticle(own, articleClaims, "a.txt", articleText);
  desk = aDesk({ repository: own, claims: articleClaims });
  open();
  await settled();
});

const query = () => detectionQuery(desk.ports, desk.client, article.id, text);
const open = () => new QueryObserver(desk.client, query()).subscribe(() => {});
const settled = () => expect.poll(() => desk.client.isFetching()).toBe(0);
const shown = () => desk.client.getQueryData(query().queryKey)?.claims.map(({ id }) => id);
const allBut = (...missing: readonly { readonly id: string }[]) =>
  articleClaims.map(({ id }) => id).filter((id) => missing.every((other) => other.id !== id));

describe("editing the cues", () => {
  it("looks through the open article anew, and brings back what was shown when it is taken back", async () => {
    const before = desk.detector.asked.length;
    const { undo } = succeeded(await desk.ports.repository.editLexicon({ mute: ["estimate"] }));
    await settled();
    expect(shown()).toEqual(allBut(estimate));
    expect(desk.detector.asked).toHaveLength(before + 1);
    succeeded(await desk.ports.repository.editLexicon(undo ?? {}));
    await settled();
    expect(shown()).toEqual(allBut());
  });

  it("is followed by another tab", async () => {
    succeeded(await elsewhere.editLexicon({ mute: ["say"] }));
    await settled();
    expect(shown()).toEqual(allBut(denial));
    expect(await desk.client.query(lexiconQuery(desk.ports.repository))).toMatchObject({ muted: ["say"] });
  });

  it("leaves the claims that somebody has worked on as they stood", async () => {
    const { repository } = desk.ports;
    const intent = onClaim(article, estimate, { kind: "decide", status: "sourced", suggested: "sourced" });
    succeeded(await repository.commit(intent));
    const sheet = await repository.sheet(article.id, text);
    succeeded(await repository.editLexicon({ mute: ["estimate", "say"] }));
    await settled();
    expect(await repository.sheet(article.id, text)).toEqual(sheet);
    const detection = await repository.detection(text);
    expect(detection?.claims.map(({ id }) => id)).toEqual(allBut(estimate, denial));
    const read = readClaims(detection, sheet);
    expect(read.map(({ claim }) => claim.id)).toEqual(allBut(denial));
    expect(read.find(({ claim }) => claim.id === estimate.id)?.standing).toBe("sourced");
  });

  it("starts anew what was on its way with the cues from before", async () => {
    const held = desk.detector.hold();
    const before = desk.detector.asked.length;
    succeeded(await desk.ports.repository.editLexicon({ mute: ["estimate"] }));
    await expect.poll(() => desk.detector.asked.length).toBe(before + 1);
    succeeded(await desk.ports.repository.editLexicon({ mute: ["say"] }));
    await expect.poll(() => desk.detector.asked.length).toBe(before + 2);
    held.open();
    await settled();
    expect(shown()).toEqual(allBut(estimate, denial));
  });

  it("has the library's articles looked through again, each once", async () => {
    const { ports, client } = desk;
    const look = () => detectLibrary(ports, client, new AbortController().signal);
    await look();
    const before = desk.detector.asked.length;
    succeeded(await ports.repository.editLexicon({ add: [{ lemma: "quip", class: "assert" }] }));
    await look();
    await look();
    await settled();
    expect(desk.detector.asked).toHaveLength(before + 1);
    const [tally] = await ports.repository.tallies();
    expect(tally?.detector).not.toBe(desk.detector.version(emptyLexicon));
  });
});
