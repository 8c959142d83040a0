import { type VerbShape, verbForms } from "#domain/detect/lexicon/inflection.ts";

/** What a verb of attribution does with what follows it. */
export type CueClass =
  /** Says it is so: say, state, insist. */
  | "assert"
  /** Puts a figure or a future to it: estimate, expect. */
  | "estimate"
  /** Points to it, as people and documents do: suggest, show. */
  | "suggest"
  /** Holds it in mind: believe, fear. */
  | "believe"
  /** Charges somebody with it. */
  | "allege"
  /** Says that it is not so; always a denial. */
  | "deny"
  /** Turns away; a denial only of a claim, report, allegation… */
  | "reject";

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  /** Takes a clause without "that": "He said it rained". */
  readonly bare: boolean;
  /** Takes the hearer before the clause: "told Parliament that". */
  readonly hearer: boolean;
  /** Takes an event as its object: "expects a rise". */
  readonly object: boolean;
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

const forms: ReadonlyMap<string, CueForm> = new Map(
  rows.flatMap(([cueClass, takes, lemmas]) =>
    lemmas.split(" ").flatMap((lemma) => {
      const verb: CueVerb = {
        lemma,
        class: cueClass,
        bare: takes.includes("bare"),
        hearer: takes.includes("hearer"),
        object: takes.includes("object"),
      };
      return [...verbForms(lemma)].map(([form, shape]) => [form, { verb, shape }] as const);
    }),
  ),
);

/** The verb of attribution that a lower-case word is a form of. Whether it is used as a verb, only the sentence tells. */
export function cueForm(lower: string): CueForm | undefined {
  return forms.get(lower);
}
