import { z } from "#domain/schema.ts";

/** A labelled sentence: is there anything to check. */
export const LabelledSentence = z.object({ text: z.string(), checkable: z.union([z.literal(0), z.literal(1)]) });
export type LabelledSentence = z.infer<typeof LabelledSentence>;

/** An article that claims are held against. */
export const HeldArticle = z.object({ articleId: z.string(), text: z.string() });
export type HeldArticle = z.infer<typeof HeldArticle>;

/** A claim and an article, with whether the article denies it. */
export const LabelledPair = z.object({ claim: z.string(), articleId: z.string(), denies: z.boolean() });
export type LabelledPair = z.infer<typeof LabelledPair>;

/** An article of which only the text is used; its split keeps what is measured apart from what is learnt. */
export const PlainArticle = z.object({ text: z.string(), split: z.string() });
export type PlainArticle = z.infer<typeof PlainArticle>;
