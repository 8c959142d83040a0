import type { TextHash } from "#domain/article/article.ts";
import { type Gold, type GoldClaim, goldOf } from "#domain/review/gold.ts";
import type { Matching } from "#domain/review/matching.ts";
import { type Settlement, type SettlementEntry, disputeKey, settlementsInForce } from "#domain/review/settlement.ts";

type GoldTexts = Gold["texts"];

/** By the matching, what came of it with these settlements: one that is settled leaves all other texts as they are. */
const known = new WeakMap<Matching, { readonly of: string; readonly texts: GoldTexts }>();

/** What counts so far, text by text, as {@link goldOf} says; only texts whose settlements changed are looked at anew. */
export function goldTexts(matchings: readonly Matching[], entries: readonly SettlementEntry[]): GoldTexts {
  const inForce = new Map<TextHash, Settlement[]>();
  for (const settlement of settlementsInForce(entries)) {
    const own = inForce.get(settlement.text);
    if (own) own.push(settlement);
    else inForce.set(settlement.text, [settlement]);
  }
  return matchings.flatMap((matching) => {
    const own = inForce.get(matching.text) ?? [];
    const of = own.map(({ id }) => id).join();
    const before = known.get(matching);
    if (before?.of === of) return before.texts;
    const { texts } = goldOf([matching], own);
    known.set(matching, { of, texts });
    return texts;
  });
}

/** By {@link disputeKey}, what came of each claim. */
export function outcomesOf(texts: GoldTexts): ReadonlyMap<string, GoldClaim> {
  return new Map(texts.flatMap(({ text, claims }) => claims.map((claim) => [disputeKey({ text, ...claim }), claim])));
}
