import type { AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { baseForm } from "#domain/detect/lexicon/base-form.ts";
import { type CueForm, addedVerb, cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { verbForms } from "#domain/detect/lexicon/inflection.ts";

/** The words that the detector takes for cues: the built-in verbs as an analyst has changed them. */
export interface CueLexicon {
  /** The verb of attribution that a lower-case word is a form of; a muted one is a verb of attribution still. */
  form(lower: string): CueForm | null;
  /** Whether no claim may rest on a lower-case word, in whatever form it stands. */
  isMuted(lower: string): boolean;
}

/** The cues as they come with the tool. */
export const builtInCues: CueLexicon = { form: (lower) => cueForm(lower) ?? null, isMuted: () => false };

/** The built-in cues with an analyst's changes. A form that two verbs share stays with the built-in one. */
export function cueLexicon({ muted, added }: Pick<AnalystLexicon, "muted" | "added">): CueLexicon {
  if (muted.length + added.length === 0) return builtInCues;
  const forms = new Map<string, CueForm>();
  for (const cue of added) {
    const verb = addedVerb(cue.lemma, cue.class);
    for (const [form, shape] of verbForms(cue.lemma)) forms.set(form, { verb, shape });
  }
  const form = (lower: string) => cueForm(lower) ?? forms.get(lower) ?? null;
  const unwanted = new Set(muted);
  const isMuted = (lower: string) =>
    unwanted.size > 0 && (unwanted.has(lower) || unwanted.has(cueLemma({ form }, lower)));
  return { form, isMuted };
}

/** The base form of a lower-case word: a known cue's own, else what its ending makes likely. */
export function cueLemma(cues: Pick<CueLexicon, "form">, lower: string): string {
  return cues.form(lower)?.verb.lemma ?? baseForm(lower);
}
