import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { AnnotatedJson, annotatedJsonSchemaFile } from "#domain/exchange/annotated-json.ts";
import type { AnnotatedClaim } from "#domain/exchange/annotated-claim.ts";
import { checkExport } from "#domain/exchange/check-export.ts";
import { expect } from "@playwright/test";

/** Fails unless another program can rely on an export: its schema, each quote at its place, and the tool's own check. */
export function expectReliable(json: unknown): AnnotatedJson {
  const schema = JSON.parse(
    readFileSync(new URL(`../../../public/${annotatedJsonSchemaFile}`, import.meta.url), "utf8"),
  ) as object;
  const validate = new Ajv2020({ strict: true, allErrors: true, validateFormats: false }).compile(schema);
  validate(json);
  expect(validate.errors).toBeNull();
  const annotated = AnnotatedJson.parse(json);
  for (const { texts } of annotated.articles)
    for (const { text, claims } of texts)
      for (const { start, end, exact } of selectorsIn(claims)) expect(text.slice(start, end)).toBe(exact);
  expect(checkExport(json)).toEqual([]);
  return annotated;
}

interface Quote {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** Everything in it that says where its words stand, however deep; at least the claims' own pieces. */
function selectorsIn(value: unknown): readonly Quote[] {
  if (typeof value !== "object" || value === null) return [];
  if ("exact" in value && "start" in value && "end" in value) return [value as Quote];
  return Object.values(value).flatMap(selectorsIn);
}

/** The claims of an export's only text of this article. */
export function claimsIn(annotated: AnnotatedJson, article: string): readonly AnnotatedClaim[] {
  const [text, ...more] = annotated.articles.find(({ id }) => id === article)?.texts ?? [];
  if (!text || more.length > 0) throw new Error(`the export has not exactly one text of ${article}`);
  return text.claims;
}
