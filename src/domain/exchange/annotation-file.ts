import { type TextHash, textHash } from "#domain/article/article.ts";
import { type Imported, type ImportedClaim, type LeftOut, reportOf } from "#domain/exchange/imported.ts";
import { readBrat } from "#domain/exchange/read-brat.ts";
import { doccanoTexts, isDoccano, readDoccano } from "#domain/exchange/read-doccano.ts";
import { isWebAnnotations, readWebAnnotations, textsOfWebAnnotations } from "#domain/exchange/read-web-annotations.ts";

/** A text that is stored. */
export interface KnownTextBody {
  readonly hash: TextHash;
  readonly text: string;
}

/** One of brat's .ann files, with the .txt file that lay beside it. */
export interface BratDocument {
  /** Of the .ann file. */
  readonly name: string;
  /** Null where the .ann file came alone. */
  readonly text: string | null;
  readonly annotations: string;
}

/** Another tool's annotations as a file holds them, recognised and not yet read. */
export type AnnotationFile =
  | { readonly kind: "web-annotations"; readonly json: unknown }
  | { readonly kind: "doccano"; readonly lines: string }
  | { readonly kind: "brat"; readonly documents: readonly BratDocument[] };

/** A text that comes with annotations. */
export interface TextWithAnnotations {
  /** What it could be called: its file's name. */
  readonly name: string;
  readonly text: string;
}

/** The annotations that a file of JSON holds, or of JSON Lines; null where it holds something else, or can't be parsed. */
export function annotationsIn(kind: "json" | "json-lines", content: string): AnnotationFile | null {
  if (kind === "json-lines") return isDoccano(content) ? { kind: "doccano", lines: content } : null;
  try {
    const json: unknown = JSON.parse(content.replace(/^\uFEFF/, ""));
    return isWebAnnotations(json) ? { kind: "web-annotations", json } : null;
  } catch {
    return null;
  }
}

/**
 * The texts that come with the annotations, each once.
 * @param name of the file, after which texts are called that have no file of their own
 */
export function textsWith(file: AnnotationFile, name: string): readonly TextWithAnnotations[] {
  const texts = new Map<string, TextWithAnnotations>();
  const add = (called: string, text: string) => {
    if (!texts.has(text)) texts.set(text, { name: called, text });
  };
  if (file.kind === "doccano") for (const { line, text } of doccanoTexts(file.lines)) add(`${name} (${line})`, text);
  if (file.kind === "brat")
    for (const document of file.documents)
      if (document.text !== null) add(document.name.replace(/\.ann$/i, ".txt"), document.text);
  return [...texts.values()];
}

/** The texts that the annotations are on, as far as they say so themselves. */
export function textsNamedBy(file: AnnotationFile): ReadonlySet<TextHash> {
  if (file.kind === "web-annotations") return textsOfWebAnnotations(file.json);
  return new Set(textsWith(file, "").map(({ text }) => textHash(text)));
}

/** Whether some annotations don't bring what says which text they are on, or name one that is not here. */
export function asksForText(file: AnnotationFile, isHere: (hash: TextHash) => boolean): boolean {
  switch (file.kind) {
    case "web-annotations": {
      const named = textsOfWebAnnotations(file.json);
      return named.size === 0 || [...named].some((hash) => !isHere(hash));
    }
    case "brat":
      return file.documents.some(({ text }) => text === null);
    case "doccano":
      return false;
  }
}

/**
 * Reads annotations on texts that are stored.
 * @param textOf the stored text with this hash; null where there is none
 * @param named the text that the analyst says they are on, where they don't say it themselves
 */
export function readAnnotations(
  file: AnnotationFile,
  textOf: (hash: TextHash) => string | null,
  named: KnownTextBody | null,
): Imported {
  switch (file.kind) {
    case "web-annotations":
      // A plain list is what tools in a browser write, which count UTF-16 code units.
      return readWebAnnotations(file.json, textOf, Array.isArray(file.json) ? "utf-16" : "code-points", named);
    case "doccano":
      return readDoccano(file.lines, (hash) => textOf(hash) !== null);
    case "brat":
      return readDocuments(file.documents, textOf, named);
  }
}

function readDocuments(
  documents: readonly BratDocument[],
  textOf: (hash: TextHash) => string | null,
  named: KnownTextBody | null,
): Imported {
  const claims: ImportedClaim[] = [];
  const leftOut: LeftOut[] = [];
  for (const { name, text: own, annotations } of documents) {
    const text = own ?? named?.text ?? null;
    if (text === null) {
      leftOut.push({ what: name, why: "it came without its .txt file, and no text is named for it" });
      continue;
    }
    if (textOf(textHash(text)) === null) {
      leftOut.push({ what: name, why: "its text is not among the articles here" });
      continue;
    }
    const read = readBrat({ text, annotations }, () => true);
    if (!read.ok) leftOut.push({ what: name, why: "it holds no annotations in brat's standoff format" });
    else {
      claims.push(...read.content);
      leftOut.push(...read.report.leftOut.map(({ what, why }) => ({ what: `${name}, ${what}`, why })));
    }
  }
  return { ok: true, content: claims, report: reportOf(claims, leftOut) };
}
