import type { ClaimFlag } from "#domain/claim-list/claim-flag.ts";
import { flagWords, isContradiction } from "#features/claims/flag-words.ts";
import { classNames } from "#ui/class-names.ts";

/** So many are shown; the rest are counted, and read out. */
const mostShown = 2;

/** The flags of a claim, the most pressing first, on one line or on two at most: a row holds no third. */
export function FlagChips({ flags, lines }: { readonly flags: readonly ClaimFlag[]; readonly lines: 1 | 2 }) {
  const shown = flags.slice(0, mostShown);
  const last = shown.at(-1);
  const rest = flags.slice(mostShown);
  return (
    <span className={classNames("flex min-w-0 gap-1", lines === 2 && "flex-wrap")}>
      {shown.slice(0, -1).map((flag) => (
        <FlagChip key={flag} flag={flag} />
      ))}
      {last !== undefined && (
        // The count stays beside the last one, which gives way where both are too wide.
        <span className="flex max-w-full min-w-0 gap-1">
          <FlagChip flag={last} />
          {rest.length > 0 && (
            <span title={rest.map((flag) => flagWords[flag]).join(", ")} className="flex-none text-xs text-ink-3">
              <span aria-hidden>+{rest.length}</span>
              <span className="sr-only">{rest.map((flag) => flagWords[flag]).join(", ")}</span>
            </span>
          )}
        </span>
      )}
    </span>
  );
}

function FlagChip({ flag }: { readonly flag: ClaimFlag }) {
  return (
    <span
      title={flagWords[flag]}
      className={classNames(
        "max-w-full min-w-0 truncate rounded-[4px] border px-1.5 text-xs",
        isContradiction(flag) ? "border-warning bg-warning-tint text-warning" : "border-line text-ink-2",
      )}
    >
      {flagWords[flag]}
    </span>
  );
}
