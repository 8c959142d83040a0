import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { annotatedJsonFormat } from "#domain/exchange/annotated-json-format.ts";
import { exportFileName } from "#domain/exchange/export-format.ts";
import { type JsonInParts, jsonParts } from "#domain/exchange/json-parts.ts";
import { aContent } from "./an-export.ts";
import { anyContent } from "./any-content.ts";
import { partsOf, written } from "./written.ts";

describe("Annotated JSON, written part by part", () => {
  it("is byte for byte the file written whole", async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        expect(await written(annotatedJsonFormat, content)).toBe(annotatedJsonText(annotatedJson(content)));
      }),
    );
  });

  it("comes in parts that are each no larger than a claim or a text", async () => {
    const parts = await partsOf(annotatedJsonFormat, aContent());
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(5000);
  });

  it("breaks off where the content contradicts itself", async () => {
    await expect(written(annotatedJsonFormat, { ...aContent(), analysts: [] })).rejects.toThrow(/exporting analyst/);
  });
});

describe("JSON in parts", () => {
  it("is what JSON.stringify writes", () => {
    const lazily = (value: unknown): JsonInParts => {
      if (Array.isArray(value)) return value.map(lazily).values();
      if (typeof value !== "object" || value === null) return value as JsonInParts;
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, lazily(member)]));
    };
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect([...jsonParts(lazily(value))].join("")).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });
});

describe("exportFileName", () => {
  const at = "2025-03-01T23:59:59.999Z";
  it.each([
    [[{ id: "mobilization-abc123" }], ".json", "claimdesk-mobilization-abc123-2025-03-01.json"],
    [[{ id: "a" }, { id: "b" }], ".csv", "claimdesk-2-articles-2025-03-01.csv"],
    ["backup" as const, ".json", "claimdesk-backup-2025-03-01.json"],
    [[], ".json", "claimdesk-0-articles-2025-03-01.json"],
  ])("of %j with %s is %s", (articles, ending, name) => {
    expect(exportFileName(articles, at, ending)).toBe(name);
  });
});
