import type { Proposition } from "#domain/relate/proposition.ts";
import type { Conflict } from "#state/elsewhere.ts";

/** What a claim of another article says instead, as a sentence: "It says 300,000 instead of 400,000". */
export function conflictSentence(kind: Conflict["kind"], here: Proposition, there: Proposition): string {
  switch (kind) {
    case "negation":
      return there.negated ? "It says that it is not so" : "It says that it is so";
    case "number":
      return instead(here.numbers, there.numbers, grouped) ?? "It gives another number";
    case "name":
      return instead(here.names, there.names, capitalised) ?? "It names somebody or something else";
    case "time":
      return instead(here.times, there.times, capitalised) ?? "It gives another time";
  }
}

/** Null where it isn't one thing that stands instead of one other. */
function instead(here: readonly string[], there: readonly string[], written: (thing: string) => string): string | null {
  const [mine, ...moreOfMine] = here.filter((thing) => !there.includes(thing));
  const [theirs, ...moreOfTheirs] = there.filter((thing) => !here.includes(thing));
  if (mine === undefined || theirs === undefined || moreOfMine.length > 0 || moreOfTheirs.length > 0) return null;
  return `It says ${written(theirs)} instead of ${written(mine)}`;
}

/** A figure with its thousands apart: "400,000". A year or a percentage stays as it is. */
function grouped(figure: string): string {
  return figure.replace(/\d{5,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ","));
}

function capitalised(name: string): string {
  return name.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (letter) => letter.toUpperCase());
}
