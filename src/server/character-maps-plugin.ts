import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Connect, Plugin } from "vite";

/** Where the page finds the character maps; `pdf.ts` asks for them there. */
const address = "/pdf-character-maps/";

const folder = join(dirname(fileURLToPath(import.meta.resolve("pdfjs-dist/package.json"))), "cmaps");

/**
 * Brings the character maps of pdf.js to the page: PDFs in Chinese, Japanese and Korean may name one by which their text
 * is written in place of bringing it. The dev server reads them from the installed package, the build copies them; each is
 * loaded only when a PDF names it.
 */
export function characterMapsPlugin(): Plugin {
  const names = new Set(readdirSync(folder).filter((name) => name.endsWith(".bcmap")));
  return {
    name: "claimdesk:character-maps",
    configureServer(server) {
      server.middlewares.use(address, serve(names));
    },
    async generateBundle() {
      if (this.environment.name !== "client") return;
      for (const name of names)
        this.emitFile({ type: "asset", fileName: address.slice(1) + name, source: await readFile(join(folder, name)) });
    },
  };
}

/** Answers for these files alone, whatever path is asked for. */
function serve(names: ReadonlySet<string>): Connect.NextHandleFunction {
  return (request, response, next) => {
    const name = (request.url ?? "").slice(1).replace(/\?.*$/, "");
    if (!names.has(name)) {
      response.writeHead(404).end();
      return;
    }
    readFile(join(folder, name)).then((bytes) => {
      response.writeHead(200, { "Content-Type": "application/octet-stream" });
      response.end(bytes);
    }, next);
  };
}
