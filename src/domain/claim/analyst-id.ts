import { z } from "#domain/schema.ts";

/** 32 hexadecimal digits, random, made at the analyst's first act in this browser. */
export const AnalystId = z.string().regex(/^[0-9a-f]{32}$/);
export type AnalystId = z.infer<typeof AnalystId>;
