import { type Span, compareSpans } from "#domain/anchor/span.ts";
import { snapped } from "#domain/anchor/word-borders.ts";
import { readLanguage } from "#domain/detect/language/article-language.ts";
import { counterpartFinder } from "#domain/edited/counterparts.ts";
import { type EditedText, apart, editedSteps, sentencesAt } from "#domain/edited/edited-text.ts";
import { pairSentences } from "#domain/edited/paired-sentences.ts";
import { type WordDifference, wordDifference } from "#domain/edited/word-difference.ts";
import { type Capitals, readCapitals } from "#domain/relate/names.ts";

/** What a sentence of the older text became. Word indices count in the whole texts. */
export interface MatchedSentence {
  readonly sentence: number;
  /** Word for word the same at its place, or elsewhere; something like it; nothing. */
  readonly state: "in-place" | "moved" | "changed" | "gone";
  /** The older text's words `[oldFrom, oldTo)`, and those that stand for them; none where the sentence is gone. */
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  /** Null unless it was changed. */
  readonly difference: WordDifference | null;
}

/** Two wordings of an article, aligned. */
export interface EditedPair {
  readonly before: EditedText;
  readonly after: EditedText;
  readonly capitals: { readonly before: Capitals; readonly after: Capitals };
  /** Whether both are in a language whose words the tool knows. */
  readonly isRead: boolean;
  /** What became of a sentence of the older text, by its index. */
  readonly match: (sentence: number) => MatchedSentence;
}

/**
 * Aligns two texts. Time and memory grow with their length; what a sentence became is found when it is asked for. Yields
 * between the parts of the work, so that it can pause.
 */
export function* pairSteps(oldText: string, newText: string): Generator<void, EditedPair> {
  const before = yield* editedSteps(oldText);
  const after = yield* editedSteps(newText);
  const pairs = pairSentences(before, after);
  yield;
  const find = counterpartFinder(before, after, pairs);
  yield;
  const capitals = { before: readCapitals(oldText), after: readCapitals(newText) };
  yield;
  const matched = new Map<number, MatchedSentence>();

  function made(sentence: number): MatchedSentence {
    const { from: oldFrom = 0, to: oldTo = 0 } = before.sentences[sentence] ?? {};
    const inPlace = pairs.inPlace[sentence] ?? -1;
    const same = after.sentences[Math.max(inPlace, pairs.moved[sentence] ?? -1)];
    if (same) {
      const state = inPlace >= 0 ? "in-place" : "moved";
      return { sentence, state, oldFrom, oldTo, newFrom: same.from, newTo: same.to, difference: null };
    }
    const part = find(sentence);
    const first = after.sentences[part?.from ?? -1];
    const last = after.sentences[(part?.to ?? 0) - 1];
    if (!first || !last) return { sentence, state: "gone", oldFrom, oldTo, newFrom: 0, newTo: 0, difference: null };
    const [newFrom, newTo] = [first.from, last.to];
    const difference = wordDifference(before.words.slice(oldFrom, oldTo), after.words.slice(newFrom, newTo));
    return { sentence, state: "changed", oldFrom, oldTo, newFrom, newTo, difference };
  }

  return {
    before,
    after,
    capitals,
    isRead: readLanguage(oldText).isEnglish && readLanguage(newText).isEnglish,
    match(sentence) {
      const known = matched.get(sentence) ?? made(sentence);
      matched.set(sentence, known);
      return known;
    },
  };
}

/** What the sentences became that some spans of the older text reach into, in text order, each once. */
export function matchesAt({ before, match }: EditedPair, spans: readonly Span[]): readonly MatchedSentence[] {
  const found = new Set(spans.flatMap((span) => sentencesAt(before, span)));
  return [...found].toSorted((a, b) => a - b).map(match);
}

/**
 * Where a span of the older text stands in the newer one, as spans in text order that lie apart, on the borders of
 * characters; what was put in the place of words at either end counts in. None where nothing is left of it.
 */
export function spansNow(pair: EditedPair, span: Span): readonly Span[] {
  const ranges: { from: number; to: number; start: number; end: number }[] = [];
  for (const matched of matchesAt(pair, [span])) {
    const part = partNow(pair, matched, span);
    if (!part) continue;
    const last = ranges.at(-1);
    if (last && last.to === part.from) Object.assign(last, { to: part.to, end: part.end });
    else ranges.push(part);
  }
  return apart(ranges.map(({ start, end }) => ({ start, end })).toSorted(compareSpans));
}

/** The part of a span that lies in one sentence, as the newer text has it. */
function partNow({ before, after }: EditedPair, matched: MatchedSentence, span: Span) {
  const { oldFrom, oldTo, newFrom, difference, state } = matched;
  if (state === "gone") return null;
  let from = oldFrom;
  while (from < oldTo && (before.words[from]?.end ?? 0) <= span.start) from += 1;
  let to = oldTo;
  while (to > from && (before.words[to - 1]?.start ?? 0) >= span.end) to -= 1;
  if (from >= to) return null;
  const now = difference
    ? rangeNow(difference, from - oldFrom, to - oldFrom)
    : { from: from - oldFrom, to: to - oldFrom };
  if (now.from >= now.to) return null;
  const [first, last] = [after.words[now.from + newFrom], after.words[now.to - 1 + newFrom]];
  const [oldFirst, oldLast] = [before.words[from], before.words[to - 1]];
  if (!first || !last || !oldFirst || !oldLast) return null;
  // Within a word only where it is the same in both, code unit for code unit.
  const start = first.start + (isSame(oldFirst, first) ? Math.max(0, span.start - oldFirst.start) : 0);
  const end = last.end - (isSame(oldLast, last) ? Math.max(0, oldLast.end - span.end) : 0);
  const fitting = difference
    ? snapped(after.text, { start: 0, end: after.text.length }, { start, end }, "character")
    : { start, end };
  return fitting && { ...fitting, from: now.from + newFrom, to: now.to + newFrom };
}

function isSame(old: Span & { readonly text: string }, now: Span & { readonly text: string }): boolean {
  return old.text === now.text && old.end - old.start === now.end - now.start;
}

function rangeNow({ kept, replacements }: WordDifference, from: number, to: number) {
  const around = (word: number) => replacements.find(({ oldFrom, oldTo }) => oldFrom <= word && word < oldTo);
  const first = kept[from] ?? -1;
  const last = kept[to - 1] ?? -1;
  return {
    from: first >= 0 ? first : (around(from)?.newFrom ?? 0),
    to: last >= 0 ? last + 1 : (around(to - 1)?.newTo ?? 0),
  };
}
