import { TextHash } from "#domain/article/article.ts";
import { ClaimId, DenialLink } from "#domain/claim/claim.ts";
import { z } from "#domain/schema.ts";

/** What a claim states, in the form in which claims of different articles are compared: no text has to be read again. */
export const Proposition = z.strictObject({
  claim: ClaimId,
  /** The content as written, an interruption shown as " … ". */
  quote: z.string().min(1),
  /** Whom the claim comes from, as shown; null for the author's own. */
  speaker: z.string().nullable(),
  /** Stems of the words that carry the meaning; sorted, each once. */
  stems: z.array(z.string()),
  /** Figures in one spelling ("400,000" and "400 thousand" are "400000"); sorted, each once. */
  numbers: z.array(z.string()),
  /** Names of people, places and bodies, lower case; sorted, each once. */
  names: z.array(z.string()),
  /** Dates and times in one spelling; sorted, each once. */
  times: z.array(z.string()),
  /** Whether it says that something is not so. */
  negated: z.boolean(),
  /** Whether it says what is so, or what may or will be. */
  mood: z.enum(["is", "may-be"]),
  /** For a denial: the words that make it one, and whether only the denial is told and not what is so instead. */
  denial: z
    .strictObject({
      cue: z.string(),
      told: z.boolean(),
      /** Who denies it, where that is not whom the claim comes from; null for the author. */
      by: z.exactOptional(z.string().min(1).nullable()),
    })
    .nullable(),
  /** The claims of its own text that it may deny: whoever makes one of them elsewhere is denied too. Absent where none. */
  denies: z.exactOptional(z.array(DenialLink.omit({ quote: true }))),
});
export type Proposition = Readonly<z.infer<typeof Proposition>>;

/** All propositions of a text, with the keys under which other texts find it. A view of the text's detection. */
export const Propositions = z.strictObject({
  version: z.literal(1),
  text: TextHash,
  /** Whose detection they are a view of. */
  detector: z.string().min(1),
  propositions: z.array(Proposition),
  /** Each once. Two propositions about the same thing share one; most others share none. */
  keys: z.array(z.string()),
});
export type Propositions = Readonly<z.infer<typeof Propositions>>;
