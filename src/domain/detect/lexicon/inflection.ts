import { doublesLastLetter, irregularPast } from "#domain/detect/lexicon/irregular-verbs.ts";

export type VerbShape = "base" | "third" | "past" | "gerund";

/** All forms of a verb with the shape of each; a past form serves as participle too. */
export function verbForms(lemma: string): ReadonlyMap<string, VerbShape> {
  const forms = new Map<string, VerbShape>();
  const stem = doublesLastLetter(lemma) ? lemma + lemma.slice(-1) : lemma;
  forms.set(/(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : lemma.replace(/([^aeiou])y$/, "$1ie") + "s", "third");
  forms.set(stem.replace(/ie$/, "y").replace(/([^eo])e$/, "$1") + "ing", "gerund");
  for (const past of irregularPast(lemma) ?? [regularPast(stem)]) forms.set(past, "past");
  // The base wins where a past form equals it ("put").
  forms.set(lemma, "base");
  return forms;
}

function regularPast(stem: string): string {
  if (stem.endsWith("e")) return `${stem}d`;
  return stem.replace(/([^aeiou])y$/, "$1i") + "ed";
}

/** Every form of every verb in a list, to its lemma. */
export function formsOf(lemmas: readonly string[]): ReadonlyMap<string, string> {
  return new Map(lemmas.flatMap((lemma) => [...verbForms(lemma).keys()].map((form) => [form, lemma] as const)));
}

/** A noun's singular, by its ending alone; good enough to look words up. */
export function singular(noun: string): string {
  if (/(?:ss|us|is)$/.test(noun) || noun.length < 4) return noun;
  if (noun.endsWith("men")) return noun.replace(/men$/, "man");
  if (noun.endsWith("ies") && noun.length > 5) return noun.replace(/ies$/, "y");
  if (/(?:ches|shes|sses|xes)$/.test(noun)) return noun.slice(0, -2);
  return noun.replace(/s$/, "");
}

/** A rough stem that brings "mobilization", "mobilize" and "mobilized" together; for comparing topics only. */
export function topicStem(word: string): string {
  const base = singular(word.toLowerCase());
  if (base === "plan" || base.startsWith("plann")) return "plan";
  const cut = base.replace(/(?:isations?|izations?|ations?|ments?|ities|ing|ive|ion|ers?|ors?|als?|ed|es|ly|s|e)$/, "");
  return cut.length >= 4 ? cut : base;
}
