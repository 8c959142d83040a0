import { startsClause } from "#domain/detect/grammar/noun-phrase.ts";
import type { Sentence } from "#domain/detect/sentence.ts";
import type { TokenRange } from "#domain/detect/token.ts";

/** Openings that tie a sentence to the one before and say nothing themselves; lower-case words, longest first. */
const connectives: readonly (readonly string[])[] = [
  ["it", "is", "worth", "noting", "that"],
  ["on", "the", "other", "hand"],
  ["at", "the", "same", "time"],
  ["as", "a", "result"],
  ["in", "other", "words"],
  ["for", "example"],
  ["for", "instance"],
  ["in", "addition"],
  ["in", "fact"],
  ["in", "particular"],
  ["of", "course"],
  ["after", "all"],
  ["and"],
  ["but"],
  ["or"],
  ["so"],
  ["yet"],
  ["however"],
  ["moreover"],
  ["furthermore"],
  ["meanwhile"],
  ["nevertheless"],
  ["nonetheless"],
  ["therefore"],
  ["thus"],
  ["hence"],
  ["still"],
  ["indeed"],
  ["also"],
  ["besides"],
  ["additionally"],
  ["consequently"],
  ["result"],
  ["results"],
  ["then"],
];

/** Where a stretch's own statement starts: behind connectives and behind a participle or purpose that hangs before the clause. */
export function withoutOpening(sentence: Sentence, range: TokenRange): TokenRange {
  const { tokens } = sentence;
  let from = range.from;
  for (let moved = true; moved;) {
    moved = false;
    const opening = connectives.find((words) => words.every((word, i) => tokens[from + i]?.lower === word));
    const after = from + (opening?.length ?? 0);
    const isJoining =
      opening &&
      (opening.length > 1 || tokens[after]?.lower === "," || /^(?:and|but|or|so|yet)$/.test(opening[0] ?? ""));
    if (opening && isJoining) {
      from = after;
      moved = true;
    } else if (hangsBeforeClause(sentence, from, range.to)) {
      from = commaAfter(sentence, from, range.to) ?? from;
      moved = true;
    }
    while (tokens[from]?.lower === "," && from < range.to) from += 1;
  }
  return { from, to: range.to };
}

/** The next comma within reach, or null. */
export function commaAfter(sentence: Sentence, from: number, to: number): number | null {
  const at = sentence.tokens.findIndex((token, i) => i > from && i < Math.min(to, from + 25) && token.lower === ",");
  return at < 0 ? null : at;
}

/** "Faced with a shortage, the army …", "To fill the ranks, it …". */
function hangsBeforeClause(sentence: Sentence, from: number, to: number): boolean {
  const { tokens } = sentence;
  const first = tokens[from]?.lower ?? "";
  const second = tokens[from + 1];
  const isParticiple =
    /\w{3}(?:ed|ing)$/.test(first) && second?.tag === "ADP" && first !== "according" && first !== "including";
  const isPurpose = (first === "to" && second?.tag === "VERB") || (first === "in" && second?.lower === "order");
  if (!isParticiple && !isPurpose) return false;
  const comma = commaAfter(sentence, from, to);
  return comma !== null && startsClause(tokens, comma + 1);
}
