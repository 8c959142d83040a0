import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";

export interface UiProviderProps {
  readonly children: ReactNode;
}

/** What the components here need around them: a strict Content-Security-Policy lets nobody add style elements. */
export function UiProvider({ children }: UiProviderProps) {
  return <CSPProvider disableStyleElements>{children}</CSPProvider>;
}
