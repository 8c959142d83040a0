import type { CueClass } from "#domain/detect/lexicon/cue-classes.ts";
import { type VerbShape, verbForms } from "#domain/detect/lexicon/inflection.ts";

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  /** Takes a clause without "that": "He said it rained". */
  readonly bare: boolean;
  /** Takes the hearer before the clause: "told Parliament that". */
  readonly hearer: boolean;
  /** Takes an event as its object: "expects a rise". */
  readonly object: boolean;
  /** An analyst's own. */
  readonly added: boolean;
}

type Row = readonly [
  cueClass: CueClass,
  takes: "" | "bare" | "hearer" | "object" | "bare object" | "bare hearer",
  lemmas: string,
];

/** The lexicon. What a verb takes is what it takes in news prose, not all that a grammar would allow. */
const rows: readonly Row[] = [
  ["assert", "bare", "say claim insist argue maintain add note"],
  ["assert", "bare object", "announce confirm acknowledge admit report"],
  ["assert", "bare hearer", "tell"],
  ["assert", "hearer", "inform warn assure remind notify"],
  [
    "assert",
    "",
    "state assert affirm declare disclose reveal explain observe stress emphasize emphasise underline underscore reiterate repeat reply respond counter recall remark mention testify write tweet post concede contend proclaim rule complain boast pledge vow promise swear caution clarify comment",
  ],
  ["estimate", "bare object", "estimate expect predict anticipate forecast project foresee"],
  ["estimate", "bare", "calculate reckon"],
  ["suggest", "", "suggest indicate imply hint show conclude find demonstrate determine"],
  ["believe", "bare object", "fear suspect"],
  ["believe", "bare", "believe think assume"],
  ["believe", "", "speculate hold"],
  ["allege", "bare object", "allege"],
  ["allege", "", "charge"],
  ["deny", "object", "deny"],
  ["deny", "", "refute rebut debunk"],
  ["reject", "", "reject dismiss dispute"],
];

export interface CueForm {
  readonly verb: CueVerb;
  readonly shape: VerbShape;
}

/** The built-in verbs, each class in the order of its list. */
export const builtInVerbs: readonly CueVerb[] = rows.flatMap(([cueClass, takes, lemmas]) =>
  lemmas.split(" ").map((lemma) => verbOf(lemma, cueClass, takes, false)),
);

/** What a verb that an analyst adds takes: what most verbs of its class do. */
const takenByAdded: Readonly<Record<CueClass, Row[1]>> = {
  assert: "bare",
  estimate: "bare object",
  suggest: "",
  believe: "bare",
  allege: "bare object",
  deny: "object",
  reject: "",
};

/** A verb that the tool does not know, as one of a class. */
export function addedVerb(lemma: string, cueClass: CueClass): CueVerb {
  return verbOf(lemma, cueClass, takenByAdded[cueClass], true);
}

function verbOf(lemma: string, cueClass: CueClass, takes: Row[1], added: boolean): CueVerb {
  return {
    lemma,
    class: cueClass,
    bare: takes.includes("bare"),
    hearer: takes.includes("hearer"),
    object: takes.includes("object"),
    added,
  };
}

const forms: ReadonlyMap<string, CueForm> = new Map(
  builtInVerbs.flatMap((verb) => [...verbForms(verb.lemma)].map(([form, shape]) => [form, { verb, shape }] as const)),
);

/** The built-in verb that a lower-case word is a form of. Whether it is used as a verb, only the sentence tells. */
export function cueForm(lower: string): CueForm | undefined {
  return forms.get(lower);
}
