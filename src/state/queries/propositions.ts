import { queryOptions } from "@tanstack/react-query";
import type { TextHash } from "#domain/article/article.ts";
import type { Repository } from "#domain/ports.ts";

export function propositionsKey(text: TextHash) {
  return ["propositions", text] as const;
}

/** What the claims of a text state, in words that can be shown without reading the text. */
export function propositionsQuery(repository: Repository, text: TextHash) {
  return queryOptions({
    queryKey: propositionsKey(text),
    queryFn: () => repository.propositions(text),
    staleTime: Infinity,
  });
}
