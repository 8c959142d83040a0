import { annotatedJsonFormat } from "#domain/exchange/annotated-json-format.ts";
import { bratFormat } from "#domain/exchange/brat-format.ts";
import { csvForSpreadsheetsFormat, csvFormat } from "#domain/exchange/csv-format.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import { doccanoFormat, labelStudioFormat, spacyFormat } from "#domain/exchange/span-formats.ts";
import { htmlReportFormat } from "#domain/exchange/html-report.ts";
import { markdownReportFormat } from "#domain/exchange/markdown-report.ts";
import { recogitoFormat, webAnnotationFormat } from "#domain/exchange/web-annotation-format.ts";

/** Every format in which work leaves. Loaded together: whoever can export in one can export in all, server or none. */
export const exportFormats = {
  "annotated-json": annotatedJsonFormat,
  csv: csvFormat,
  "csv-for-spreadsheets": csvForSpreadsheetsFormat,
  "web-annotations": webAnnotationFormat,
  recogito: recogitoFormat,
  doccano: doccanoFormat,
  "label-studio": labelStudioFormat,
  spacy: spacyFormat,
  brat: bratFormat,
  "html-report": htmlReportFormat,
  "markdown-report": markdownReportFormat,
} as const satisfies Record<string, ExportFormat>;
export type ExportFormatId = keyof typeof exportFormats;
