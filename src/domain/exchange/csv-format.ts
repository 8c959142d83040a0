import { byteOrderMark, csvHead, csvLine } from "#domain/exchange/claims-csv.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import { newestReadText } from "#domain/exchange/read-texts.ts";

/** A table of the claims in the articles' newest wordings, one line a claim, those set aside included. */
export const csvFormat: ExportFormat = tableFormat("");

/** The same with a byte order mark, without which some spreadsheets take UTF-8 for something else. */
export const csvForSpreadsheetsFormat: ExportFormat = tableFormat(byteOrderMark);

function tableFormat(start: string): ExportFormat {
  return {
    ending: ".csv",
    type: "text/csv",
    async *write(_, articles) {
      yield `${start}${csvHead}`;
      for await (const known of articles) {
        const { article, title, text, claims } = newestReadText(known);
        for (const read of claims) yield csvLine({ article: article.id, title, text, read });
      }
    },
  };
}
