import type { AnnotatedClaim } from "#domain/exchange/annotated-claim.ts";
import { type AnnotatedJson, annotatedJson } from "#domain/exchange/annotated-json.ts";
import { type Report, pathBelow, shown } from "#domain/exchange/finding.ts";
import { rebuiltContent } from "#domain/exchange/rebuilt-content.ts";

/**
 * Compares everything in the claims that follows from other fields (quote, standing, suggested status, the links as
 * the denied claim sees them …) with what it follows to, by writing the file's content out anew.
 *
 * Only for a file that holds otherwise. What another version of the tool may word or recognise differently is left
 * alone: the rules in words, and an article's title, byline and date.
 */
export function checkDerived(json: AnnotatedJson, report: Report): void {
  const anew = annotatedJson(rebuiltContent(json));
  json.articles.forEach((article, a) =>
    article.texts.forEach(({ claims, alsoDetected }, t) => {
      const path = `$.articles[${a}].texts[${t}]`;
      const expected = anew.articles[a]?.texts[t];
      compare(claims.map(idOf), expected?.claims.map(idOf), `${path}.claims`, report);
      compare(alsoDetected.map(idOf), expected?.alsoDetected.map(idOf), `${path}.alsoDetected`, report);
      const byId = new Map(expected?.claims.map((claim) => [claim.id, claim]));
      claims.forEach((claim, i) =>
        compare(withoutWords(claim), withoutWords(byId.get(claim.id)), `${path}.claims[${i}]`, report),
      );
    }),
  );
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function withoutWords(claim: AnnotatedClaim | undefined): unknown {
  if (!claim) return undefined;
  if (!claim.suggestion) return claim;
  const { ruleText: _, denial, ...suggestion } = claim.suggestion;
  return { ...claim, suggestion: { ...suggestion, denial: denial && { ...denial, ruleText: "" } } };
}

/** Reports the innermost places at which two values differ; lists of different length as a whole. */
function compare(value: unknown, expected: unknown, path: string, report: Report): void {
  if (isObject(value) && isObject(expected) && sizeOf(value) === sizeOf(expected)) {
    for (const [key, member] of Object.entries(value))
      compare(member, Reflect.get(expected, key), pathBelow(path, Array.isArray(value) ? Number(key) : key), report);
  } else if (value !== expected)
    report(path, `From the rest of the file follows ${shown(expected)} here, not ${shown(value)}.`);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function sizeOf(value: object): number {
  return Array.isArray(value) ? value.length : Object.keys(value).length;
}
