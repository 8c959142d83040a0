import { bench, describe } from "vitest";
import { textHash } from "#domain/article/article.ts";
import { summaryOf } from "#domain/article/summary.ts";
import { annotatedJsonFormat } from "#domain/exchange/annotated-json-format.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import type { KnownArticle } from "#domain/exchange/known-article.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { exportFormats } from "#state/export-formats.ts";
import { inSlices } from "#state/in-slices.ts";
import { aClaim, aSource, aSourcedSuggestion } from "../kit/a-claim.ts";
import { anArticle } from "../kit/an-article.ts";

/** A large library; smaller for a quick look, as CLAIMDESK_BENCH_ARTICLES says. */
const articles = Number(process.env["CLAIMDESK_BENCH_ARTICLES"] ?? 10_000);
const claimsEach = 50;

const sentence = (n: number) => `The mayor said on Monday that the dam of district ${n} would hold for another year. `;

/** An article with so many claims, its numbers from here on. */
function anArticleWith(count: number, from: number): KnownArticle {
  const text = Array.from({ length: count }, (_, n) => `${sentence(from + n)}${n % 5 === 4 ? "\n" : ""}`).join("");
  const hash = textHash(text);
  const claims = [...text.matchAll(/the dam of district \d+ would hold for another year/g)].map(({ index, 0: words }) =>
    aClaim({
      text: hash,
      pieces: [{ start: index, end: index + words.length }],
      source: aSource({ span: { start: index - 29, end: index - 20 }, speaker: "The mayor" }),
      cue: { start: index - 19, end: index - 15 },
      suggestion: aSourcedSuggestion({
        source: { answer: true, rule: "R4", quote: { start: index - 19, end: index - 15 }, grade: "C" },
      }),
    }),
  );
  const article = {
    ...anArticle(),
    id: `article-${from}`,
    origin: { kind: "file" as const, name: `${from}.txt` },
    texts: [{ hash, storedAt: "2025-03-01T08:00:00.000Z", ...summaryOf(text) }],
  };
  const detection = { version: 1 as const, text: hash, detector: "kit-1", claims };
  return { article, texts: [{ text, detection, sheet: emptySheet(article.id, hash, null) }], changes: [] };
}

/** One article after the other, each made when it is asked for, as from a storage. */
async function* library(): AsyncGenerator<KnownArticle> {
  for (let at = 0; at < articles; at += 1) {
    yield anArticleWith(claimsEach, at * claimsEach);
    // A storage's answer is a task of its own.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const head = {
  tool: { name: "Claimdesk", version: "0.1.0" },
  exportedAt: "2025-03-01T10:00:00.000Z",
  exportedBy: null,
  analysts: [],
};

/** Writes an export out, and says how long it is, how much was held, and how long its longest step took. */
async function watched(format: ExportFormat, content: AsyncIterable<KnownArticle>): Promise<void> {
  let [length, longest, heap] = [0, 0, 0];
  let before = process.cpuUsage();
  const watch = setInterval(() => {
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  }, 50);
  for await (const part of inSlices(format.write(head, content), new AbortController().signal)) {
    length += part.length;
    // Between two parts the page may pause; what lies between them can't be divided. In processor time, which other
    // programs don't lengthen; all threads counted, the collector's too.
    const { user, system } = process.cpuUsage(before);
    longest = Math.max(longest, (user + system) / 1000);
    before = process.cpuUsage();
  }
  clearInterval(watch);
  console.log(
    `${(length / 1e6).toFixed(1)} MB; at most ${(heap / 1e6).toFixed(0)} MB of heap; longest step ${longest.toFixed(0)} ms`,
  );
}

const once = { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 };

describe(`a library of ${articles} articles with ${articles * claimsEach} claims`, () => {
  bench("Annotated JSON", () => watched(annotatedJsonFormat, library()), once);
});

describe("one article with 5,000 claims", () => {
  const long = anArticleWith(5000, 0);
  const oneLong = async function* () {
    yield await Promise.resolve(long);
  };
  for (const [name, format] of Object.entries(exportFormats)) bench(name, () => watched(format, oneLong()), once);
});
