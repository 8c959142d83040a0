import type { Json } from "#domain/canonical-json.ts";
import type { ExportFormat } from "#domain/exchange/export-format.ts";
import { jsonPartsOfList } from "#domain/exchange/json-parts.ts";
import type { KnownArticle } from "#domain/exchange/known-article.ts";
import { newestReadText } from "#domain/exchange/read-texts.ts";
import { type SpanRecord, spanRecord } from "#domain/exchange/span-record.ts";
import { spacyTokens } from "#domain/exchange/spacy-tokens.ts";

/**
 * doccano's JSONL for sequence labelling with relations, one article a line. `label` says the same without relations, for
 * projects that have none. Offsets count code points.
 */
export const doccanoFormat: ExportFormat = jsonLines(".doccano.jsonl", ({ article, text, spans, relations }) => ({
  article,
  text,
  label: spans.map(({ start, end, label }) => [start, end, label]),
  entities: spans.map(({ id, label, start, end }) => ({ id, label, start_offset: start, end_offset: end })),
  relations: relations.map(({ id, from, to, type }) => ({ id, from_id: from, to_id: to, type })),
  Comments: [],
}));

/**
 * What spaCy's `Doc.to_json` writes and `Doc.from_json` reads, one article a line: spans under the key "sc", by which
 * spancat looks for them. spaCy ties no spans: the pieces of a claim share its id as `kb_id`. Offsets count code points.
 */
export const spacyFormat: ExportFormat = jsonLines(".spacy.jsonl", ({ text, spans }) => ({
  text,
  ents: [],
  spans: { sc: spans.map(({ start, end, label, claim }) => ({ start, end, label, kb_id: claim ?? "" })) },
  tokens: spacyTokens(text, spans),
}));

/** Label Studio's tasks for a `Labels` control named "label" over a `Text` named "text", with relations. Offsets count code points. */
export const labelStudioFormat: ExportFormat = {
  ending: ".label-studio.json",
  type: "application/json",
  async *write(_, articles) {
    yield* jsonPartsOfList(recordsOf(articles, labelStudioTask), "");
    yield "\n";
  },
};

function labelStudioTask({ article, text, spans, relations }: SpanRecord) {
  const points = Array.from(text);
  const labels = spans.map(({ id, start, end, label }) => ({
    id: `s${id}`,
    from_name: "label",
    to_name: "text",
    type: "labels",
    value: { start, end, text: points.slice(start, end).join(""), labels: [label] },
  }));
  const ties = relations.map(({ from, to, type }) => ({
    from_id: `s${from}`,
    to_id: `s${to}`,
    type: "relation",
    direction: "right",
    labels: [type],
  }));
  return { data: { text, article }, annotations: [{ result: [...labels, ...ties] }] };
}

function jsonLines(ending: string, line: (record: SpanRecord) => Json): ExportFormat {
  return {
    ending,
    type: "application/jsonl",
    async *write(_, articles) {
      for await (const record of recordsOf(articles, line)) yield `${JSON.stringify(record)}\n`;
    },
  };
}

async function* recordsOf<T>(
  articles: AsyncIterable<KnownArticle>,
  record: (record: SpanRecord) => T,
): AsyncGenerator<T, void, void> {
  for await (const known of articles) yield record(spanRecord(newestReadText(known)));
}
