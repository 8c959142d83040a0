import type { TextHash } from "#domain/article/article.ts";
import type { DenialAcross, Likeness, Relations } from "#domain/relate/relations.ts";

/**
 * A text's relations as one list, seen from this text: those found when it was related, and those found later, when
 * other texts were.
 * @param own what was found when the text itself was related
 * @param theirs what was found when others were; what is not about the text, or was made by another detector, is left out
 */
export function seenFrom(own: Relations, theirs: readonly Relations[]): Relations {
  const { text, detector } = own;
  const likenesses = new Map<string, Likeness>();
  const denials = new Map<string, DenialAcross>();
  for (const relations of [own, ...theirs]) {
    if (relations.detector !== detector) continue;
    for (const likeness of relations.likenesses) {
      const seen = likenessFrom(text, relations.text, likeness);
      if (seen) addOnce(likenesses, `${seen.here} ${seen.there.text} ${seen.there.claim}`, seen);
    }
    for (const denial of relations.denials)
      if (denial.denial.text === text || denial.denied.text === text)
        addOnce(denials, `${denial.denial.text} ${denial.denial.claim} ${denial.denied.claim}`, denial);
  }
  const others = new Set([
    ...[...likenesses.values()].map(({ there }) => there.text),
    ...[...denials.values()].map(({ denial, denied }) => (denial.text === text ? denied.text : denial.text)),
  ]);
  return {
    ...own,
    likenesses: [...likenesses.values()],
    denials: [...denials.values()],
    others: [...others].toSorted(),
  };
}

/** A likeness that stands in the relations of `owner`, turned round where that is the other text; null where neither is. */
function likenessFrom(text: TextHash, owner: TextHash, likeness: Likeness): Likeness | null {
  if (owner === text) return likeness;
  const { here, there } = likeness;
  return there.text === text ? { ...likeness, here: there.claim, there: { text: owner, claim: here } } : null;
}

function addOnce<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
