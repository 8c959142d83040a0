import type { AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import { checkedExport } from "#domain/exchange/check-export.ts";
import type { Finding } from "#domain/exchange/finding.ts";

/** What verifying an export came to. */
export interface Verification {
  /** What was altered, removed, added or reordered, and whatever else does not hold; none where all does. */
  readonly findings: readonly Finding[];
  /** What could not be seen, as sentences; none where every change of every chain is accounted for. */
  readonly limits: readonly string[];
  /** What is in the file; null where it does not hold. */
  readonly counts: { readonly articles: number; readonly claims: number; readonly changes: number } | null;
}

/** What a verification shows, whatever it came to. */
export const whatVerifyingProves =
  "This proves order and integrity, not who wrote it: whoever rewrites a whole history can number and hash it anew.";

/**
 * Says of an export whether its history is the one that was written, and how far that can be seen. Takes any value and never
 * throws.
 */
export function verifyExport(json: unknown): Verification {
  const { findings, annotated } = checkedExport(json);
  const limits = annotated ? limitsOf(annotated) : [];
  if (findings.length > 0 || !annotated) return { findings, limits, counts: null };
  const { articles } = annotated;
  const texts = articles.flatMap((article) => article.texts);
  return {
    findings,
    limits,
    counts: {
      articles: articles.length,
      claims: texts.reduce((sum, text) => sum + text.claims.length, 0),
      changes: texts.reduce((sum, text) => sum + text.history.length, 0),
    },
  };
}

function limitsOf({ chains, analysts, articles }: AnnotatedJson): readonly string[] {
  if (!chains) {
    const hasHistory = articles.some(({ texts }) => texts.some(({ history }) => history.length > 0));
    return hasHistory
      ? [
          "This file does not say which changes its chains have beside those in it, as older versions of the tool didn't: what was removed from it can be missed.",
        ]
      : [];
  }
  return chains.flatMap(({ by, unknown = [] }) => {
    if (unknown.length === 0) return [];
    const name = analysts.find(({ id }) => id === by)?.name || "an analyst without a name";
    const ranges = unknown.map(({ from, to }) => (from === to ? String(from) : `${from} to ${to}`)).join(", ");
    return [
      `Of the chain of ${name}, changes ${ranges} were not at hand where the file was written: nothing is said about them.`,
    ];
  });
}
