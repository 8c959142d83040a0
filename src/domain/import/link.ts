import { z } from "#domain/schema.ts";

/** Where the dev server is asked to fetch a page, from the page's root. */
export const LINK_PATH = "/claimdesk/link";

/** The header of the server's answer that holds where the page lies, redirects followed; as `URL` writes it, in ASCII. */
export const ADDRESS_HEADER = "X-Claimdesk-Address";

/** The header that holds the content type that the page's server named; the answer's own is never a page's. */
export const TYPE_HEADER = "X-Claimdesk-Type";

/** What the page asks for. */
export const LinkRequest = z.strictObject({ address: z.string().min(1).max(4_000) });

/** Why an address was not fetched, for the analyst. */
export const LinkRefusal = z.strictObject({ sentence: z.string().min(1) });
