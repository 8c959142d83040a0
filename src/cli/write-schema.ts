import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotatedJsonSchemaFile } from "#domain/exchange/annotated-json.ts";
import { annotatedJsonSchemaText } from "#domain/exchange/annotated-json-schema.ts";

// Run after the format's zod types have changed, from the project's root; a test fails while the file is behind.
const file = join("public", annotatedJsonSchemaFile);
writeFileSync(file, annotatedJsonSchemaText());
console.log(`Wrote ${file}.`);
