import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWinkTagger } from "#adapters/detector/wink-tagger.ts";
import { detectedLine } from "#cli/detected-line.ts";
import { readShippedModels } from "#cli/read-shipped-models.ts";
import { readJsonLines } from "#cli/json-lines.ts";
import type { WrittenLine } from "#cli/written-line.ts";
import { z } from "#domain/schema.ts";

const GoldArticle = z.object({ id: z.string(), split: z.string(), text: z.string() });

const figures = /^(?:claim\+source\+cue|content exact|source exact|cue exact|status macro)/;

/** Runs the detector over the dev articles and has the benchmark's own scorer judge it; the lines to print. */
export function benchAttribution(folder: string): readonly string[] {
  const gold = join(folder, "attribution", "gold.jsonl");
  const articles = readJsonLines(gold, GoldArticle);
  if (articles.kind === "refused") return [articles.sentence];
  const tag = createWinkTagger();
  const models = readShippedModels();
  const lines = articles.records
    .filter(({ split }) => split === "dev")
    .map((article) => scoredLine(detectedLine(JSON.stringify(article), tag, models)));
  const kept = mkdtempSync(join(tmpdir(), "claimdesk-bench-"));
  try {
    const predictions = join(kept, "predictions.jsonl");
    writeFileSync(predictions, `${lines.join("\n")}\n`);
    return [["--assertive"], []].flatMap((mode) => {
      const scored = execFileSync(
        process.execPath,
        [join(folder, "attribution", "score.mjs"), gold, predictions, "--split", "dev", ...mode],
        { encoding: "utf8" },
      );
      const name = mode.length > 0 ? "assertive" : "all attributions";
      return [
        `Attribution, dev, ${name}:`,
        ...scored
          .split("\n")
          .filter((line) => figures.test(line))
          .map((line) => `  ${line}`),
      ];
    });
  } finally {
    rmSync(kept, { recursive: true });
  }
}

const Detected = z.object({ id: z.string(), claims: z.array(z.looseObject({ status: z.string() })) });

/** What the scorer counts: claims with a source or a cue; and it knows no "contested", which is denied there too. */
function scoredLine(written: WrittenLine): string {
  const { id, claims } = Detected.parse(JSON.parse(written.ok ? written.line : "null"));
  const counted = claims
    .filter((claim) => "source" in claim || "cue" in claim)
    .map((claim) => Object.assign(claim, { status: claim.status === "contested" ? "denied" : claim.status }));
  return JSON.stringify({ id, claims: counted });
}
