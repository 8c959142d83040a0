import { build } from "vite";
import { expect, it } from "vitest";
import { characterMapsPlugin } from "#server/character-maps-plugin.ts";

it("builds the character maps of pdf.js into the page, each under its own name", async () => {
  const result = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [
      characterMapsPlugin(),
      { name: "entry", resolveId: (id) => (id === "entry" ? id : null), load: (id) => (id === "entry" ? "" : null) },
    ],
    build: { write: false, rolldownOptions: { input: "entry" } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const files = output && "output" in output ? output.output : [];
  const maps = new Map(files.flatMap((file) => (file.type === "asset" ? [[file.fileName, file.source.length]] : [])));
  for (const name of ["UniJIS-UTF16-H", "90ms-RKSJ-H", "GBK-EUC-H", "KSCms-UHC-H", "Adobe-Japan1-UCS2"])
    expect(maps.get(`pdf-character-maps/${name}.bcmap`)).toBeGreaterThan(0);
});
