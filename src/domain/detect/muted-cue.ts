import { sharedLength } from "#domain/anchor/span.ts";
import type { Finding } from "#domain/detect/finding.ts";
import { type CueLexicon, builtInCues } from "#domain/detect/lexicon/cue-lexicon.ts";
import { cueWord } from "#domain/detect/lexicon/cue-word.ts";

/**
 * Whether a finding rests on a cue that the analyst has muted: by the word that its cue rests on, or by any verb in it. So it
 * holds for every rule and for the model, wherever they have their words from.
 */
export function restsOnMuted({ cue, sentence }: Finding, cues: CueLexicon): boolean {
  if (!cue || cues === builtInCues) return false;
  const word = cueWord(sentence.article.slice(cue.start, cue.end), cues);
  if (word !== null && cues.isMuted(word)) return true;
  return sentence.tokens.some(
    (token) => token.tag === "VERB" && cues.isMuted(token.lower) && sharedLength(token, cue) > 0,
  );
}
