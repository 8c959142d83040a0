import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotatedJson, annotatedJsonSchemaFile, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { annotatedJsonSchemaText } from "#domain/exchange/annotated-json-schema.ts";
import { anExportText } from "./an-export.ts";
import { anyContent } from "./any-content.ts";
import { type Damage, damaged, formDamages } from "./damages.ts";

const shipped = readFileSync(new URL(`../../../public/${annotatedJsonSchemaFile}`, import.meta.url), "utf8");

/** Another program's view: it has the shipped file and a common validator, and nothing of this tool. */
function validator() {
  const ajv = new Ajv2020({ strict: true, allErrors: true, validateFormats: false });
  return ajv.compile(JSON.parse(shipped) as object);
}

describe("the JSON Schema that ships", () => {
  it("is what the format's type gives (else run: node src/cli/run.mjs write-schema)", () => {
    expect(shipped).toBe(annotatedJsonSchemaText());
  });

  it("has as its id the name by which exports link to it, which is its file's name", () => {
    expect(JSON.parse(shipped)).toMatchObject({ $id: annotatedJsonSchemaFile });
    expect(JSON.parse(anExportText())).toMatchObject({ $schema: annotatedJsonSchemaFile });
  });

  it("accepts every export", () => {
    const validate = validator();
    fc.assert(
      fc.property(anyContent, (content) => {
        validate(JSON.parse(annotatedJsonText(annotatedJson(content))));
        expect(validate.errors).toBeNull();
      }),
    );
  });

  it.each(formDamages)("rejects an export with %s", (...damage: Damage) => {
    expect(validator()(damaged(anExportText(), damage))).toBe(false);
  });
});
