import { type Span, envelope } from "#domain/anchor/span.ts";
import { type EvidenceCue, evidenceCues } from "#domain/detect/evidence-missing.ts";
import type { Finding, SourcePhrase } from "#domain/detect/finding.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import { contains } from "#domain/detect/sentence-findings.ts";
import type { Speaker } from "#domain/detect/speakers.ts";

/** What is said elsewhere of a finding's evidence. */
export interface EvidenceNote {
  missing: Span | null;
  unverified: Span | null;
}

/**
 * Which findings each evidence cue speaks of: those of its own sentence by the same speaker; where it has none,
 * those of the sentence before by whoever it names. The outlet's own "could not verify" covers them whoever said them.
 */
export function evidenceNotes(
  sentences: readonly Sentence[],
  findings: readonly (readonly Finding[])[],
  speakerOf: (phrase: SourcePhrase) => Speaker,
): ReadonlyMap<Finding, EvidenceNote> {
  const notes = new Map<Finding, EvidenceNote>();
  for (const [i, sentence] of sentences.entries()) {
    for (const cue of evidenceCues(sentence)) {
      const covered = coveredBy(cue, sentence, findings[i] ?? [], findings[i - 1] ?? [], speakerOf);
      for (const finding of covered) {
        const note = notes.get(finding) ?? { missing: null, unverified: null };
        if (cue.kind === "missing") note.missing ??= cue.quote;
        else note.unverified ??= cue.quote;
        notes.set(finding, note);
      }
    }
  }
  return notes;
}

function coveredBy(
  cue: EvidenceCue,
  sentence: Sentence,
  own: readonly Finding[],
  before: readonly Finding[],
  speakerOf: (phrase: SourcePhrase) => Speaker,
): readonly Finding[] {
  const isReported = (finding: Finding): boolean => finding.stance === "attributed" || finding.stance === "hearsay";
  // What is said within a claim about somebody's evidence is part of that claim.
  if (own.some((finding) => isReported(finding) && contains(envelope(finding.pieces), cue.quote))) return [];
  const cueSpeaker = cue.subject ? speakerOf({ sentence, range: cue.subject }).name.toLowerCase() : null;
  const fits = (finding: Finding): boolean =>
    isReported(finding) &&
    (cueSpeaker === null || !finding.source || speakerOf(finding.source).name.toLowerCase() === cueSpeaker);
  const here = own.filter(fits);
  if (here.length > 0) return here;
  return cue.inPassing ? [] : before.filter(fits);
}
