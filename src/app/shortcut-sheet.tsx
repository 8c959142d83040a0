import { useState } from "react";
import { BindableCommand } from "#app/bindable-command.tsx";
import { commandGroups } from "#state/commands/command.ts";
import { useAvailableCommands } from "#state/commands/registry.ts";
import { useRebinding } from "#state/commands/use-rebinding.ts";
import { usePreferences, usePreferencesStore } from "#state/preferences.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ToggleSwitch } from "#ui/toggle-switch.tsx";

/** Every key that works in the present view, ways to change them, and the switch that turns single keys off. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const commands = useAvailableCommands().flat();
  const preferences = usePreferences();
  const store = usePreferencesStore();
  const rebinding = useRebinding();
  const [news, setNews] = useState("");
  return (
    <Dialog open title="Keys" size="wide" onClose={onClose}>
      <div className="gap-x-8 sm:columns-2">
        {commandGroups.map((name) => {
          const own = commands.filter(({ group }) => group === name);
          if (own.length === 0) return null;
          return (
            <section key={name} className="mb-4 break-inside-avoid">
              <h3 className="mb-1 text-xs font-semibold tracking-[0.06em] text-ink-3 uppercase">{name}</h3>
              <dl className="flex flex-col">
                {own.map((command) => (
                  <BindableCommand key={command.id} command={command} rebinding={rebinding} onNews={setNews} />
                ))}
              </dl>
            </section>
          );
        })}
      </div>
      <div className="mt-1 flex flex-col items-start gap-3 border-t border-line pt-4">
        <ToggleSwitch
          label="Single keys"
          hint="Letters, digits and signs act at once. Off, only combinations with Ctrl do, for those who dictate or slip."
          checked={preferences.singleKeys}
          onChange={(singleKeys) => store.write({ ...preferences, singleKeys })}
        />
        {rebinding.hasChanges && (
          <Button
            onClick={() => {
              rebinding.resetAll();
              setNews("Every command has its own keys again.");
            }}
          >
            Reset all keys
          </Button>
        )}
        <output className="text-ink-2 empty:hidden">{news}</output>
      </div>
    </Dialog>
  );
}
