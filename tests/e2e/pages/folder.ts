import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { MANIFEST_PATH, type Manifest, articleAddress } from "#domain/article/manifest.ts";

/**
 * Puts other files into the folder that this page sees; the server's own stays as it is, for the tests beside this
 * one. To be called before the page asks for the folder, and again to change it.
 * @param files their content by name, as text in UTF-8 or as bytes
 */
export async function offer(page: Page, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const entries = Object.entries(files).map(([name, content]) => ({ name, bytes: Buffer.from(content) }));
  const manifest: Manifest = {
    version: 1,
    articles: entries.map(({ name, bytes }) => ({
      name,
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      modifiedAt: "2026-01-02T03:04:05.678Z",
    })),
  };
  await page.unroute(`**${MANIFEST_PATH}`);
  await page.route(`**${MANIFEST_PATH}`, (route) => route.fulfill({ json: manifest }));
  for (const { name, bytes } of entries) {
    const address = `**${articleAddress(name)}`;
    await page.unroute(address);
    await page.route(address, (route) => route.fulfill({ body: bytes, contentType: "text/plain" }));
  }
}
