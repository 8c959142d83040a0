import { useEffect } from "react";
import { useSearchParams } from "react-router";
import { namedPassage } from "#state/claim-address.ts";
import { showPassage } from "#state/show-passage.ts";

/** Shows the passage that the address names, when the article is opened at it. */
export function useNamedPassage(): void {
  const [parameters] = useSearchParams();
  const at = parameters.get("at");
  useEffect(() => {
    const passage = namedPassage(at);
    if (passage) showPassage(passage);
  }, [at]);
}
