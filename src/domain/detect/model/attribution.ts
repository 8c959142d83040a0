import type { TokenRange } from "#domain/detect/token.ts";

/** Who says what, as the model reads it: tokens of one block. */
export interface Attribution {
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  /** One or more stretches, in text order and apart. */
  readonly content: readonly TokenRange[];
}

/** One reading of a candidate cue among others. */
export interface AttributionOption extends Attribution {
  /**
   * The hashes of what speaks for and against its cue, its source, its content, and their going together. Options of
   * a candidate that share one of these share the very array.
   */
  readonly features: readonly Uint32Array[];
}
