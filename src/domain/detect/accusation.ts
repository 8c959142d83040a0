import { envelope } from "#domain/anchor/span.ts";
import type { Finding, SourcePhrase } from "#domain/detect/finding.ts";
import { partyOf } from "#domain/detect/lexicon/parties.ts";
import { phraseTokens } from "#domain/detect/source-phrase.ts";
import type { Speaker } from "#domain/detect/speakers.ts";

/** What somebody has or does; behind "denied", it is the denier's own. */
const ownPart =
  /^(?:any|all|role|part|involvement|knowledge|responsibility|wrongdoing|guilt|complicity|link|links|ties|contact)$/;

/**
 * Whether what is denied speaks of the denier: as something it is said to have done, by a pronoun, by its country, or by a
 * word of its own name.
 */
export function accuses(finding: Finding, denier: SourcePhrase, speaker: Speaker): boolean {
  const span = envelope(finding.pieces);
  const content = finding.sentence.tokens.filter((token) => token.start >= span.start && token.end <= span.end);
  const first = content[0]?.lower ?? "";
  if (first.endsWith("ing") || ownPart.test(first)) return true;
  // In "Lund said she was hurt, which the club denies" the pronoun is not the club's.
  const isOthersTurn = finding.source !== null && (finding.denial?.cue.start ?? 0) >= span.end;
  const { party, head } = speaker.reading;
  const own = new Set(
    phraseTokens(denier.sentence, denier.range)
      .filter((token) => token.tag === "PROPN")
      .map((token) => token.lower),
  );
  return content.some(
    ({ lower }) =>
      (!isOthersTurn && /^(?:it|its|they|their|he|his|she|her|we|our|i|my)$/.test(lower)) ||
      (party !== null && partyOf(lower) === party) ||
      lower === head ||
      own.has(lower),
  );
}
