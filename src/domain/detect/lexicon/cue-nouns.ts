import { formsOf, singular } from "#domain/detect/lexicon/inflection.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/** What somebody said, as a noun. These, and only these, make "reject" and "dismiss" denials. */
const speech = words(
  "claim report allegation accusation charge assertion suggestion rumor rumour gossip statement story narrative insinuation speculation contention notion",
);

/** A worry about what may be so; expressing it puts the thing forward. */
const apprehension = words("apprehension concern fear worry alarm suspicion anxiety warning unease");

/** What a body issues, and what then speaks for it. */
const document = words(
  "statement report letter communique communiqué announcement release memo dossier document study survey paper assessment bulletin briefing roundup analysis review filing indictment ruling tweet post update message",
);

export function isSpeechNoun(lower: string): boolean {
  return speech.has(singular(lower));
}
/** What goes round without anybody having said it first. */
export function isRumourNoun(lower: string): boolean {
  return /^(?:rumou?rs?|speculation|gossip)$/.test(lower);
}
export function isApprehensionNoun(lower: string): boolean {
  return apprehension.has(singular(lower));
}
export function isDocumentNoun(lower: string): boolean {
  return document.has(singular(lower));
}

const expressing = formsOf("express voice raise sound share air convey ring issue repeat state".split(" "));
const issuing = formsOf(
  "issue publish release make give send put present deliver file write repeat reiterate post".split(" "),
);

const bringing = formsOf("provide offer give present cite produce show supply share furnish include submit".split(" "));

/** Whether a word is a form of a verb that brings evidence forward: "provided no evidence". */
export function isBringingVerb(lower: string): boolean {
  return bringing.has(lower);
}
/** Whether a word is a form of a verb that voices a worry: "expressed its concern". */
export function isExpressingVerb(lower: string): boolean {
  return expressing.has(lower);
}
/** Whether a word is a form of a verb that brings a statement or report into the world: "issued a statement". */
export function isIssuingVerb(lower: string): boolean {
  return issuing.has(lower);
}
