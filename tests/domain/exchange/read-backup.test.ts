import { describe, expect, it } from "vitest";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { readBackup } from "#domain/exchange/read-backup.ts";
import { aContent, anExportText } from "./an-export.ts";

describe("reading a backup", () => {
  it("says when it was written and what is in it, cues included", () => {
    const lexicon = { ...emptyLexicon, muted: ["claim"] };
    const read = readBackup(annotatedJsonText(annotatedJson({ ...aContent(), lexicon })));
    expect(read).toMatchObject({
      ok: true,
      content: { lexicon },
      report: { sentence: "Written on 2025-03-01: 1 article, 3 acts by 1 analyst.", leftOut: [] },
    });
  });

  it.each([
    ["nothing", "", /no JSON/],
    ["text", "work", /no JSON/],
    ["half a file", anExportText().slice(0, -200), /no JSON/],
    ["an endless nesting", "[".repeat(200_000), /no JSON|no Annotated JSON/],
    ["another format", '{"format":"brat"}', /no Annotated JSON export/],
    ["a newer version", anExportText().replace('"formatVersion": 2', '"formatVersion": 9'), /newer version/],
    ["changed words", anExportText().replace("10,000 people", "70,000 people"), /does not hold.*sha256/],
    ["a prototype", '{"__proto__":{"format":"claimdesk.annotated-json"}}', /no Annotated JSON export/],
  ])("ends in a sentence for %s", (_, file, sentence) => {
    expect(readBackup(file)).toEqual({ ok: false, sentence: expect.stringMatching(sentence) });
  });
});
