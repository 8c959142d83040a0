import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { expect, it } from "vitest";
import { sonnerStylePlugin } from "#server/sonner-style-plugin.ts";

const entry = fileURLToPath(import.meta.resolve("sonner"));

it("takes the style out of sonner as it is installed, and nothing else", async () => {
  const bundle = async (plugins: ReturnType<typeof sonnerStylePlugin>[]): Promise<string> => {
    const result = await build({
      configFile: false,
      logLevel: "silent",
      plugins,
      build: { write: false, minify: false, lib: { entry, formats: ["es"] }, rolldownOptions: { external: /^react/ } },
    });
    const [output] = Array.isArray(result) ? result : [result];
    const chunk = output && "output" in output ? output.output[0] : undefined;
    return chunk?.code ?? "";
  };
  expect(readFileSync(entry, "utf8")).toContain(`__insertCSS("`);
  const [before, after] = [await bundle([]), await bundle([sonnerStylePlugin()])];
  expect(before).toContain("[data-sonner-toaster]");
  expect(before).toContain('createElement("style")');
  expect(after).not.toContain('createElement("style")');
  expect(after).toMatch(/export \{[^}]*\bToaster\b[^}]*\btoast\b/);
});
