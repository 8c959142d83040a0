import type { ClaimEdit, Fate } from "#domain/edited/claim-fate.ts";

/** What became of a claim, as a filter and a heading name it. */
export const fateNames: Readonly<Record<Fate, string>> = {
  intact: "Intact",
  moved: "Moved",
  wording: "Changed in wording",
  meaning: "Changed in meaning",
  gone: "Gone",
};

const kindWords: Readonly<Record<ClaimEdit["kinds"][number], string>> = {
  number: "a number",
  name: "a name",
  negation: "a negation",
  modality: "how certain it is",
  attribution: "who says it, or how",
  evidence: "what is said of its evidence",
  roles: "who does what to whom",
  opposite: "the opposite word",
  unread: "words of a language that the tool does not read",
  wording: "the wording",
  doubt: "which words are meant: they stand in the text more than once, or apart",
};

const partWords: Readonly<Record<ClaimEdit["part"], string>> = {
  claim: "in the claim",
  source: "in its source",
  cue: "in the words that introduce it",
  sentence: "in its sentence",
};

/** What differs for a claim, a line for each edit. */
export function editWords({ kinds, part, before, after }: ClaimEdit): string {
  const what = kinds.map((kind) => kindWords[kind]).join(", ");
  const change =
    before === after
      ? ""
      : before === ""
        ? `: “${after}” was added`
        : after === ""
          ? `: “${before}” was taken out`
          : `: “${before}” is now “${after}”`;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}, ${partWords[part]}${change}.`;
}
