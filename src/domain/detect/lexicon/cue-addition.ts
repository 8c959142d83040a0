import { type AddedCue, type AnalystLexicon, CueLemma } from "#domain/detect/lexicon/analyst-lexicon.ts";
import type { CueClass } from "#domain/detect/lexicon/cue-classes.ts";
import { cueForm } from "#domain/detect/lexicon/cue-verbs.ts";
import { isCueHelper } from "#domain/detect/lexicon/cue-word.ts";
import { verbForms } from "#domain/detect/lexicon/inflection.ts";

/** A verb that can be added, or why what was written cannot, as a sentence. */
export type CueAddition =
  | {
      readonly ok: true;
      readonly cue: AddedCue;
      /** All forms that will be taken for it, the base first. */
      readonly forms: readonly string[];
    }
  | { readonly ok: false; readonly sentence: string };

/** Reads what an analyst wrote to add it as a cue of this class. */
export function readAddition(written: string, cueClass: CueClass, { muted, added }: AnalystLexicon): CueAddition {
  const lemma = written.trim().toLowerCase();
  if (lemma === "") return refused("Write the verb that is to be added, in its base form: “quip”.");
  if (/\s/.test(lemma)) return refused("A cue is a single verb. Write one word: “quip”, not “quip that”.");
  if (!CueLemma.safeParse(lemma).success)
    return refused(`“${written.trim()}” is no single word. Write one of letters only, in its base form: “quip”.`);
  if (isCueHelper(lemma)) return refused(`“${lemma}” only helps other verbs along, so it can be no cue of its own.`);
  const known = cueForm(lemma)?.verb.lemma;
  if (known === lemma)
    return refused(
      muted.includes(lemma)
        ? `“${lemma}” is built in already, and muted. Switch it on again in the list below.`
        : `“${lemma}” is built in already.`,
    );
  if (known !== undefined) return refused(`“${lemma}” is a form of “${known}”, which is built in already.`);
  const earlier = added.find((cue) => verbForms(cue.lemma).has(lemma));
  if (earlier && (earlier.lemma !== lemma || earlier.class === cueClass))
    return refused(
      earlier.lemma === lemma
        ? `“${lemma}” was added before.`
        : `“${lemma}” is a form of “${earlier.lemma}”, which was added before.`,
    );
  return { ok: true, cue: { lemma, class: cueClass }, forms: [...new Set([lemma, ...verbForms(lemma).keys()])] };
}

function refused(sentence: string): CueAddition {
  return { ok: false, sentence };
}
