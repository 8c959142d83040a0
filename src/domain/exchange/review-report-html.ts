import { statistics } from "#domain/review/agreement.ts";
import type { Answer } from "#domain/review/annotation.ts";
import type { EditorsReport, ReportedClaim } from "#domain/review/report.ts";
import type { Score } from "#domain/review/score.ts";
import { statisticWords } from "#domain/review/sentences.ts";

/** An answer in words. */
export const answerWords: Readonly<Record<Answer, string>> = {
  sourced: "Sourced",
  unsourced: "Unsourced",
  denied: "Denied",
  contested: "Contested",
  "not-a-claim": "Not a claim",
  missed: "Missed",
  open: "Open",
};

const style = `body{font:16px/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c1b19;background:#fff}
h1{font-size:1.7rem}h2{font-size:1.2rem;margin-top:2rem}table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:baseline;border-bottom:1px solid #ddd;padding:.25rem .5rem .25rem 0}
.note{color:#5d5a54;font-size:.85rem}li{margin:.6rem 0}`;

/**
 * The report as one HTML file that needs nothing else: no script, nothing from elsewhere. Every word that comes from
 * articles or people is escaped.
 */
export function reviewReportHtml(report: EditorsReport, nameOf: (analyst: string) => string): string {
  const { gold, analysts, agreement, disputed, settled, oneReader } = report;
  const guided = report.guidelines === null ? "without guidelines" : `guidelines, edition ${report.guidelines}`;
  const rows = statistics.map((statistic) => {
    const { name, sentence } = statisticWords[statistic];
    return `<tr><th scope="row">${name}</th><td>${scoreWords(agreement[statistic])}</td><td class="note">${escaped(sentence)}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Review report</title>
<style>${style}</style>
</head>
<body>
<h1>Review report</h1>
<p class="note">${escaped(analysts.map(nameOf).join(", "))}; ${guided}; ${report.at}</p>
<h2>Gold state</h2>
<table>
<tr><th scope="row">Agreed</th><td>${gold.agreed}</td></tr>
<tr><th scope="row">Settled</th><td>${gold.settled}</td></tr>
<tr><th scope="row">To settle anew</th><td>${gold.outdated}</td></tr>
<tr><th scope="row">Undecided</th><td>${gold.undecided}</td></tr>
</table>
<h2>Agreement</h2>
<table>${rows.join("\n")}</table>
<h2>Disputed claims (${disputed.length})</h2>
${claimList(disputed, nameOf)}
<h2>Settled claims (${settled.length})</h2>
${claimList(settled, nameOf)}
<h2>One pair of eyes only (${oneReader.length})</h2>
${claimList(oneReader, nameOf)}
</body>
</html>
`;
}

function claimList(claims: readonly ReportedClaim[], nameOf: (analyst: string) => string): string {
  if (claims.length === 0) return "<p>None.</p>";
  const items = claims.map(({ words, title, said, differences, settled }) => {
    const answers = said.map(({ analyst, answer }) => `${nameOf(analyst)}: ${answerWords[answer]}`).join("; ");
    const kinds = differences.length > 0 ? ` (${differences.join(", ")})` : "";
    const why = settled ? `<br>${escaped(`${nameOf(settled.by)}, ${settled.at.slice(0, 10)}: ${settled.reason}`)}` : "";
    return `<li><span dir="auto">${escaped(words)}</span><br><span class="note">${escaped(`${answers}${kinds}. ${title}`)}${why}</span></li>`;
  });
  return `<ol>\n${items.join("\n")}\n</ol>`;
}

function scoreWords(score: Score): string {
  return "value" in score ? score.value.toFixed(2) : escaped(`none: ${score.missing}`);
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
