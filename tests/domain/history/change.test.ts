import { describe, expect, it } from "vitest";
import { type Change, type ChangeContent, changeId } from "#domain/history/change.ts";
import { aChange } from "../../kit/a-change.ts";
import { aClaim, aDenialLink, aSource, aSourcedSuggestion } from "../../kit/a-claim.ts";

/** A change with something in every field that can hold something. */
const full = aChange({
  n: 2,
  previous: "f".repeat(64),
  what: "confirm-denial",
  before: { decision: null, dismissed: false, note: "", deniedBy: {} },
  snapshot: aClaim({
    source: aSource(),
    innerSources: [aSource({ speaker: "a driver" })],
    cue: { start: 70, end: 79 },
    hedge: { start: 80, end: 83 },
    suggestion: aSourcedSuggestion({
      denial: { rule: "R1", quote: { start: 1, end: 2 } },
      flags: [{ flag: "hedged", quote: { start: 80, end: 83 } }],
    }),
    denies: [aDenialLink(aClaim(), { quote: { start: 4, end: 9 } })],
  }),
  target: "e".repeat(64),
});

/** Every way to alter exactly one leaf of a value: each with where it is and the altered copy of the whole. */
function alterations(value: unknown, path = ""): readonly { readonly path: string; readonly altered: unknown }[] {
  if (typeof value === "string") return [{ path, altered: `${value}x` }];
  if (typeof value === "number") return [{ path, altered: value + 1 }];
  if (typeof value === "boolean") return [{ path, altered: !value }];
  if (value === null) return [{ path, altered: "x" }];
  if (Array.isArray(value))
    return [
      { path: `${path}[]`, altered: [...value, 1] },
      ...value.flatMap((item, i) =>
        alterations(item, `${path}[${i}]`).map((at) => ({ path: at.path, altered: value.with(i, at.altered) })),
      ),
    ];
  if (typeof value !== "object") return [];
  return [
    { path: `${path}.+`, altered: { ...value, further: 1 } },
    ...Object.entries(value).flatMap(([key, member]) =>
      alterations(member, `${path}.${key}`).map((at) => ({ path: at.path, altered: { ...value, [key]: at.altered } })),
    ),
  ];
}

function contentOf(change: Change): ChangeContent {
  const { id, ...content } = change;
  expect(id).toHaveLength(64);
  return content;
}

describe("a change's id", () => {
  it.each(alterations(contentOf(full)))("is another one once $path is altered", ({ altered }) => {
    expect(changeId(altered as ChangeContent)).not.toBe(full.id);
  });

  it("does not depend on the order of the fields, which storing and exporting may change", () => {
    const turned = Object.fromEntries(Object.entries(contentOf(full)).toReversed());
    expect(changeId(turned as ChangeContent)).toBe(full.id);
  });

  it("survives being written as JSON and read again", () => {
    expect(changeId(JSON.parse(JSON.stringify(contentOf(full))) as ChangeContent)).toBe(full.id);
  });

  it("is the SHA-256 that any other program computes", () => {
    // Computed once with Python: hashlib.sha256(json.dumps(content, sort_keys=True, separators=(",", ":")).encode())
    expect(aChange({ snapshot: null }).id).toBe("8550ff02800302f5dea2e8a3eae95b6cdee9dbd3d833f058d13024a123b93a30");
  });
});
