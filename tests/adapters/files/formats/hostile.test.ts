// @vitest-environment jsdom
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inertPage } from "#adapters/files/formats/inert-html.ts";
import { hostileFiles } from "../../../kit/files/hostile-files.ts";
import { hostilePages } from "../../../kit/files/hostile-pages.ts";
import { readBytes } from "../../../kit/files/read-bytes.ts";

const files = hostileFiles();

describe("hostile files", () => {
  it("are more than two hundred", () => expect(files.length).toBeGreaterThan(200));

  // PDFs are read in a browser, see pdf.browser.test.ts and import.e2e.ts.
  it.each(files.filter(({ name }) => !name.endsWith(".pdf")))(
    "$name ends in articles or in a sentence, and runs nothing",
    async ({ name, content }) => {
      const reading = await readBytes(name, content);
      if (!reading.ok) expect(reading.sentence).toMatch(/\.$/);
      else if (reading.kind === "articles") for (const { text } of reading.drafts) expect(text).toMatch(/\S/);
      else if (reading.kind !== "annotations")
        for (const { sentence } of reading.problems) expect(sentence).toMatch(/\.$/);
      expect("ranFromPage" in globalThis).toBe(false);
      expect("isAdmin" in {} || "polluted" in {}).toBe(false);
    },
  );

  it.each(hostilePages())("%s keeps nothing that runs, loads or styles", (_, content) => {
    const tags = inertPage(content)?.html.match(/<[^>]*>/g) ?? [];
    const living =
      /^<(?:script|style|svg|math|iframe|object|embed|link|meta|base|template)\b|\s(?:on\w+|style|src\w*|action|formaction|background)=|javascript:/i;
    expect(tags.filter((tag) => living.test(tag))).toEqual([]);
  });

  it("never make reading throw, whatever the bytes and the name's ending", async () => {
    const endings = ["txt", "md", "html", "docx", "eml", "json", "jsonl", "csv", "zip", "mhtml", ""];
    const beginnings = ["", "PK\u0003\u0004", "<!doctype html>", "{", "[{", "From: x\r\n\r\n"];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...endings),
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 300 }),
        async (ending, beginning, bytes) => {
          const content = Uint8Array.from([...Buffer.from(beginning, "latin1"), ...bytes]);
          const reading = await readBytes(`any.${ending}`, content);
          expect(reading.ok ? reading.kind : reading.sentence).toBeTruthy();
        },
      ),
      { numRuns: 300 },
    );
  });
});
