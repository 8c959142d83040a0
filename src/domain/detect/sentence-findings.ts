import { type Span, compareSpans, envelope, sharedLength } from "#domain/anchor/span.ts";
import type { Worthiness } from "#domain/detect/check-worthiness.ts";
import { evidenceCues } from "#domain/detect/evidence-missing.ts";
import type { AskedQuestion, Finding } from "#domain/detect/finding.ts";
import type { CueLexicon } from "#domain/detect/lexicon/cue-lexicon.ts";
import { restsOnMuted } from "#domain/detect/muted-cue.ts";
import { sentenceRules } from "#domain/detect/rules/all-rules.ts";
import { authorAssertions, splitClauses } from "#domain/detect/rules/author-assertion.ts";
import { type Sentence, rangeSpan } from "#domain/detect/sentence.ts";

/** What the rules for attribution find in one sentence, each content once, and nothing that rests on a muted cue. */
export function attributedFindings(sentence: Sentence, cues: CueLexicon): readonly Finding[] {
  if (sentence.tokens.length === 0) return [];
  const found: Finding[] = [];
  for (const rule of sentenceRules) {
    for (const finding of rule(sentence))
      if (!restsOnMuted(finding, cues) && !found.some((other) => makesRedundant(other, finding))) found.push(finding);
  }
  return found.toSorted((a, b) => compareSpans(envelope(a.pieces), envelope(b.pieces)));
}

/** The same words, or hearsay whose words stand inside a source's statement or around one. */
function makesRedundant(earlier: Finding, later: Finding): boolean {
  const a = envelope(earlier.pieces);
  const b = envelope(later.pieces);
  if (a.start === b.start && a.end === b.end) return true;
  if (later.rule === "hearsay" && later.source === null) return sharedLength(a, b) > 0;
  if (earlier.stance === "response")
    return contains(a, b) && later.cue !== null && contains(earlier.cue ?? a, later.cue);
  // "denied claims that P": the noun is part of the denial's cue.
  return (
    later.rule === "nominal-speech" &&
    earlier.cue !== null &&
    later.cue !== null &&
    sharedLength(earlier.cue, later.cue) > 0
  );
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The author's own assertions in what the attributions, and whoever asks a question, leave of their sentence. */
export function authorFindings(
  sentence: Sentence,
  attributed: readonly Finding[],
  asked: readonly AskedQuestion[],
  worthiness: Worthiness | null,
): readonly Finding[] {
  const whole = { from: 0, to: sentence.tokens.length };
  const asking = asked.flatMap(({ pieces, cue, source }) => pieces.concat(cue, source ?? []));
  const taken = [...attributed.flatMap(takenBy), ...asking.filter((span) => sharedLength(span, sentence) > 0)];
  const evidence = evidenceCues(sentence).map((cue) => cue.quote);
  const clauses = taken.length + evidence.length === 0 ? [whole] : splitClauses(sentence, whole);
  return clauses.flatMap((clause) => {
    const span = rangeSpan(sentence, clause);
    if (!span || [...taken, ...evidence].some((other) => sharedLength(span, other) > 0)) return [];
    return authorAssertions(sentence, clause, worthiness);
  });
}

/** All that an attribution uses up of its sentence. A quoted phrase leaves the sentence around it to its author. */
function takenBy(finding: Finding): readonly Span[] {
  if (finding.rule === "quoted-phrase") return [];
  const source = finding.source && rangeSpan(finding.source.sentence, finding.source.range);
  return finding.pieces.concat(finding.cue ?? [], source ?? []);
}
