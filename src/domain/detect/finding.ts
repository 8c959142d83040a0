import type { Pieces, Span } from "#domain/anchor/span.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** The rule that found a claim; shown with it, and counted when the detector is measured. */
export type RuleName =
  | "said-that"
  | "said-after"
  | "according-to"
  | "quoted-phrase"
  | "continued-quotation"
  | "nominal-speech"
  | "nominal-apprehension"
  | "reported-event"
  | "attached-clause"
  | "hearsay"
  | "no-evidence-that"
  | "denied-that"
  | "called-false"
  | "denial-report"
  | "embedded-post"
  | "author-assertion"
  /** The attribution model, where no rule found the same. */
  | "model";

/** A phrase that names a source, in its sentence. */
export interface SourcePhrase {
  readonly sentence: Sentence;
  readonly range: TokenRange;
}

/** A claim as a rule sees it, before the article around it is considered. */
export interface Finding {
  readonly rule: RuleName;
  readonly sentence: Sentence;
  readonly pieces: Pieces;
  readonly source: SourcePhrase | null;
  readonly cue: Span | null;
  /**
   * How the sentence puts it: `attributed` to its source, passed on as `hearsay`, by the `author`, or as a
   * `response`, where a party neither affirms nor denies it.
   */
  readonly stance: "attributed" | "hearsay" | "author" | "response";
  /** The denial in the claim's own sentence, with who denies where that is said. */
  readonly denial: { readonly cue: Span; readonly denier: SourcePhrase | null } | null;
  /** The sentence itself says that evidence is missing for exactly this content. */
  readonly evidenceMissing: Span | null;
  /** Of the author's own words: how much there is to check in them, 0 to 1. */
  readonly checkWorthiness?: number;
  /** How sure the attribution model is that it is right, 0 to 1; absent where it had no say. */
  readonly score?: number;
  /** How sure it is of the borders, to the word. */
  readonly exact?: number;
}

/** A question with whoever asks it. It states nothing and is no claim, but corpora of attributions count it as one. */
export interface AskedQuestion {
  readonly pieces: Pieces;
  readonly source: Span | null;
  readonly cue: Span;
  /** How sure the attribution model is that it is right, 0 to 1. */
  readonly score: number;
}
