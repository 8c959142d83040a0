import { flatten } from "#domain/anchor/flatten.ts";
import { type Block, type BlockKind } from "#domain/article/block.ts";
import { readOutline } from "#domain/article/outline.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import { htmlReportStyle } from "#domain/exchange/html-report-style.ts";
import { type ReportClaim, type ReportContent, reportContent, standingSigns } from "#domain/exchange/report-content.ts";

/**
 * A page of its own that opens without a network and runs nothing: each article with its claims underlined in the shapes
 * of their statuses and numbered, the claims in a table, sources, evidence and history.
 */
export const htmlReportFormat: ExportFormat = {
  ending: ".html",
  type: "text/html",
  async *write(head, articles) {
    const made = `Made by ${head.tool.name} ${head.tool.version} on ${head.exportedAt.slice(0, 10)}. A status says how a claim stands in the text, never whether it is true.`;
    yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Claims in the text</title>
<style>${htmlReportStyle}</style>
</head>
<body>
`;
    let number = 0;
    for await (const known of articles) {
      number += 1;
      yield* articleSection(reportContent(known, head), `a${number}`);
    }
    yield `<footer>${escaped(made)}</footer>\n</body>\n</html>\n`;
  },
};

function* articleSection(content: ReportContent, id: string): Generator<string, void, void> {
  const { read, claims, sources, history, leftOut } = content;
  const head = [read.byline, read.date].filter((part) => part !== null).map(escaped);
  yield `<section class="article">\n<h1 dir="auto">${escaped(read.title)}</h1>\n`;
  if (head.length > 0) yield `<p class="head" dir="auto">${head.join(" · ")}</p>\n`;
  if (read.note) yield `<p class="note" dir="auto">${escaped(read.note)}</p>\n`;
  yield `<p class="legend">${legend}</p>\n<article>\n`;
  for (const block of readOutline(read.text).blocks) yield blockHtml(block, content, id);
  yield `</article>\n<h2>Claims</h2>\n`;
  yield `<table>\n<thead><tr><th>No.</th><th>Claim</th><th>Status</th><th>Source</th><th>Cue</th></tr></thead>\n<tbody>\n`;
  for (const claim of claims) yield claimRow(claim, id);
  yield `</tbody>\n</table>\n`;
  if (leftOut) yield `<p>${escaped(leftOut)}</p>\n`;
  if (sources.length > 0) {
    yield `<h2>Sources</h2>\n<ul>\n`;
    for (const [speaker, numbers] of sources)
      yield `<li><bdi>${escaped(speaker)}</bdi>: ${numbers.map((number) => linkTo(id, number)).join(", ")}</li>\n`;
    yield `</ul>\n`;
  }
  if (history.length > 0) {
    yield `<h2>History</h2>\n<ol class="history">\n`;
    for (const { at, by, number, what } of history) {
      const about = number === null ? "" : ` (claim ${linkTo(id, number)})`;
      yield `<li><time datetime="${at}">${at.slice(0, 16).replace("T", " ")} UTC</time>, <bdi>${escaped(by)}</bdi>${about}: <bdi>${escaped(what)}</bdi></li>\n`;
    }
    yield `</ol>\n`;
  }
  yield `</section>\n`;
}

const legend = Object.entries(standingSigns)
  .map(([standing, sign]) => `<span class="${standing}">${sign} ${standing}</span>`)
  .join(" ");

const blockTags: Readonly<Record<BlockKind, string>> = {
  title: "h3",
  heading: "h4",
  byline: "p",
  paragraph: "p",
  embed: "blockquote",
  furniture: "p",
};

/** A block's text in segments, each under the lines of the claims over it, outermost first. */
function blockHtml(block: Block, { read, claims }: ReportContent, id: string): string {
  const here = claims
    .filter(({ pieces }) => pieces.some(({ start, end }) => start < block.end && block.start < end))
    .map((claim) => ({ id: claim.read.claim.id, pieces: claim.pieces, claim }));
  const words = flatten(block, here).map((segment) => {
    const numbers = segment.first.map(
      ({ claim }) => `<sup>${linkTo(id, claim.number)}${standingSigns[claim.standing]}</sup>`,
    );
    // Three lines find room below a line of text; the outermost ones stay.
    const lines = segment.layers.slice(0, 3);
    const opening = lines.map(({ claim }, level) => `<span class="${claim.standing} line${lines.length - level}">`);
    const text = escaped(read.text.slice(segment.start, segment.end));
    return `${numbers.join("")}${opening.join("")}${text}${"</span>".repeat(lines.length)}`;
  });
  const tag = blockTags[block.kind];
  return `<${tag} class="${block.kind}" dir="auto">${words.join("")}</${tag}>\n`;
}

function claimRow(
  { number, status, standing, quote, source, cue, remarks, evidence }: ReportClaim,
  id: string,
): string {
  const said = remarks.map(([name, words]) => `<p dir="auto"><b>${escaped(name)}:</b> ${escaped(words)}</p>`);
  const brought = evidence.map(({ stance, words, address, note }) => {
    const link = address === null ? "" : ` <a href="${escaped(address)}" rel="noreferrer">${escaped(address)}</a>`;
    return `<p dir="auto"><b>Evidence, ${escaped(stance)}:</b> ${escaped(words)}${link}${note ? ` (${escaped(note)})` : ""}</p>`;
  });
  return `<tr id="${id}-${number}"><td>${number}</td><td dir="auto">${escaped(quote)}${said.join("")}${brought.join("")}</td><td class="${standing}">${standingSigns[standing]} ${escaped(status)}</td><td dir="auto">${escaped(source)}</td><td dir="auto">${escaped(cue)}</td></tr>\n`;
}

function linkTo(id: string, number: number): string {
  return `<a href="#${id}-${number}">${number}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text that stays text, in an element and in an attribute. What HTML can't hold is shown as U+FFFD. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character)
    .replaceAll("\r", "&#13;")
    .replaceAll("\0", "\uFFFD");
}
