import { sameJson } from "#domain/canonical-json.ts";
import { untouchedReading } from "#domain/claim/reading.ts";
import type { AnnotatedJson } from "#domain/exchange/annotated-json.ts";
import { type AnnotatedText, compareChanges, storedSheet } from "#domain/exchange/annotated-text.ts";
import { type Placed, checkChains } from "#domain/exchange/check-chains.ts";
import { checkBareClaim } from "#domain/exchange/check-text.ts";
import type { Report } from "#domain/exchange/finding.ts";
import { claimOf, readingOf } from "#domain/exchange/read-annotated-claim.ts";
import { isThere } from "#domain/claim/read-claim.ts";
import { alteredId } from "#domain/history/change.ts";

/**
 * Checks every change by itself, the chains that they form over all texts, and that they lead to the readings.
 * @param onArticle called after each article
 */
export function checkHistories(json: AnnotatedJson, report: Report, onArticle: () => void): void {
  const analysts = new Set(json.analysts.map(({ id }) => id));
  const all: Placed[] = [];
  json.articles.forEach((article, a) => {
    article.texts.forEach((text, t) => {
      const path = `$.articles[${a}].texts[${t}]`;
      const history = text.history.map((change, i) => ({ change, path: `${path}.history[${i}]` }));
      for (const placed of history) {
        checkChange(placed, article.id, text, report);
        if (!analysts.has(placed.change.by)) report(`${placed.path}.by`, "This analyst is not among the analysts.");
      }
      checkOrder(history, report);
      checkSnapshots(history, report);
      checkTargets(history, report);
      checkReadings(text, article.id, json.exportedBy?.id ?? null, path, report);
      all.push(...history);
    });
    onArticle();
  });
  checkChains(all, json.chains, report);
  json.chains?.forEach(({ by }, i) => {
    if (!analysts.has(by)) report(`$.chains[${i}].by`, "This analyst is not among the analysts.");
  });
}

function checkChange({ change, path }: Placed, article: string, text: AnnotatedText, report: Report): void {
  const altered = alteredId(change);
  if (altered !== null) report(`${path}.id`, `A change with this content has the id ${altered}: it was altered.`);
  if (change.article !== article) report(`${path}.article`, "This change is on another article.");
  if (change.text !== text.sha256) report(`${path}.text`, "This change is on another text.");
  if (Object.keys(change.before).toSorted().join(" ") !== Object.keys(change.after).toSorted().join(" "))
    report(`${path}.after`, "The fields before and after are not the same.");
  if ((change.n === 1) !== (change.previous === null))
    report(`${path}.previous`, "The first change of a chain, and no other, has none before it.");
  if ((change.what === "carry") !== (change.from !== undefined))
    report(`${path}.from`, "What was carried over, and nothing else, names the claim that it comes from.");
  if (!change.snapshot) return;
  checkBareClaim(change.snapshot, text.text, text.sha256, `${path}.snapshot`, report);
  if (change.snapshot.id !== change.claim) report(`${path}.snapshot.id`, "This is not the claim that was changed.");
}

function checkOrder(history: readonly Placed[], report: Report): void {
  history.forEach(({ change, path }, i) => {
    const before = history[i - 1];
    if (before && compareChanges(before.change, change) >= 0)
      report(path, "A history is ordered by chain, and within a chain by n.");
  });
}

/** A change on a claim that no earlier change of this analyst brought could not be folded. */
function checkSnapshots(history: readonly Placed[], report: Report): void {
  const brought = new Set<string>();
  for (const { change, path } of history) {
    const key = `${change.by} ${change.claim}`;
    if (change.snapshot) brought.add(key);
    if (change.claim !== null && !brought.has(key))
      report(`${path}.snapshot`, "No change up to here brings the claim that is changed.");
  }
}

function checkTargets(history: readonly Placed[], report: Report): void {
  const ids = new Set(history.map(({ change }) => change.id));
  for (const { change, path } of history) {
    const repeals = change.what === "undo" || change.what === "redo";
    if (repeals !== (change.target !== null))
      report(`${path}.target`, "An undo or redo, and nothing else, names the change that it is about.");
    else if (change.target !== null && !ids.has(change.target))
      report(`${path}.target`, "The change that this is about is not in the history.");
  }
}

function checkReadings(
  text: AnnotatedText,
  article: string,
  analyst: string | null,
  path: string,
  report: Report,
): void {
  const { touched, note } = storedSheet({ article, text: text.sha256 }, text.history, analyst);
  if ((text.note ?? "") !== note) report(`${path}.note`, "This note is not what the history comes to.");
  const listed = new Set(text.claims.map(({ id }) => id));
  for (const [id, entry] of Object.entries(touched))
    if (isThere(entry) && !listed.has(id))
      report(`${path}.claims`, `The claim ${id}, which the history knows, is not among them.`);
  text.claims.forEach((claim, i) => {
    const at = `${path}.claims[${i}]`;
    const stored = touched[claim.id];
    // Where the making of a claim was taken back, the detector's own of that id stands in its place.
    const isBrought = stored !== undefined && isThere(stored);
    const saved =
      sameJson(readingOf(claim), stored?.reading ?? untouchedReading) &&
      (!isBrought || sameJson(claimOf(claim, text.sha256), stored.claim));
    if (!saved && !claim.unsaved)
      report(at, "This reading is not what the history comes to, and it isn't marked as unsaved.");
    if (stored && saved && claim.unsaved)
      report(`${at}.unsaved`, "This reading is marked as unsaved, but the history holds it.");
    if (!isBrought && saved && !claim.unsaved && !claim.detected)
      report(at, "Neither the detector nor the history brings this claim.");
    const by = claim.decision?.by;
    if (by !== undefined && !claim.unsaved && by !== analyst)
      report(`${at}.decision.by`, "This is not the exporting analyst's decision.");
  });
}
