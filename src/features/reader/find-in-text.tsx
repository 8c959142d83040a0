import { useSearchParams } from "react-router";
import { findParameter } from "#state/search/hit-address.ts";
import { late } from "#ui/late.tsx";

const FindBar = late(async () => ({ default: (await import("#features/reader/find-bar.tsx")).FindBar }));

/** Goes through what the address says is sought in this text; nothing while it says so of nothing. */
export function FindInText() {
  const [parameters] = useSearchParams();
  return parameters.has(findParameter) ? <FindBar /> : null;
}
