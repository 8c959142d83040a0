import type { ReactNode } from "react";
import { Notice } from "#ui/notice.tsx";

/** Says what a page lacks that came over plain HTTP from another machine. */
export function PlainAddressNotice({ actions }: { readonly actions: ReactNode }) {
  return (
    <Notice kind="warning" actions={actions}>
      This address is plain HTTP: your work is saved, but not persistent on this address, since the browser can’t
      promise to keep it there, nor ask where to save a file. Export it often, or run a desk of your own with npm start.
    </Notice>
  );
}
