import { readFileSync } from "node:fs";
import jsonld from "jsonld";

/** The contexts that exports name, as files here: no test asks the network. Each has the terms that are written, and no other. */
const files: Readonly<Record<string, string>> = {
  "http://www.w3.org/ns/anno.jsonld": "anno.json",
  "https://schema.org": "schema-org.json",
};

/** What a JSON-LD processor takes a document to say: every term as its IRI. Terms that no context knows are an error. */
export async function expanded(document: unknown): Promise<unknown[]> {
  return await jsonld.expand(
    document as jsonld.JsonLdDocument,
    {
      safe: true,
      documentLoader: (address: string) => {
        const file = files[address];
        if (!file) return Promise.reject(new Error(`no context ${address} is here`));
        const context: unknown = JSON.parse(readFileSync(new URL(`contexts/${file}`, import.meta.url), "utf8"));
        return Promise.resolve({ contextUrl: undefined, documentUrl: address, document: context as object });
      },
    } as jsonld.Options.Expand,
  );
}
