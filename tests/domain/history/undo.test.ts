import { describe, expect, it } from "vitest";
import { performUndo } from "#domain/history/act.ts";
import type { Change } from "#domain/history/change.ts";
import { foldChange } from "#domain/history/fold.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { undoSearch, undoState } from "#domain/history/undo.ts";
import { aChange, aHead } from "../../kit/a-change.ts";

/** A history in the words "a", "b" … for acts, "-a" for taking one back and "+a" for making it again; oldest first. */
function history(words: string): readonly Change[] {
  const acts = new Map<string, Change>();
  return words
    .split(" ")
    .filter(Boolean)
    .map((word, i) => {
      const name = word.replace(/^[-+]/, "");
      const target = acts.get(name)?.id ?? null;
      const what = word.startsWith("-") ? "undo" : word.startsWith("+") ? "redo" : "note";
      const change = aChange({ n: i + 1, what, target: what === "note" ? null : target, after: { note: word } });
      if (what === "note") acts.set(name, change);
      return change;
    });
}

const cases: readonly { readonly words: string; readonly undo: string | null; readonly redo: string | null }[] = [
  { words: "", undo: null, redo: null },
  { words: "a", undo: "a", redo: null },
  { words: "a b", undo: "b", redo: null },
  { words: "a -a", undo: null, redo: "a" },
  { words: "a b -b", undo: "a", redo: "b" },
  { words: "a b -b -a", undo: null, redo: "a" },
  { words: "a b -b -a +a", undo: "a", redo: "b" },
  { words: "a b -b -a +a +b", undo: "b", redo: null },
  { words: "a b -b +b -b", undo: "a", redo: "b" },
  { words: "a -a b", undo: "b", redo: null },
  { words: "a -a b -b", undo: null, redo: "b" },
  { words: "a b c -c -b d -d", undo: "a", redo: "d" },
  { words: "a b c -c -b +b d", undo: "d", redo: null },
];

describe("what undo and redo act on", () => {
  it.each(cases)("after “$words”: undo $undo, redo $redo", ({ words, undo, redo }) => {
    const state = undoState(history(words).toReversed());
    expect([state.undo?.after.note ?? null, state.redo?.after.note ?? null]).toEqual([undo, redo]);
  });

  it("is found without reading further back than past what was undone", () => {
    const changes = history(`${Array.from({ length: 50 }, (_, i) => `x${i}`).join(" ")} a b -b`).toReversed();
    const search = undoSearch();
    let read = 0;
    for (const change of changes) {
      read += 1;
      if (search.meet(change)) break;
    }
    expect(read).toBe(3);
  });
});

describe("taking back an act", () => {
  const act = aChange();
  const sheet = foldChange(emptySheet(act.article, act.text, null), act);
  const head = aHead({ last: { n: 1, id: act.id } });

  it("sets the fields back that the act had set, and says whose act it was", () => {
    const undo = performUndo("undo", act, sheet, head);
    expect(undo).toMatchObject({ n: 2, what: "undo", previous: act.id, target: act.id });
    expect(undo).toMatchObject({ before: act.after, after: act.before, snapshot: null });
  });

  it("is refused with a sentence where the claim has been changed since", () => {
    const since = foldChange(sheet, aChange({ n: 2, previous: act.id, before: act.after, after: act.before }));
    expect(performUndo("undo", act, since, head)).toEqual({ refused: expect.stringMatching(/changed since.*undo/) });
  });

  it("and making it again is refused where it stands", () => {
    expect(performUndo("redo", act, sheet, head)).toEqual({ refused: expect.stringMatching(/changed since.*redo/) });
  });

  it("lets alone what other acts have set on the same claim", () => {
    const noted = foldChange(sheet, aChange({ n: 2, before: { note: "" }, after: { note: "kept" }, snapshot: null }));
    const undo = performUndo("undo", act, noted, head);
    if ("refused" in undo) throw new Error(undo.refused);
    expect(foldChange(noted, undo).touched[act.claim ?? ""]?.reading).toMatchObject({ decision: null, note: "kept" });
  });
});
