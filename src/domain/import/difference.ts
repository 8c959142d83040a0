import { diffArrays, diffWordsWithSpace } from "diff";

/** A stretch of two texts side by side: in both, only in the other one, only in this one. */
export interface DifferencePiece {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** Milliseconds after which the difference of two texts is given up; nobody reads one that takes longer. */
const patience = 2_000;

/** Of what two texts share, so many UTF-16 code units are shown on either side of a difference. */
const context = 60;

/**
 * What became of `before` in `after`, word by word; long stretches that both share are shortened to "…". Null where the
 * texts are so different, or so long, that it would take too long to say.
 */
export function differenceOf(before: string, after: string): readonly DifferencePiece[] | null {
  const changes = diffWordsWithSpace(before, after, { timeout: patience });
  if (!changes) return null;
  return changes.map(({ value, added, removed }, i): DifferencePiece => {
    if (added) return { kind: "added", text: value };
    if (removed) return { kind: "removed", text: value };
    return { kind: "same", text: shortened(value, i > 0, i < changes.length - 1) };
  });
}

/** Keeps what stands next to a difference. */
function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const head = hasBefore ? text.slice(0, context) : "";
  const tail = hasAfter ? text.slice(-context) : "";
  return head.length + tail.length >= text.length ? text : `${head} … ${tail}`;
}

/** So many words in a row that two lists share, that only the first has, or only the second. */
export interface WordRun {
  readonly kind: DifferencePiece["kind"];
  readonly length: number;
}

/**
 * What became of a list of words, in as few edits as can be.
 * @returns null where more than `mostEdits` words would have to be put in or taken out
 */
export function wordRuns(
  before: readonly string[],
  after: readonly string[],
  mostEdits: number,
): readonly WordRun[] | null {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostEdits });
  // The package gives nothing, whatever its types say, when it gives up.
  return (
    changes?.map(({ value, added, removed }) => ({
      kind: added ? "added" : removed ? "removed" : "same",
      length: value.length,
    })) ?? null
  );
}
