import { readOutline } from "#domain/article/outline.ts";
import type { Block } from "#domain/article/block.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import { type ReportClaim, type ReportContent, reportContent, standingSigns } from "#domain/exchange/report-content.ts";

/** A report in Markdown (CommonMark, with tables): where a claim begins stands its number and its status's sign. */
export const markdownReportFormat: ExportFormat = {
  ending: ".md",
  type: "text/markdown",
  async *write(head, articles) {
    for await (const known of articles) yield* articleReport(reportContent(known, head));
    yield `---\n\nMade by ${head.tool.name} ${head.tool.version} on ${head.exportedAt.slice(0, 10)}. A status says how a claim stands in the text, never whether it is true.\n`;
  },
};

const legend = Object.entries(standingSigns)
  .map(([standing, sign]) => `${sign} ${standing}`)
  .join(", ");

function* articleReport(content: ReportContent): Generator<string, void, void> {
  const { read, claims, sources, history, leftOut } = content;
  yield `# ${plain(read.title)}\n\n`;
  const head = [read.byline, read.date].filter((part) => part !== null).map(plain);
  if (head.length > 0) yield `${head.join(" · ")}\n\n`;
  if (read.note) yield `> ${plain(read.note)}\n\n`;
  yield `${legend}\n\n`;
  for (const block of readOutline(read.text).blocks) yield `${blockText(block, content)}\n\n`;
  yield `## Claims\n\n| No. | Claim | Status | Source | Cue |\n| --- | --- | --- | --- | --- |\n`;
  for (const { number, quote, standing, status, source, cue } of claims)
    yield `| ${[String(number), plain(quote), `${standingSigns[standing]} ${status}`, plain(source), plain(cue)].join(" | ")} |\n`;
  yield "\n";
  if (leftOut) yield `${plain(leftOut)}\n\n`;
  if (sources.length > 0) {
    yield `## Sources\n\n`;
    for (const [speaker, numbers] of sources) yield `* ${plain(speaker)}: ${numbers.join(", ")}\n`;
    yield "\n";
  }
  const told = claims.filter(({ remarks, evidence }) => remarks.length + evidence.length > 0);
  if (told.length > 0) {
    yield `## Notes and evidence\n\n`;
    for (const claim of told) yield `${notesOf(claim)}\n`;
    yield "\n";
  }
  if (history.length === 0) return;
  yield `## History\n\n`;
  for (const { at, by, number, what } of history) {
    const about = number === null ? "" : ` (claim ${number})`;
    yield `* ${at.slice(0, 16).replace("T", " ")} UTC, ${plain(by)}${about}: ${plain(what)}\n`;
  }
  yield "\n";
}

function notesOf({ number, remarks, evidence }: ReportClaim): string {
  const lines = [
    ...remarks.map(([name, words]) => `${name}: ${plain(words)}`),
    ...evidence.map(({ stance, words, address, note }) => {
      const link = address === null ? "" : ` <${address.replaceAll(/[<>\s]/g, encodeURIComponent)}>`;
      return `Evidence, ${stance}: ${plain(words)}${link}${note ? ` (${plain(note)})` : ""}`;
    }),
  ];
  return [`* Claim ${number}`, ...lines.map((line) => `  * ${line}`)].join("\n");
}

/** A block with the numbers of the claims that begin in it. */
function blockText(block: Block, { read, claims }: ReportContent): string {
  const begins = claims.flatMap(({ number, standing, pieces }) => {
    const at = pieces[0]?.start ?? -1;
    return at >= block.start && at < block.end ? [{ at, mark: `**[${number} ${standingSigns[standing]}]** ` }] : [];
  });
  let from = block.start;
  const parts: string[] = [];
  for (const { at, mark } of begins) {
    parts.push(plain(read.text.slice(from, at)), mark);
    from = at;
  }
  const text = [...parts, plain(read.text.slice(from, block.end))].join("");
  if (block.kind === "title" || block.kind === "heading") return `**${text.trim()}**`;
  return block.kind === "embed" ? `> ${text}` : text;
}

/** Text that stays text: nothing in it is Markdown or HTML, nor ends a line or a table's cell. */
function plain(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\s/g, " ")
    .replaceAll(/[\\`*_{}[\]<>#|~!&$^]/g, String.raw`\$&`)
    .replace(/^( *)([-+=])/, String.raw`$1\$2`)
    .replace(/^( *\d+)([.)])/, String.raw`$1\$2`);
}
