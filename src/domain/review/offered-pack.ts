import { z } from "#domain/schema.ts";

/** Where the desk's server hands its page the review pack that it was started with; nobody else is answered. */
export const OFFERED_PACK_PATH = "/claimdesk/offered-pack";

/** Where the desk's page hands its server a pack, as JSON by POST, so that a colleague can fetch it once. */
export const SHARED_PACK_PATH = "/claimdesk/shared-pack";

/** Where the page offers to open {@link OFFERED_PACK_PATH}'s pack. */
export const OFFERED_PACK_PAGE = "/offered";

/** What the server answers to {@link SHARED_PACK_PATH}: one-time links, one for each address of this machine. */
export const SharedPack = z.strictObject({ links: z.array(z.string()) });

/** Why the server has nothing to hand out. */
export const PackRefusal = z.strictObject({ sentence: z.string() });
