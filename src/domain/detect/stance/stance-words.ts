import { hashText } from "#domain/detect/worthiness/feature-hash.ts";
import { cueBits } from "#domain/detect/stance/stance-cues.ts";

/** A word as the stance sees it. */
export interface StanceWord {
  readonly form: number;
  /** The hash of the stem; 0 for a word that carries no matter of its own. */
  readonly stem: number;
  /** Kinds of cue, as bits. */
  readonly cues: number;
  readonly isNumber: boolean;
}

const empty = new Set(
  "the a an of to in on at for with and or is are was were be been being by as it its that this from has have had will he she his her they their him them you i we my your our s not no after who what how when over up out into about new may might could would should says said say report reports claims claim t ve re n't do does did than then there here".split(
    " ",
  ),
);
const word = /n't\b|\p{L}+(?=n't\b)|\p{L}+|\d[\d.,]*\d|\d|\?/gu;

/** The words of a stretch of text; question marks count as words, other marks do not. */
export function stanceWords(text: string): readonly StanceWord[] {
  const forms = text.toLowerCase().replaceAll("’", "'").match(word) ?? [];
  return forms.map((form) => ({
    form: hashText(form),
    stem: empty.has(form) || form === "?" ? 0 : hashText(stemOf(form)),
    cues: cueBits(form),
    isNumber: /^\d/.test(form),
  }));
}

/** Rough: "married", "marries" and "marry" fall together, and now and then two words that should not. */
function stemOf(form: string): string {
  return form.length > 3 ? form.replace(/(?:ies|ing|ers?|ed|es|s|ly|y|e)$/, "") : form;
}

export const questionForm = hashText("?");
