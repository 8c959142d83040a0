import type { Sought } from "#domain/search/query.ts";
import type { SearchedFields } from "#domain/search/searched-article.ts";
import { termsOf } from "#domain/search/tokens.ts";

/**
 * All that an article is found by, as terms between spaces and a line for each stretch: in it a phrase is looked up a
 * hundred times faster than by reading the article, which a rare phrase of common words would ask of every one.
 */
export function termLines({ text, speakers, notes }: SearchedFields): string {
  return [text, speakers, notes]
    .join("\n")
    .split("\n")
    .map((line) => ` ${termsOf(line).join(" ")} `)
    .join("\n");
}

/** Whether all phrases sought stand in these lines; the other things that are sought aren't looked for. */
export function holdsPhrases(lines: string, sought: readonly Sought[]): boolean {
  return sought.every(
    (one) => one.kind !== "phrase" || lines.includes(` ${one.terms.join(" ")}${one.open ? "" : " "}`),
  );
}
