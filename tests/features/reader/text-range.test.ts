import { beforeEach, describe, expect, it } from "vitest";
import { rangeOf, rangesOf } from "#features/reader/text-range.ts";

const text = "One claim, and another.\nA second block 🚂 here.\nFolded away.";

beforeEach(() => {
  document.body.innerHTML = `
    <div id="text">
      <span>1</span><p data-block="1" data-start="0" data-end="23">One <mark><span>cla</span>im, and</mark> another.</p>
      <span>2</span><p data-block="2" data-start="24" data-end="47">A second <mark>block 🚂 he</mark>re.</p>
    </div>`;
});

function root(): HTMLElement {
  const found = document.getElementById("text");
  if (!found) throw new Error("no text");
  return found;
}

const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe("a stretch of the text on the page", () => {
  it.each(["One", "claim", "One claim, and another.", "im", "A", "block 🚂 here", "second", "."])(
    "“%s” is the same words, whatever elements they are cut into",
    (words) => {
      expect(rangeOf(root(), spanOf(words))?.toString()).toBe(words);
    },
  );

  it("is none where its block isn't shown", () => {
    expect(rangeOf(root(), spanOf("Folded"))).toBeNull();
  });

  it("is found for many at once, those left out that aren't shown", () => {
    const spans = ["One", "another", "second", "here", "Folded"].map((words) => spanOf(words));
    expect(rangesOf(root(), spans).map((range) => range.toString())).toEqual(["One", "another", "second", "here"]);
  });
});
