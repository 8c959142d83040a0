import { render } from "@testing-library/react";
import * as fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { Pieces, Span } from "#domain/anchor/span.ts";
import { textHash } from "#domain/article/article.ts";
import type { Claim } from "#domain/claim/claim.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { type Status, statuses } from "#domain/claim/status.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { BlockText } from "#features/reader/block-text.tsx";
import { type MarkedClaim, accentsOf, claimsByBlock } from "#features/reader/marked-claim.ts";
import { withPendingActs } from "#state/pending.ts";
import { onClaim } from "../../adapters/repository/opened.ts";
import { aClaim, aSourcedSuggestion } from "../../kit/a-claim.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { anArticle } from "../../kit/an-article.ts";
import { anyPieces } from "../../kit/any-pieces.ts";

/** The claims after some of them have been decided. */
function read(claims: readonly Claim[], decided: ReadonlyMap<Claim, Status> = new Map()): readonly ReadClaim[] {
  const detection = aDetection({ claims: [...claims] });
  const article = anArticle();
  const acts = [...decided].map(([claim, status]) =>
    onClaim(article, claim, { kind: "decide", status, suggested: status }),
  );
  const sheet = withPendingActs(emptySheet(article.id, detection.text, null), acts, () => "2025-03-01T09:00:00.000Z");
  return readClaims(detection, sheet);
}

/** Shows a block with its claims as the reader does. */
function shown(text: string, claims: readonly ReadClaim[], selected: ReadClaim | null = null): HTMLElement {
  const block: Span = { start: 0, end: text.length };
  const [marked = []] = claimsByBlock([block], claims);
  const accents = selected ? accentsOf(selected) : [];
  const element = document.createElement("p");
  element.innerHTML = renderToStaticMarkup(
    <BlockText text={text} block={block} claims={marked} selected={selected?.claim.id ?? null} accents={accents} />,
  );
  return element;
}

const marksIn = (element: Element) => [...element.getElementsByTagName("mark")];
const idsOf = (mark: HTMLElement) => mark.dataset["claimIds"]?.split(" ") ?? [];

/** Any text of any Unicode with any claims over it, some of them decided, one of them selected. */
const anyBlock = fc
  .string({
    unit: fc.constantFrom("a", " ", "<", "&", "é", "e\u0301", "🚂", "👩‍👩‍👧", "מ", "日"),
    minLength: 2,
    maxLength: 40,
  })
  .chain((text) =>
    fc
      .uniqueArray(anyPieces(text.length), { minLength: 1, maxLength: 6, selector: (pieces) => JSON.stringify(pieces) })
      .map((pieces) => pieces.map((one) => aClaim({ pieces: [...one], text: textHash(text) })))
      .chain((claims) =>
        fc.record({
          text: fc.constant(text),
          claims: fc.constant(claims),
          decided: fc
            .array(fc.tuple(fc.constantFrom(...claims), fc.constantFrom(...statuses)))
            .map((entries) => new Map(entries)),
          selected: fc.option(fc.nat(claims.length - 1)),
        }),
      ),
  );

describe("a block's marks", () => {
  it(
    "leave the text as it is, never nest, and name every claim at each place, outermost first",
    { timeout: 30_000 },
    () => {
      fc.assert(
        fc.property(anyBlock, ({ text, claims, decided, selected }) => {
          const all = read(claims, decided);
          const element = shown(text, all, selected === null ? null : (all[selected] ?? null));
          expect(element.textContent).toBe(text);
          expect(marksIn(element).flatMap(marksIn)).toEqual([]);
          const order = all.map(({ claim }) => claim.id);
          for (const mark of marksIn(element)) {
            const ids = idsOf(mark);
            // Reading order is outermost first: by start, the longer of two that start together before the shorter.
            expect(ids).toEqual(order.filter((id) => ids.includes(id)));
            const innermost = all.find(({ claim }) => claim.id === ids.at(-1));
            expect(mark.dataset["claimId"]).toBe(innermost?.claim.id);
            expect(mark.dataset["status"]).toBe(innermost?.standing);
            expect(mark.dataset["suggested"]).toBe(innermost?.suggested);
          }
          for (const { claim } of all) {
            const own = marksIn(element).filter((mark) => idsOf(mark).includes(claim.id));
            expect(own.map((mark) => mark.textContent).join("")).toBe(
              claim.pieces.map(({ start, end }) => text.slice(start, end)).join(""),
            );
          }
        }),
      );
    },
  );

  const text = "The whole of it holds the inner part and more.";
  const outer = aClaim({ pieces: [{ start: 0, end: 45 }], suggestion: aSourcedSuggestion() });
  const inner = aClaim({ pieces: [{ start: 22, end: 36 }] });

  it("draw one underline for each claim, the outer one lower, and an open one tentative", () => {
    const [, mark] = marksIn(shown(text, read([outer, inner], new Map([[inner, "denied"]]))));
    const lines = [...(mark?.querySelectorAll("span") ?? [])].map((span) => [span.className, span.dataset["level"]]);
    expect(lines).toEqual([
      ["underline-sourced underline-tentative", "1"],
      ["underline-denied", undefined],
    ]);
  });

  it("draw a line of its own for an open claim of which nothing is suggested", () => {
    const bare = aClaim({ pieces: [{ start: 0, end: 9 }], suggestion: null });
    const line = (decided?: ReadonlyMap<Claim, Status>) =>
      shown(text, read([bare], decided)).querySelector("mark > span")?.className;
    expect(line()).toBe("underline-open");
    expect(line(new Map([[bare, "denied"]]))).toBe("underline-denied");
  });

  it.each<readonly [string, ReadonlyMap<Claim, Status>, readonly (string | null)[]]>([
    ["none while all are open", new Map(), [null, null, null]],
    [
      "the decided outer one's, everywhere",
      new Map([[outer, "contested"]]),
      ["tint-contested", "tint-contested", "tint-contested"],
    ],
    ["the decided inner one's, there alone", new Map([[inner, "denied"]]), [null, "tint-denied", null]],
    [
      "the inner one's over the outer one's",
      new Map<Claim, Status>([
        [outer, "sourced"],
        [inner, "denied"],
      ]),
      ["tint-sourced", "tint-denied", "tint-sourced"],
    ],
  ])("tint what is decided: %s", (_, decided, tints) => {
    expect(marksIn(shown(text, read([outer, inner], decided))).map((mark) => mark.getAttribute("class"))).toEqual(
      tints,
    );
  });

  it("end the selected claim with the key of its decision, outside the text", () => {
    const all = read([outer, inner], new Map([[inner, "denied"]]));
    const [, selected = null] = all;
    const element = shown(text, all, selected);
    expect(marksIn(element).map((mark) => mark.dataset["key"])).toEqual([undefined, "3", undefined]);
    expect(element.textContent).toBe(text);
  });
});

describe("a block", () => {
  const text = "One claim here, and one claim there.";
  const first = aClaim({ pieces: [{ start: 0, end: 14 }] });
  const second = aClaim({ pieces: [{ start: 20, end: 35 }] });
  const block: Span = { start: 0, end: text.length };

  let layouts = 0;

  /** Pieces that count how often they are laid out: only then are they walked through, while comparing looks at the list. */
  const counting = (pieces: Pieces): Pieces =>
    Object.defineProperty([...pieces], Symbol.iterator, {
      value: () => {
        layouts += 1;
        return pieces[Symbol.iterator]();
      },
    });
  const counted = new Map([first, second].map(({ id, pieces }) => [id, counting(pieces)]));

  /** The block's claims in new objects, as every act makes them. */
  function marked(decided?: ReadonlyMap<Claim, Status>): readonly MarkedClaim[] {
    const [claims = []] = claimsByBlock([block], read([first, second], decided));
    return claims.map((claim) => ({ ...claim, pieces: counted.get(claim.id) ?? claim.pieces }));
  }

  it("is drawn anew when one of its claims changes, and then only that claim's mark is touched", () => {
    layouts = 0;
    const view = (claims: readonly MarkedClaim[], selected: string | null = null) => (
      <BlockText text={text} block={block} claims={claims} selected={selected} accents={[]} />
    );
    const { container, rerender } = render(view(marked()));
    const observer = new MutationObserver(() => {});
    observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
    const drawn = layouts;
    expect(drawn).toBeGreaterThan(0);

    rerender(view(marked()));
    expect(layouts).toBe(drawn);
    expect(observer.takeRecords()).toEqual([]);

    rerender(view(marked(new Map([[second, "denied"]]))));
    expect(layouts).toBeGreaterThan(drawn);
    expect(marksIn(container).map((mark) => mark.dataset["status"])).toEqual(["open", "denied"]);
    const touched = new Set(observer.takeRecords().map(({ target }) => (target as Element).closest("mark")));
    expect([...touched]).toEqual([marksIn(container)[1]]);
    observer.disconnect();
  });

  it.each<readonly [string, Partial<Parameters<typeof BlockText>[0]>]>([
    ["the selection comes to it", { selected: first.id }],
    [
      "a cue of the selected claim stands in it",
      { accents: [{ id: "cue-15-18", accent: "cue", pieces: [{ start: 15, end: 18 }] }] },
    ],
    ["a claim is gone from it", { claims: [] }],
    ["it is another block", { block: { start: 0, end: 15 } }],
  ])("is drawn anew when %s", (_, changes) => {
    layouts = 0;
    const props = { text, block, claims: marked(), selected: null, accents: [] };
    const { container, rerender } = render(<BlockText {...props} />);
    const [drawn, before] = [layouts, container.innerHTML];
    rerender(<BlockText {...props} {...changes} />);
    expect(layouts > drawn || container.innerHTML !== before).toBe(true);
  });
});
