import { type ClaimFate, type Fate, isCarried } from "#domain/edited/claim-fate.ts";
import { hasWork } from "#domain/edited/carried-claim.ts";

/** What the list shows of the claims. */
export interface EditedFilter {
  /** Null for all. */
  readonly fate: Fate | null;
  /** Those of which the analyst has said nothing too. */
  readonly all: boolean;
}

/** The claims that a filter leaves, in reading order, with what waits. */
export interface EditedList {
  readonly listed: readonly ClaimFate[];
  /** Of the claims that the filter might show, how many have each fate. */
  readonly counts: Readonly<Record<Fate, number>>;
  /** Of the claims that the analyst decided and that have changed, how many there are and how many are not decided anew. */
  readonly changed: number;
  readonly waiting: number;
}

/** Makes the list. */
export function editedList(fates: readonly ClaimFate[], { fate, all }: EditedFilter): EditedList {
  const shown = all ? fates : fates.filter(({ read }) => hasWork(read));
  const counts: Record<Fate, number> = { intact: 0, moved: 0, wording: 0, meaning: 0, gone: 0 };
  for (const one of shown) counts[one.fate] += 1;
  const changed = fates.filter((one) => isChanged(one));
  return {
    listed: fate === null ? shown : shown.filter((one) => one.fate === fate),
    counts,
    changed: changed.length,
    waiting: changed.filter((one) => isWaiting(one)).length,
  };
}

/** Whether the analyst has said something of a claim that is still there, but other than it was. */
function isChanged({ fate, read }: ClaimFate): boolean {
  return !isCarried(fate) && fate !== "gone" && hasWork(read);
}

/** Whether a claim waits for the analyst: changed, and nothing said of what it has become. */
export function isWaiting(one: ClaimFate): boolean {
  return isChanged(one) && !(one.target && hasWork(one.target));
}
