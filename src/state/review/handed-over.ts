import { createStore } from "zustand/vanilla";
import type { GivenFile } from "#domain/ports.ts";

/** Files that were dropped elsewhere and belong on the review page, which takes them when it is next shown. */
export const handedOver = createStore<{ readonly files: readonly GivenFile[] }>()(() => ({ files: [] }));
