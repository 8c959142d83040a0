import { canonicalJson } from "#domain/canonical-json.ts";
import { type CueClass, cueClasses } from "#domain/detect/lexicon/cue-classes.ts";
import { z } from "#domain/schema.ts";
import { sha256Hex } from "#domain/sha256.ts";

/**
 * A verb in its base form, or another word that a cue rests on: lower-case letters only, since what stands on either side of
 * a hyphen or an apostrophe is a word of its own to the tagger.
 */
export const CueLemma = z.string().regex(/^\p{Ll}{2,40}$/u);

/** A verb that an analyst added, with what it does to what follows it. */
export const AddedCue = z.strictObject({ lemma: CueLemma, class: z.enum(cueClasses) });
export type AddedCue = Readonly<z.infer<typeof AddedCue>>;

/** How the analysts at one desk have changed the built-in cues. Each list is in the order of its words, without doubles. */
export const AnalystLexicon = z.strictObject({
  version: z.literal(1),
  /** Words that no claim may rest on, built in or not. */
  muted: z.array(CueLemma),
  added: z.array(AddedCue),
});
export type AnalystLexicon = Readonly<z.infer<typeof AnalystLexicon>>;

/** Nothing changed. */
export const emptyLexicon: AnalystLexicon = { version: 1, muted: [], added: [] };

/** A change of the lexicon. What it asks for and is so already changes nothing. */
export interface LexiconEdit {
  readonly mute?: readonly string[];
  readonly unmute?: readonly string[];
  /** A verb that was added before changes its class. */
  readonly add?: readonly AddedCue[];
  readonly remove?: readonly string[];
}

/** The lexicon after an edit. */
export function editedLexicon(lexicon: AnalystLexicon, edit: LexiconEdit): AnalystLexicon {
  const muted = new Set(lexicon.muted);
  const added = new Map<string, CueClass>(lexicon.added.map((cue) => [cue.lemma, cue.class]));
  for (const lemma of edit.unmute ?? []) muted.delete(lemma);
  for (const lemma of edit.mute ?? []) muted.add(lemma);
  for (const lemma of edit.remove ?? []) added.delete(lemma);
  for (const cue of edit.add ?? []) added.set(cue.lemma, cue.class);
  return {
    version: 1,
    muted: [...muted].toSorted(),
    added: [...added].map(([lemma, cueClass]) => ({ lemma, class: cueClass })).toSorted(byLemma),
  };
}

/** The edit that leads from one lexicon to another; what both have alike it leaves alone. */
export function editBetween(from: AnalystLexicon, to: AnalystLexicon): LexiconEdit {
  const classes = new Map(from.added.map((cue) => [cue.lemma, cue.class]));
  const lemmas = new Set(to.added.map(({ lemma }) => lemma));
  return {
    mute: to.muted.filter((lemma) => !from.muted.includes(lemma)),
    unmute: from.muted.filter((lemma) => !to.muted.includes(lemma)),
    add: to.added.filter((cue) => classes.get(cue.lemma) !== cue.class),
    remove: from.added.map(({ lemma }) => lemma).filter((lemma) => !lemmas.has(lemma)),
  };
}

/** Names a lexicon in a detector's version: "" for an unchanged one, else 8 hexadecimal digits of its SHA-256. */
export function lexiconKey(lexicon: AnalystLexicon): string {
  const { muted, added } = lexicon;
  return muted.length + added.length === 0 ? "" : sha256Hex(canonicalJson({ muted, added })).slice(0, 8);
}

function byLemma(a: AddedCue, b: AddedCue): number {
  return a.lemma < b.lemma ? -1 : a.lemma > b.lemma ? 1 : 0;
}
