import { ScrollText } from "lucide-react";
import { showGuidelines } from "#state/commands/guidelines-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { toggleGuidelines, useBesideText } from "#state/review/beside-text.ts";
import { IconButton } from "#ui/icon-button.tsx";

/** Shows the guidelines beside the text, or no more. */
export function GuidelinesButton() {
  const isShown = useBesideText().guidelines;
  const keys = useShortcutKeys(showGuidelines);
  return (
    <IconButton
      label="Guidelines"
      keyHint={keys}
      aria-pressed={isShown}
      icon={<ScrollText />}
      onClick={toggleGuidelines}
    />
  );
}
