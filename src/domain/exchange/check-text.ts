import { type Selector, describe } from "#domain/anchor/selector.ts";
import { textHash } from "#domain/article/article.ts";
import { Claim, type ClaimId, claimId } from "#domain/claim/claim.ts";
import type { AnnotatedClaim } from "#domain/exchange/annotated-claim.ts";
import type { AnnotatedText } from "#domain/exchange/annotated-text.ts";
import { type Report, shown } from "#domain/exchange/finding.ts";
import { claimOf } from "#domain/exchange/read-annotated-claim.ts";

/** Compares one text with its hash, and its claims with it: quotes, ids and the links between them. */
export function checkText(annotated: AnnotatedText, path: string, report: Report): void {
  const hash = textHash(annotated.text);
  if (hash !== annotated.sha256)
    report(`${path}.sha256`, `The text's SHA-256 is ${hash}: the text or the hash was altered.`);
  const ids = new Set<ClaimId>();
  annotated.claims.forEach((claim, i) => {
    const at = `${path}.claims[${i}]`;
    if (ids.has(claim.id)) report(`${at}.id`, "This claim is in the text twice.");
    ids.add(claim.id);
    checkClaim(claim, annotated, at, report);
  });
  annotated.claims.forEach((claim, i) => checkLinks(claim, ids, `${path}.claims[${i}]`, report));
  checkAlsoDetected(annotated, path, report);
}

function checkClaim(
  claim: AnnotatedClaim,
  { text, sha256, detector }: AnnotatedText,
  path: string,
  report: Report,
): void {
  const { evidence, found, ...here } = claim;
  checkSelectors(here, text, path, report);
  // A passage of another text counts there; whether that text is in the file is not asked.
  const passages = evidence?.filter((one) => one.kind === "passage" && one.text === sha256);
  checkSelectors(passages ?? [], text, `${path}.evidence`, report);
  if (found) checkBareClaim(found, text, sha256, `${path}.found`, report);
  const rebuilt = claimOf(claim, sha256);
  const id = idOf(rebuilt);
  if (claim.id !== id) report(`${path}.id`, `A claim with these spans and this source has the id ${id}.`);
  const pieces = Claim.shape.pieces.safeParse(rebuilt.pieces);
  for (const { message } of pieces.error?.issues ?? []) report(`${path}.spans`, `This does not hold: ${message}.`);
  if (claim.detected && detector === null) report(`${path}.detected`, "No detector has been run on this text.");
}

/** Every selector of a claim, wherever it stands: an object with an `exact` is one. */
function checkSelectors(value: unknown, text: string, path: string, report: Report): void {
  if (Array.isArray(value)) value.forEach((item, i) => checkSelectors(item, text, `${path}[${i}]`, report));
  else if (isSelector(value)) checkSelector(value, text, path, report);
  else if (typeof value === "object" && value !== null)
    for (const [key, member] of Object.entries(value)) checkSelectors(member, text, `${path}.${key}`, report);
}

function isSelector(value: unknown): value is Selector {
  return typeof value === "object" && value !== null && "exact" in value;
}

function checkSelector(selector: Selector, text: string, path: string, report: Report): void {
  const { start, end } = selector;
  if (start >= end || end > text.length) {
    report(path, `The offsets ${start} to ${end} are no stretch of this text, which has ${text.length} code units.`);
    return;
  }
  const told = describe(text, selector);
  for (const part of ["exact", "prefix", "suffix"] as const)
    if (selector[part] !== told[part])
      report(`${path}.${part}`, `The text says ${shown(told[part])} there, not ${shown(selector[part])}.`);
}

function checkLinks(claim: AnnotatedClaim, ids: ReadonlySet<ClaimId>, path: string, report: Report): void {
  claim.denies.forEach((link, i) => {
    const known = ids.has(link.claim);
    if (!known && !link.elsewhere)
      report(
        `${path}.denies[${i}].claim`,
        `The claim ${link.claim}, which this denies, is not among the text's claims.`,
      );
    if (known && link.elsewhere)
      report(
        `${path}.denies[${i}].elsewhere`,
        "The claim that this denies is among this text's claims, not elsewhere.",
      );
  });
  claim.deniedBy.forEach((link, i) => {
    if (!ids.has(link.claim))
      report(`${path}.deniedBy[${i}].claim`, `The denying claim ${link.claim} is not among the text's claims.`);
  });
}

function checkAlsoDetected(
  { text, sha256, detector, claims, alsoDetected }: AnnotatedText,
  path: string,
  report: Report,
): void {
  const detected = new Set(claims.filter((claim) => claim.detected).map(({ id }) => id));
  if (detector === null && alsoDetected.length > 0)
    report(`${path}.alsoDetected`, "No detector has been run on this text.");
  alsoDetected.forEach((claim, i) => {
    const at = `${path}.alsoDetected[${i}]`;
    if (detected.has(claim.id)) report(`${at}.id`, "This claim is detected twice.");
    detected.add(claim.id);
    checkBareClaim(claim, text, sha256, at, report);
  });
}

/** A claim in the form in which it is stored: spans without quotes. */
export function checkBareClaim(claim: Claim, text: string, hash: string, path: string, report: Report): void {
  if (claim.text !== hash) report(`${path}.text`, "This claim is another text's.");
  if (claim.id !== idOf(claim))
    report(`${path}.id`, `A claim with these spans and this source has the id ${idOf(claim)}.`);
  const end = Math.max(...endsIn(claim));
  if (end > text.length) report(path, `This claim reaches to ${end}, but the text has ${text.length} code units.`);
}

function endsIn(value: unknown): readonly number[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === "end" && typeof member === "number" ? [member] : endsIn(member),
  );
}

function idOf({ text, pieces, source }: Claim): ClaimId {
  return claimId(text, pieces, source?.span ?? null);
}
