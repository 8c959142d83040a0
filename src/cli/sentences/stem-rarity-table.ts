import { readStanceArticle } from "#domain/detect/stance/stance-article.ts";
import { rarityPlaces, rarityStep } from "#domain/detect/stance/stem-rarity.ts";

/** The table of how rare stems are among these texts, none of which need be labelled. */
export function rarityTable(texts: readonly string[]): Uint8Array {
  const holding = new Uint32Array(rarityPlaces);
  for (const text of texts) {
    const places = new Set([...readStanceArticle(text).stems].map((stem) => stem % rarityPlaces));
    for (const place of places) holding[place] = (holding[place] ?? 0) + 1;
  }
  return Uint8Array.from(holding, (count) =>
    Math.min(255, Math.round(Math.log((texts.length + 1) / (count + 1)) / rarityStep)),
  );
}
