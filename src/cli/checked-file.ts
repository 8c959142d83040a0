import { readFileSync } from "node:fs";
import { AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import { checkExport } from "#domain/exchange/check-export.ts";

/** What a command says, and the exit code it ends with. */
export interface Outcome {
  readonly lines: readonly string[];
  /** 0: all holds; 1: something does not; 2: it could not be checked. */
  readonly exitCode: 0 | 1 | 2;
}

/** Checks an export in a file: a line for each problem, with its place, and a last line that sums up. */
export function checkedFile(path: string): Outcome {
  const bytes = bytesOf(path);
  if (typeof bytes === "string") return { lines: [bytes], exitCode: 2 };
  const json = jsonOf(bytes);
  if ("sentence" in json) return { lines: [`$: ${json.sentence}`, `${path} does not hold: 1 problem.`], exitCode: 1 };
  const findings = checkExport(json.value);
  if (findings.length > 0)
    return {
      lines: [
        ...findings.map((finding) => `${finding.path}: ${finding.sentence}`),
        `${path} does not hold: ${counted(findings.length, "problem")}.`,
      ],
      exitCode: 1,
    };
  const { articles } = AnnotatedJson.parse(json.value);
  const texts = articles.flatMap((article) => article.texts);
  const claims = texts.reduce((sum, text) => sum + text.claims.length, 0);
  const changes = texts.reduce((sum, text) => sum + text.history.length, 0);
  const counts = [counted(articles.length, "article"), counted(claims, "claim"), counted(changes, "change")];
  return { lines: [`${path} holds: ${counts.join(", ")}.`], exitCode: 0 };
}

function bytesOf(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return `${path} could not be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function jsonOf(bytes: Uint8Array): { readonly value: unknown } | { readonly sentence: string } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { sentence: "The file is not UTF-8 text." };
  }
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { sentence: `The file is not JSON: ${error instanceof Error ? error.message : String(error)}.` };
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
