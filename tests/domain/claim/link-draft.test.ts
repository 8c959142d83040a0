import { describe, expect, it } from "vitest";
import { longestNote } from "#domain/claim/evidence.ts";
import { type LinkDraft, type LinkField, readLink } from "#domain/claim/link-draft.ts";

const id = "e".repeat(32);
const draft: LinkDraft = {
  address: "https://example.org/a?b=c",
  title: "Title",
  quotation: "Words",
  seenOn: "2026-11-26",
  stance: "denies",
  note: "",
};

describe("a link written down", () => {
  it("becomes evidence, without the space around what was pasted", () => {
    expect(readLink({ ...draft, address: " https://example.org/a?b=c\n", title: " Title " }, id)).toEqual({
      ok: true,
      evidence: { id, kind: "link", ...draft },
    });
  });

  it("may lack all but its address", () => {
    const bare = { ...draft, title: "", quotation: "", seenOn: "" };
    expect(readLink(bare, id)).toMatchObject({ ok: true, evidence: { title: "", seenOn: null } });
  });

  const long = "x".repeat(1_000_000);
  it.each<readonly [string, Partial<LinkDraft>, LinkField, RegExp]>([
    ["no address", { address: "  " }, "address", /needs its address/],
    ["no scheme", { address: "example.org/a" }, "address", /Did you mean https:\/\/example\.org\/a\?/],
    ["a script", { address: "javascript:alert(1)" }, "address", /^Only addresses of web pages/],
    ["a file", { address: "file:///etc/passwd" }, "address", /^Only addresses of web pages/],
    ["mail", { address: "mailto:a@example.org" }, "address", /^Only addresses of web pages/],
    ["words", { address: "the ministry’s page" }, "address", /^Only addresses of web pages/],
    [
      "a very long address",
      { address: `https://example.org/?${long}` },
      "address",
      /more than the 4,000 that can be kept/,
    ],
    ["a title of 1 MB", { title: long }, "title", /^The title has 1,000,000 characters, more than the 100,000/],
    ["a quotation of 1 MB", { quotation: long }, "quotation", /^The quotation has 1,000,000 characters/],
    ["a note of 1 MB", { note: long }, "note", /^The note has 1,000,000 characters/],
    ["no such day", { seenOn: "2026-02-30" }, "seenOn", /^That is no day/],
  ])("is refused with a sentence: %s", (_, changes, field, sentence) => {
    const read = readLink({ ...draft, ...changes }, id);
    expect(read.ok ? [] : Object.keys(read.problems)).toEqual([field]);
    expect(read.ok ? "" : read.problems[field]).toMatch(sentence);
  });

  it("may be as long as a note can be, and no longer", () => {
    expect(readLink({ ...draft, note: "x".repeat(longestNote) }, id).ok).toBe(true);
    expect(readLink({ ...draft, note: "x".repeat(longestNote + 1) }, id).ok).toBe(false);
  });
});
