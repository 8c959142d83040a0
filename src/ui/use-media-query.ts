import { useMemo, useSyncExternalStore } from "react";

/**
 * Whether a media query ("(max-width: 999px)") holds now; the component renders again when that changes. Where
 * there is no `matchMedia` (a test without a browser) nothing matches.
 */
export function useMediaQuery(query: string): boolean {
  const [subscribe, matches] = useMemo(() => followed(query), [query]);
  return useSyncExternalStore(subscribe, matches, () => false);
}

function followed(query: string) {
  let known: boolean | null = null;
  const subscribe = (changed: () => void) => {
    if (typeof window.matchMedia !== "function") return () => undefined;
    const list = window.matchMedia(query);
    list.addEventListener("change", changed);
    return () => list.removeEventListener("change", changed);
  };
  const matches = () => {
    if (typeof window.matchMedia !== "function") return false;
    // On paper the page is as wide as the paper: what is laid out for the window must not be taken down for it.
    if (known === null || !window.matchMedia("print").matches) known = window.matchMedia(query).matches;
    return known;
  };
  return [subscribe, matches] as const;
}
