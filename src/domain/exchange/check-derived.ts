import { sameJson } from "#domain/canonical-json.ts";
import type { AnnotatedClaim } from "#domain/exchange/annotated-claim.ts";
import type { AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import { annotatedTextInParts } from "#domain/exchange/annotated-text.ts";
import { type Report, pathBelow, shown } from "#domain/exchange/finding.ts";
import type { ExportContent } from "#domain/exchange/known-article.ts";

/**
 * Compares everything in the claims that follows from other fields (quote, standing, suggested status, the links as
 * the denied claim sees them …) with what it follows to, by writing the file's content out anew.
 *
 * Only for a file that holds otherwise. What another version of the tool may word or recognise differently is left
 * alone: the rules in words, and an article's title, byline and date.
 * @param content what the file was written from
 * @param onArticle called after each article
 */
export function checkDerived(json: AnnotatedJson, content: ExportContent, report: Report, onArticle: () => void): void {
  json.articles.forEach((article, a) => {
    article.texts.forEach(({ sha256, storedAt, claims, alsoDetected, history }, t) => {
      const path = `$.articles[${a}].texts[${t}]`;
      const known = content.articles[a]?.texts[t];
      if (!known) throw new RangeError(`the content lacks ${path}`);
      const anew = annotatedTextInParts({ hash: sha256, storedAt }, known, history, content.exportedBy);
      const expected = [...anew.claims];
      compare(claims.map(idOf), expected.map(idOf), `${path}.claims`, report);
      compare(alsoDetected.map(idOf), [...anew.alsoDetected].map(idOf), `${path}.alsoDetected`, report);
      const byId = new Map(expected.map((claim) => [claim.id, claim]));
      claims.forEach((claim, i) => {
        const follows = byId.get(claim.id);
        // Nearly all are, which is seen soon; where one isn't, the place is looked for.
        if (!sameJson(claim, follows))
          compare(withoutWords(claim), withoutWords(follows), `${path}.claims[${i}]`, report);
      });
    });
    onArticle();
  });
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
