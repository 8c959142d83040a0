import { useNamedPassage } from "#app/named-passage.ts";
import { evidenceCommands } from "#state/commands/evidence-commands.ts";
import { markCommands } from "#state/commands/mark-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useEvidenceContext } from "#state/evidence-context.ts";
import { useMarkContext } from "#state/mark-context.ts";

/** The keys for evidence, marks and notes, and the way to a passage that the address names: nobody needs them before the text. */
export function ClaimKeys() {
  useCommands(markCommands, useMarkContext());
  useCommands(evidenceCommands, useEvidenceContext());
  useNamedPassage();
  return null;
}
