import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { piecesText } from "#domain/anchor/span.ts";
import { csvForSpreadsheetsFormat, csvFormat } from "#domain/exchange/csv-format.ts";
import { newestReadText } from "#domain/exchange/read-texts.ts";
import { csvRows } from "../../kit/csv-rows.ts";
import { aContent, estimate } from "./an-export.ts";
import { anyContent } from "./any-content.ts";
import { written } from "./written.ts";

describe("a table of claims", () => {
  it("has a line for each claim, and each cell comes back as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        const [, ...lines] = csvRows(await written(csvFormat, content));
        const expected = content.articles.flatMap((known) => {
          const { article, title, text, claims } = newestReadText(known);
          return claims.map(({ claim, reading }) => [
            claim.id,
            article.id,
            title,
            piecesText(text, claim.pieces),
            reading.note,
          ]);
        });
        expect(lines.map((cells) => [cells[0], cells[1], cells[2], cells[3], cells[10]])).toEqual(expected);
      }),
    );
  });

  it("says of a claim what the analyst sees", async () => {
    const rows = csvRows(await written(csvFormat, aContent()));
    const [names = [], row = []] = rows;
    expect(Object.fromEntries(names.map((name, i) => [name, row[i]]))).toMatchObject({
      id: estimate.id,
      status: "contested",
      suggestion: "contested",
      source: "The Ukrainian military",
      cue: "estimates that",
      grade: "C",
      decided: "2025-03-01T09:00:00.000Z",
    });
    expect(rows).toHaveLength(4);
  });

  it("begins with a byte order mark where one is asked for", async () => {
    const plain = await written(csvFormat, aContent());
    expect(await written(csvForSpreadsheetsFormat, aContent())).toBe(`\uFEFF${plain}`);
  });
});
