import { classedForm } from "#domain/detect/worthiness/word-classes.ts";

const word = /\p{L}+(?=n't\b)|n't\b|'\p{L}+|\p{L}+(?:-\p{L}+)*|\d[\d.,]*|[.,;:?!"()$%]/gu;

/** A text's words as {@link classedForm}s, cut as the tagger cuts them ("do", "n't"), without tagging. */
export function plainWords(text: string): readonly string[] {
  return (text.toLowerCase().replaceAll("’", "'").match(word) ?? []).map(classedForm);
}
