import { readFileSync } from "node:fs";
import { verifyExport, whatVerifyingProves } from "#domain/exchange/verify-export.ts";

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
  const { findings, limits, counts } = verifyExport(json.value);
  if (!counts)
    return {
      lines: [
        ...findings.map((finding) => `${finding.path}: ${finding.sentence}`),
        `${path} does not hold: ${counted(findings.length, "problem")}.`,
      ],
      exitCode: 1,
    };
  const said = [
    counted(counts.articles, "article"),
    counted(counts.claims, "claim"),
    counted(counts.changes, "change"),
  ].join(", ");
  return { lines: [...limits, `${path} holds: ${said}.`], exitCode: 0 };
}

/** As {@link checkedFile}, and says what that proves where there was an export to look at. */
export function verifiedFile(path: string): Outcome {
  const { lines, exitCode } = checkedFile(path);
  return { lines: exitCode === 2 ? lines : [...lines, whatVerifyingProves], exitCode };
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
