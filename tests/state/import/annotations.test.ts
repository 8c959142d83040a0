import { beforeEach, describe, expect, it } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { textHash } from "#domain/article/article.ts";
import { readClaims } from "#domain/claim/read-claim.ts";
import type { AnnotationFile } from "#domain/exchange/annotation-file.ts";
import { bratFormat } from "#domain/exchange/brat-format.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import { doccanoFormat } from "#domain/exchange/span-formats.ts";
import { recogitoFormat, webAnnotationFormat } from "#domain/exchange/web-annotation-format.ts";
import {
  type AnnotationChoice,
  type AnnotationLook,
  keepAnnotations,
  keepTexts,
  lookAtAnnotations,
} from "#state/import/annotations.ts";
import { takeManyBack } from "#state/decide-many.ts";
import { giveFiles } from "#state/import/give.ts";
import { importQueue } from "#state/import/queue.ts";
import { type KitDesk, aDesk } from "../../kit/a-desk.ts";
import { aText, spanOf } from "../../kit/a-text.ts";
import { fixedClock } from "../../kit/clock.ts";
import { aGivenFile, readHere } from "../../kit/files/read-bytes.ts";
import { seededIds } from "../../kit/seeded-ids.ts";
import { noRoom, wrappedRepository } from "../../kit/wrapped-repository.ts";
import { aContent, denial, estimate, trains } from "../../domain/exchange/an-export.ts";
import { claimsAsRead, newestTexts } from "../../domain/exchange/claims-as-read.ts";
import { partsOf } from "../../domain/exchange/written.ts";

beforeEach(() => importQueue.setState(importQueue.getInitialState(), true));

const hash = textHash(aText);

/** A desk that reads files as the app does, and finds the claims of the exported article. */
function theDesk(parts: Parameters<typeof aDesk>[0] = {}): KitDesk {
  const desk = aDesk({ claims: [estimate, denial, trains], ...parts });
  return { ...desk, ports: { ...desk.ports, reader: { ...desk.ports.reader, ...readHere } } };
}

async function aDeskWithTheText(parts: Parameters<typeof aDesk>[0] = {}): Promise<KitDesk> {
  const desk = theDesk(parts);
  await desk.ports.repository.keepText({ kind: "file", name: "mobilization.txt" }, aText);
  return desk;
}

async function exported(format: ExportFormat, ending = format.ending) {
  const bytes = new Uint8Array(await new Blob(await partsOf(format, aContent())).arrayBuffer());
  return aGivenFile(`work${ending}`, bytes);
}

/** The annotations of the only entry of the queue that these files come to. */
async function given(desk: KitDesk, ...files: Parameters<typeof giveFiles>[1]["files"]): Promise<AnnotationFile> {
  await giveFiles(desk.ports, { files, beside: 0 });
  const [item, ...others] = importQueue.getState().items;
  if (item?.stage.kind !== "annotations" || others.length > 0) throw new Error(`it came to ${item?.stage.kind}`);
  return item.stage.file;
}

const usual: AnnotationChoice = { named: null, takeTheirs: false };

async function look(desk: KitDesk, file: AnnotationFile, choice = usual): Promise<AnnotationLook & { ok: true }> {
  const seen = await lookAtAnnotations(desk, { file, name: "work" }, choice);
  if (!seen.ok) throw new Error(seen.sentence);
  return seen;
}

async function readings({ ports: { repository } }: KitDesk) {
  const article = (await repository.articles()).find(({ texts }) => texts.some((text) => text.hash === hash));
  const sheet = await repository.sheet(article?.id ?? "", hash);
  return readClaims(await repository.detection(hash), sheet).map(({ claim, standing, reading }) => ({
    text: hash,
    pieces: claim.pieces,
    standing,
    source: claim.source && { span: claim.source.span, speaker: claim.source.speaker },
    cue: claim.cue,
    note: reading.note,
  }));
}

const formats: readonly [string, ExportFormat, { readonly notes: boolean }][] = [
  ["Web Annotations", webAnnotationFormat, { notes: true }],
  ["Recogito's list", recogitoFormat, { notes: true }],
  ["doccano", doccanoFormat, { notes: false }],
  ["brat", bratFormat, { notes: true }],
];

describe("annotations that were exported", () => {
  it.each(formats)(
    "as %s give another desk with the same text the same readings, in one step",
    async (_, format, kept) => {
      const desk = await aDeskWithTheText();
      const seen = await look(desk, await given(desk, await exported(format)));
      expect(seen).toMatchObject({ leftOut: [], missing: [], offered: [] });
      expect(await desk.ports.repository.allChanges()).toEqual([]);
      const done = await keepAnnotations(desk, seen.plan);
      // Who is meant by a source is known here already, where the format doesn't say it.
      const expected = newestTexts(aContent()).flatMap((text) =>
        claimsAsRead(text, { speakers: true, notes: kept.notes }),
      );
      expect(await readings(desk)).toEqual(expected);
      if (!done.ok || !done.step) throw new Error("nothing was kept");
      const changes = await desk.ports.repository.allChanges();
      expect(new Set(changes.map(({ n, step }) => step ?? n)).size).toBe(1);

      expect(await takeManyBack(desk.acts, done.step)).toMatchObject({ ok: true });
      expect((await readings(desk)).map(({ standing, note }) => [standing, note])).toEqual([
        ["open", ""],
        ["open", ""],
        ["open", ""],
      ]);
    },
  );

  it.each(formats)("as %s change nothing at the desk that has them", async (_, format) => {
    const desk = await aDeskWithTheText();
    const file = await given(desk, await exported(format));
    await keepAnnotations(desk, (await look(desk, file)).plan);
    const again = await look(desk, file);
    expect(again.plan.annotations.map(({ fate, mine }) => [fate, mine])).toEqual([
      ["same", []],
      ["same", []],
      ["same", []],
    ]);
    expect(await keepAnnotations(desk, again.plan)).toEqual({ ok: true, claims: 0, articles: [], step: null });
  });

  it.each([formats[2], formats[3]].flatMap((one) => (one ? [one] : [])))(
    "as %s bring a text that is missing, which is added when that is wanted",
    async (_, format) => {
      const desk = theDesk();
      const file = await given(desk, await exported(format));
      const before = await look(desk, file);
      expect(before.missing.map(({ text }) => text)).toEqual([aText]);
      expect(before.plan.annotations).toEqual([]);
      expect(before.leftOut).toMatchObject([{ why: "its text is not among the articles here" }]);
      expect(await desk.ports.repository.articles()).toEqual([]);

      expect(await keepTexts(desk.ports.repository, before.missing)).toBeNull();
      const after = await look(desk, file);
      expect(after.missing).toEqual([]);
      expect(after.plan.annotations).toHaveLength(3);
    },
  );

  it("bring several missing texts one after another, counted, until it is stopped", async () => {
    const desk = theDesk();
    const missing = ["one", "two", "three"].map((name) => ({ name, text: `${name}: ${aText}` }));
    const stop = new AbortController();
    const told: number[] = [];
    const onProgress = ({ done }: { readonly done: number }) => {
      told.push(done);
      if (done === 1) stop.abort();
    };
    expect(await keepTexts(desk.ports.repository, missing, { onProgress, signal: stop.signal })).toBeNull();
    expect(told).toEqual([0, 1]);
    expect(await desk.ports.repository.articles()).toHaveLength(2);
  });
});

describe("annotations that don't say what they are on", () => {
  const words = "Trains were ordered to provide 10,000 people for the front";
  const foreign = [
    {
      type: "Annotation",
      body: { type: "TextualBody", purpose: "classifying", value: "denied" },
      target: { source: "https://courier.example/", selector: { type: "TextQuoteSelector", exact: words } },
    },
  ];

  it("are read on the article that the analyst names", async () => {
    const desk = await aDeskWithTheText();
    const file = await given(desk, aGivenFile("foreign.json", JSON.stringify(foreign)));
    const unnamed = await look(desk, file);
    expect(unnamed.plan.annotations).toEqual([]);
    expect(unnamed.offered).toEqual([{ hash, title: "Mobilization fears grow in the border regions" }]);
    const named = await look(desk, file, { named: hash, takeTheirs: false });
    expect(named.plan.annotations).toMatchObject([{ fate: "changed", words }]);
  });

  it("as an .ann file that came alone too", async () => {
    const desk = await aDeskWithTheText();
    const { start, end } = spanOf(aText, words);
    const file = await given(desk, aGivenFile("a.ann", `T1\tClaim ${start} ${end}\t${words}\nA1\tStatus T1 denied\n`));
    expect((await look(desk, file)).leftOut).toMatchObject([{ what: "a.ann" }]);
    expect((await look(desk, file, { named: hash, takeTheirs: false })).plan.annotations).toMatchObject([{ words }]);
  });

  it("and an .ann file with its .txt file are one", async () => {
    const desk = await aDeskWithTheText();
    const file = await given(desk, aGivenFile("a.txt", aText), aGivenFile("a.ann", "T1\tClaim 0 12\tMobilization\n"));
    expect((await look(desk, file)).plan.annotations).toMatchObject([{ fate: "new", words: "Mobilization" }]);
  });
});

describe("hostile annotations", () => {
  const target = (source: unknown, selector: unknown) => [{ type: "Annotation", target: { source, selector } }];
  const position = { type: "TextPositionSelector", start: 0, end: 1e15 };
  const quote = { type: "TextQuoteSelector", exact: "Mobilization", prefix: "x".repeat(1_000_000) };
  const body = { type: "TextualBody", purpose: "commenting", value: "\ud800".repeat(200_000) };
  const spans = (label: unknown) => JSON.stringify({ text: aText, label });

  it.each<[string, string, string]>([
    ["nothing within", "a.jsonld", JSON.stringify([{ type: "Annotation" }])],
    ["a place behind the end", "a.json", JSON.stringify(target("urn:x", position))],
    ["endless context", "a.json", JSON.stringify(target("urn:x", quote))],
    [
      "places by the hundred thousand",
      "a.json",
      JSON.stringify(
        target(
          "urn:x",
          Array.from({ length: 1e5 }, () => position),
        ),
      ),
    ],
    ["half characters by the hundred thousand", "a.json", JSON.stringify([{ ...target("urn:x", quote)[0], body }])],
    [
      "a prototype",
      "a.json",
      '[{"type":"Annotation","__proto__":{"isAdmin":true},"target":{"source":"__proto__","selector":[]}}]',
    ],
    [
      "endless spans",
      "a.jsonl",
      spans([
        [0, 9e15, "denied"],
        [1, 2, "constructor"],
      ]),
    ],
    ["spans backwards", "a.jsonl", spans([[9, 2, "denied"]])],
    [
      "another text with every second line broken",
      "a.jsonl",
      `${spans([[0, 1, "denied"]]).replace("Trains", "Cars")}\n{\n[]\n`,
    ],
    [
      "ties in a circle",
      "a.ann",
      "T1\tClaim 0 4\tx\nT2\tClaim 4 8\tx\nR1\tContinues Arg1:T1 Arg2:T2\nR2\tContinues Arg1:T2 Arg2:T1\n",
    ],
    ["no end of digits", "a.ann", `T1\tClaim ${"9".repeat(100_000)} 1\tx\n`],
    ["lines without sense", "a.ann", "{\t}\n".repeat(10_000)],
  ])("with %s end in sentences and change nothing that is stored", async (_, name, content) => {
    const desk = await aDeskWithTheText();
    const file = await given(desk, aGivenFile(name, content));
    const seen = await look(desk, file, { named: hash, takeTheirs: true });
    expect(seen.sentence).toMatch(/\.$/);
    const told = seen.plan.annotations.length + seen.leftOut.length;
    expect(told).toBeGreaterThan(0);
    expect(await desk.ports.repository.allChanges()).toEqual([]);
    expect("isAdmin" in {}).toBe(false);
    // What can be kept of it all can be read again.
    await keepAnnotations(desk, seen.plan);
    expect(desk.ports.repository.unreadable).toEqual([]);
    expect(await readings(desk)).toBeDefined();
  });

  it("that can't be stored as a whole are not stored at all", async () => {
    const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
    const repository = wrappedRepository(inner, { commit: async () => noRoom });
    const desk = await aDeskWithTheText({ repository });
    const seen = await look(desk, await given(desk, await exported(webAnnotationFormat)));
    expect(await keepAnnotations(desk, seen.plan)).toEqual(noRoom);
    expect(await inner.allChanges()).toEqual([]);
  });
});
