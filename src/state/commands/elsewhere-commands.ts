import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Status } from "#domain/claim/status.ts";
import type { ClaimElsewhere } from "#state/claims-elsewhere.ts";
import { keyName } from "#state/commands/bindings.ts";
import type { Command } from "#state/commands/command.ts";
import { noneSelected } from "#state/commands/reading-commands.ts";

/** What the commands on the same claim in other articles act on. */
export interface ElsewhereContext {
  readonly selected: ReadClaim | null;
  /** The claims of other articles that say the same as the selected one. */
  readonly same: readonly ClaimElsewhere[];
  /** Decides a claim of another article. */
  readonly decide: (claim: ClaimElsewhere, status: Status) => void;
}

/** What the selected claim's decision could be carried over to: same claims that are open, then those decided otherwise. */
export function offeredElsewhere({ selected, same }: ElsewhereContext): readonly ClaimElsewhere[] {
  if (!selected || selected.standing === "open" || selected.reading.dismissed) return [];
  const offered = same.filter(({ standing }) => standing !== selected.standing);
  return offered.toSorted((a, b) => Number(b.standing === "open") - Number(a.standing === "open"));
}

export const decideElsewhere: Command<ElsewhereContext> = {
  id: "decide-elsewhere",
  name: "Decide the same claim elsewhere so too",
  group: "Decide",
  shortcut: { key: "Y" },
  refusal: (context) => {
    const { selected, same } = context;
    if (!selected) return noneSelected();
    if (selected.reading.dismissed) return "This was set aside as not a claim. Bring it back first.";
    if (same.length === 0) return "No other article makes this claim, as far as is known.";
    if (selected.standing === "open")
      return `Decide this claim first; then ${keyName(decideElsewhere)} decides the same claim elsewhere.`;
    return offeredElsewhere(context).length === 0 ? "The same claim is decided so everywhere." : null;
  },
  run: (context) => {
    const { selected, decide } = context;
    const [next] = offeredElsewhere(context);
    if (next && selected && selected.standing !== "open") decide(next, selected.standing);
  },
};

/** Everything that can be done to the same claim in other articles. */
export const elsewhereCommands: readonly Command<ElsewhereContext>[] = [decideElsewhere];
