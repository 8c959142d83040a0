import { Instant } from "#domain/article/article.ts";
import { z } from "#domain/schema.ts";

/** Where a desk's server offers its articles: the manifest and, beside it, each file under its name. */
export const SEEDS_PATH = "/seeds/";

/** Address of the manifest, from the page's root. */
export const MANIFEST_PATH = `${SEEDS_PATH}manifest.json`;

/** What the dev server says to every open page when an article was added, changed or removed. It carries no data. */
export const ARTICLES_CHANGED = "claimdesk:articles-changed";

/** One file that the server offers, as it lay there when the manifest was made. */
export const ManifestEntry = z.strictObject({
  /** The file's name: no folder, no leading dot, ending as the formats do that hold one article. */
  name: z
    .string()
    .max(255)
    .regex(/^[^./\\\0][^/\\\0]*\.(?:txt|md|html?|pdf|docx|eml)$/i),
  /** The file's size. */
  bytes: z.int().nonnegative(),
  /** SHA-256 over the file's bytes, whatever their encoding, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  modifiedAt: Instant,
});
export type ManifestEntry = Readonly<z.infer<typeof ManifestEntry>>;

/** The articles on offer, ordered by name. */
export const Manifest = z.strictObject({ version: z.literal(1), articles: z.array(ManifestEntry) });
export type Manifest = Readonly<z.infer<typeof Manifest>>;

/** Whether a file is an article's text just as it lies there, so that its hash is the text's; the others have to be read. */
export function isPlainText(name: string): boolean {
  return /\.txt$/i.test(name);
}

/** Where the file of this name is fetched, from the page's root. Any name is fine: spaces, percent signs, Unicode. */
export function articleAddress(name: string): string {
  return SEEDS_PATH + encodeURIComponent(name);
}
