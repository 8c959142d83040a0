import { AnalystId } from "#domain/claim/analyst-id.ts";
import { ChainId } from "#domain/history/change.ts";
import { z } from "#domain/schema.ts";

/** Who works in this browser: made at the first act, with the chain that their changes form here. */
export const Analyst = z.strictObject({
  version: z.literal(1),
  id: AnalystId,
  /** What colleagues see; empty until the analyst says. */
  name: z.string(),
  chain: ChainId,
});
export type Analyst = Readonly<z.infer<typeof Analyst>>;
