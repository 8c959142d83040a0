import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { claimKinds } from "#domain/claim/reading.ts";
import { useAllShortcutKeys } from "#state/commands/bindings.ts";
import { kindCommands } from "#state/commands/mark-commands.ts";
import { useMarkContext } from "#state/mark-context.ts";
import { Button } from "#ui/button.tsx";
import { classNames } from "#ui/class-names.ts";

/** Marks the claim as something that no status says of it. */
export function ClaimKinds({ selected }: { readonly selected: ReadClaim }) {
  const context = useMarkContext();
  const keys = useAllShortcutKeys(claimKinds.map((kind) => kindCommands[kind]));
  return (
    <fieldset aria-label="Marked as" className="flex flex-wrap gap-1">
      {claimKinds.map((kind, i) => {
        const command = kindCommands[kind];
        const isMarked = selected.reading.kind === kind;
        return (
          <Button
            key={kind}
            variant={isMarked ? "quiet" : "plain"}
            aria-pressed={isMarked}
            keyHint={keys[i]}
            className={classNames(isMarked && "font-semibold inset-ring inset-ring-edge")}
            onClick={() => command.run(context)}
          >
            {command.name}
          </Button>
        );
      })}
    </fieldset>
  );
}
