import type { ClaimFlag } from "#domain/claim-list/claim-flag.ts";
import { flagWords, isContradiction } from "#features/claims/flag-words.ts";
import { classNames } from "#ui/class-names.ts";

/** So many are shown; the rest are counted, and read out. */
const mostShown = 2;

/** The flags of a claim, the most pressing first. */
export function FlagChips({ flags }: { readonly flags: readonly ClaimFlag[] }) {
  const rest = flags.slice(mostShown);
  return (
    <span className="flex min-w-0 flex-wrap gap-1">
      {flags.slice(0, mostShown).map((flag) => (
        <span
          key={flag}
          title={flagWords[flag]}
          className={classNames(
            "max-w-full truncate rounded-[4px] border px-1.5 text-xs",
            isContradiction(flag) ? "border-warning bg-warning-tint text-warning" : "border-line text-ink-2",
          )}
        >
          {flagWords[flag]}
        </span>
      ))}
      {rest.length > 0 && (
        <span title={rest.map((flag) => flagWords[flag]).join(", ")} className="text-xs text-ink-3">
          <span aria-hidden>+{rest.length}</span>
          <span className="sr-only">{rest.map((flag) => flagWords[flag]).join(", ")}</span>
        </span>
      )}
    </span>
  );
}
