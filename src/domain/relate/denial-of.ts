import { denialType } from "#domain/detect/denial-type.ts";
import { type Compared, type Comparison, compare } from "#domain/relate/compared.ts";
import { isOnlyDenied, isReport } from "#domain/relate/likeness.ts";
import { isCommonplace } from "#domain/relate/plain-words.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";
import { isSameSide } from "#domain/relate/same-side.ts";
import { timeAgreement } from "#domain/relate/time-agreement.ts";

type Denied = Pick<DenialAcross, "type" | "ground" | "score">;

/** A link is proposed from here on. */
const leastScore = 0.5;
/** So much of what is denied must stand in the claim: a claim is denied by whoever denies something that follows from it. */
const leastDenied = 0.7;
/** From so much of the claim on it is denied by itself, below, or without its figures, with something broader. */
const leastOfClaim = 0.55;
const judging = /\b(?:false|untrue|fake|hoax|nonsense|fabricated|bogus)\b/i;
/** Set by hand: what is told as a denial weighs more than a mere "no"; how much the two share decides. */
const base = { direct: 0.45, topic: 0.4, entailment: 0.35 } as const;

/**
 * How one claim denies another, or null. Whoever denies that P denies every claim from which P follows: what is denied must
 * stand in the claim, which may say more.
 */
export function denialOf(denial: Compared, claim: Compared): Denied | null {
  if (!mayDeny(denial, claim)) return null;
  const comparison = compare(denial, claim);
  const [ofDenied, ofClaim] = comparison.coverage;
  if (ofDenied < leastDenied || !shareMatter(denial, claim) || saysMore(denial, comparison)) return null;
  const told = denial.proposition.denial?.told ?? false;
  const isBroader = ofClaim < leastOfClaim || comparison.numbers.second.length > 0;
  const ground = isBroader ? "entailment" : told ? "direct" : "topic";
  const score = Math.round(100 * Math.min(1, base[ground] + (ofDenied * ofClaim) / (ofDenied + ofClaim))) / 100;
  const type = typeOf(denial, claim);
  return score < leastScore || type === null ? null : { type, ground, score };
}

function mayDeny(denial: Compared, claim: Compared): boolean {
  const [a, b] = [denial.proposition, claim.proposition];
  if (!a.denial || a.mood !== b.mood) return false;
  // "Norway denied that P" says nothing for P.
  if (isOnlyDenied(b)) return false;
  const deniesNot = a.denial.told && !isReport(denial) ? a.negated : !a.negated;
  return deniesNot === b.negated && !isSameSide(denial.denierSide, claim.side);
}

/**
 * Whether the two share enough that is telling: a name alone makes no two claims be about one thing. A verdict ("the story of
 * the flood is a hoax") names its matter in few words, so that a name or figure may stand for one of them.
 */
function shareMatter(denial: Compared, claim: Compared): boolean {
  const { stems, numbers, denial: told } = denial.proposition;
  const { weights } = claim.terms;
  const words = stems.filter((stem) => !isCommonplace(stem) && weights.has(stem)).length;
  if (words >= 2) return true;
  if (isSweeping(denial) && words === 1) return namesNobodyElse(denial, claim);
  if (!judging.test(told?.cue ?? "")) return false;
  const others =
    denial.terms.namesInWords.filter((name) => name.some((word) => weights.has(word))).length +
    numbers.filter((number) => claim.proposition.numbers.includes(number)).length;
  return words >= 1 && words + others >= 2;
}

/** "There are no plans for any mobilisation": of what may come, none at all. */
function isSweeping({ proposition: { denial, mood } }: Compared): boolean {
  return denial !== null && mood === "may-be" && /\b(?:no|never|none|nothing)\b/i.test(denial.cue);
}

/** Whether the claim may be about whoever denies: it names no one, or them. */
function namesNobodyElse(denial: Compared, claim: Compared): boolean {
  const { names } = claim.proposition;
  return names.length === 0 || names.some((name) => denial.denierSide?.names.has(name));
}

/** Whether what is denied has a number or name that the claim lacks; the denier's own name goes without saying. */
function saysMore(denial: Compared, { numbers, names }: Comparison): boolean {
  return numbers.first.length > 0 || names.first.some((name) => denial.denierSide?.names.has(name) !== true);
}

/** Null where the two speak of different times. */
function typeOf({ proposition: a }: Compared, { proposition: b }: Compared): DenialAcross["type"] | null {
  const times = timeAgreement(a.times, b.times);
  if (times === "differ") return latestYear(a.times) < latestYear(b.times) ? "stale" : null;
  if (times === "one-sided" && a.times.length > 0) return null;
  return denialType(`${a.denial?.cue ?? ""} ${a.quote}`, a.quote, b.quote);
}

/** 0 where no year is named. */
function latestYear(times: readonly string[]): number {
  return Math.max(0, ...times.flatMap((time) => time.match(/\b\d{4}\b/g) ?? []).map(Number));
}
