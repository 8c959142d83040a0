// @vitest-environment jsdom
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOutline } from "#domain/article/outline.ts";
import { htmlReportFormat } from "#domain/exchange/html-report.ts";
import { markdownReportFormat } from "#domain/exchange/markdown-report.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";
import { reportContent } from "#domain/exchange/report-content.ts";
import { aContent } from "./an-export.ts";
import { anyContent } from "./any-content.ts";
import { written } from "./written.ts";

const pageOf = async (content: ExportContent) =>
  new DOMParser().parseFromString(await written(htmlReportFormat, content), "text/html");

/** The fixture with other names and notes. */
function withNote(note: string): ExportContent {
  const content = aContent();
  return {
    ...content,
    articles: content.articles.map((known) => ({
      ...known,
      texts: known.texts.map((text) => ({ ...text, sheet: { ...text.sheet, note } })),
    })),
  };
}

const hostile = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "[click](javascript:alert(1))",
  "`code` | **bold** \n# heading",
  "\0\uD83D",
];

describe("the HTML report", () => {
  it("runs nothing, loads nothing, and shows every text as text", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const page = await pageOf(content);
        expect(page.querySelectorAll("script, img, svg, iframe, link, object, form")).toHaveLength(0);
        for (const element of page.querySelectorAll("*"))
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^style$/);
        const articles = [...page.querySelectorAll("article")];
        content.articles.forEach((known, i) => {
          const { read, claims } = reportContent(known, content);
          const blocks = [...(articles[i]?.children ?? [])].map((block) => {
            block.querySelectorAll("sup").forEach((sup) => sup.remove());
            return block.textContent;
          });
          const shown = (text: string) => text.toWellFormed().replaceAll("\0", "\uFFFD");
          expect(blocks).toEqual(
            readOutline(read.text).blocks.map(({ start, end }) => shown(read.text.slice(start, end))),
          );
          const rows = [...page.querySelectorAll(`section:nth-of-type(${i + 1}) tbody tr`)];
          expect(rows).toHaveLength(claims.length);
        });
        for (const link of page.querySelectorAll("a[href^='#']"))
          expect(page.getElementById(link.getAttribute("href")?.slice(1) ?? "")).not.toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  it.each(hostile)("shows %j as it was written", async (words) => {
    const page = await pageOf(withNote(words));
    expect(page.querySelector(".note")?.textContent).toBe(words.toWellFormed().replaceAll("\0", "\uFFFD"));
    expect(page.querySelectorAll("script, img, svg")).toHaveLength(0);
  });

  it("says of a claim its number, status, source, denial, and what was done with it", async () => {
    const page = await pageOf(aContent());
    const [row] = page.querySelectorAll("tbody tr");
    expect(row?.textContent).toContain("the campaign could target … 400,000 people");
    expect(row?.textContent).toContain("◐ contested");
    expect(row?.textContent).toContain("Denied by: 2");
    expect(page.querySelector(".history li")?.textContent).toContain("Ada (claim 1): Confirmed a denial");
    expect(page.querySelector("article sup")?.textContent).toBe("1◐");
  });
});

describe("the Markdown report", () => {
  it.each(hostile)("has no Markdown or HTML of %j", async (words) => {
    const report = await written(markdownReportFormat, withNote(words));
    const note = report.split("\n").find((line) => line.startsWith("> ")) ?? "";
    expect(note.slice(2).replaceAll(/\\[\\`*_{}[\]<>#|~!&$^]/g, "")).not.toMatch(/[`*_{}[\]<>#|~!&]/);
  });

  it("has each claim at its place and in the table, whatever its words", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const report = await written(markdownReportFormat, content);
        const claims = content.articles.flatMap((known) => reportContent(known, content).claims);
        expect(
          report.match(/^\| \d+ \|(?:[^|\\]|\\.)*\|(?:[^|\\]|\\.)*\|(?:[^|\\]|\\.)*\|(?:[^|\\]|\\.)*\|$/gm) ?? [],
        ).toHaveLength(claims.length);
      }),
      { numRuns: 40 },
    );
  });

  it("says of an article what the page shows", async () => {
    const report = await written(markdownReportFormat, aContent());
    expect(report).toContain("**[1 ◐]** the campaign could target");
    expect(report).toContain(
      "| 1 | the campaign could target … 400,000 people | ◐ contested | The Ukrainian military | estimates that |",
    );
    expect(report).toContain("* 2025-03-01 09:00 UTC, Ada (claim 1): Confirmed a denial");
  });
});
