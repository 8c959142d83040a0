import { type Span, compareSpans } from "#domain/anchor/span.ts";
import { readOutline } from "#domain/article/outline.ts";
import { splitSentences } from "#domain/detect/sentence-split.ts";
import { type WrittenWord, lowerOf } from "#domain/relate/written-word.ts";

/** A word, figure or mark of a text, with what it is compared by. */
export interface EditedWord extends Span, WrittenWord {}

/** A sentence of a text; its words are `words[from, to)` of the text. */
export interface EditedSentence extends Span {
  readonly from: number;
  readonly to: number;
  /** What two sentences share, and only they, that say the same in the same words. */
  readonly key: string;
}

/** One wording of an article as it is compared with another: sentences in text order, which hold all its words. */
export interface EditedText {
  readonly text: string;
  readonly words: readonly EditedWord[];
  readonly sentences: readonly EditedSentence[];
}

/**
 * Initials, characters of scripts that put no space between words, words, figures, an ellipsis, any other mark. What is
 * seen of a text and no more: marks of direction, soft hyphens and the like are as good as white space.
 */
const pattern = new RegExp(
  [
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}][\p{M}\u0e33\u0eb3]*`,
    String.raw`\p{L}(?:[\p{L}\p{M}]|[\u200c\u200d\u00ad])*(?:['’]\p{L}+)?`,
    String.raw`\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?\p{M}*`,
    String.raw`\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\p{M}|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*`,
    String.raw`\.{3}`,
    String.raw`[^\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff](?:\p{M}|\u200d)*`,
  ].join("|"),
  "gu",
);

/** Reads a text for comparing. Time and memory grow with its length; yields after each block, so that long work can pause. */
export function* editedSteps(text: string): Generator<void, EditedText> {
  const words: EditedWord[] = [];
  const sentences: EditedSentence[] = [];
  for (const block of readOutline(text).blocks) {
    yield;
    for (const span of splitSentences(text, block)) {
      const from = words.length;
      readWords(text, span, words);
      const key = words.slice(from).map((word) => word.text);
      if (key.length > 0) sentences.push({ ...span, from, to: words.length, key: key.join(" ") });
    }
  }
  return { text, words, sentences };
}

function readWords(text: string, { start, end }: Span, into: EditedWord[]): void {
  let before = -1;
  for (const { 0: written, index } of text.slice(start, end).matchAll(pattern)) {
    const at = start + index;
    const word = plain(written);
    into.push({
      start: at,
      end: at + written.length,
      text: word,
      lower: lowerOf(word),
      kind: /^\d/.test(word) ? "figure" : /^\p{L}/u.test(word) ? "word" : "mark",
      isCapitalised: /^\p{Lu}/u.test(word),
      opens: index === 0 || /[.!?:"“”‘'\n…—–-]\s*$/u.test(text.slice(Math.max(start, at - 4), at)),
      isJoined: index === before,
    });
    before = index + written.length;
  }
}

/** A word as it reads whatever the typesetting: curly and straight quotation marks, long and short dashes are one. */
function plain(written: string): string {
  return written
    .normalize("NFC")
    .replace(/\u00ad|\u200c|\u200d/g, "")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace("...", "…");
}

/** The sentences that a span reaches into, as indices in text order; none where it holds white space alone. */
export function sentencesAt({ sentences }: EditedText, span: Span): readonly number[] {
  const found: number[] = [];
  for (let at = firstEndingAfter(sentences, span.start); at < sentences.length; at += 1) {
    const sentence = sentences[at];
    if (!sentence || sentence.start >= span.end) break;
    found.push(at);
  }
  return found;
}

/** The words that a span reaches into, as a range `[from, to)` of indices. */
export function wordsAt({ words }: EditedText, span: Span): { readonly from: number; readonly to: number } {
  const from = firstEndingAfter(words, span.start);
  let to = from;
  while ((words[to]?.start ?? Number.POSITIVE_INFINITY) < span.end) to += 1;
  return { from, to };
}

/** Of spans in text order, the first that ends behind an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Spans in text order; those that overlap or touch are joined. */
export function apart(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted(compareSpans)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}
