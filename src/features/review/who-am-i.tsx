import { useState } from "react";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import { usePorts } from "#state/ports-context.tsx";
import { analystName, useAnalysts } from "#state/queries/analysts.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { Menu } from "#ui/menu.tsx";
import { TextField } from "#ui/text-field.tsx";

/** Who works here, and how somebody else takes over. */
export function WhoAmI() {
  const { repository } = usePorts();
  const known = useAnalysts().data;
  const [naming, setNaming] = useState<"present" | "new" | null>(null);
  if (!known) return null;
  const { present, here } = known;
  const others = here.filter(({ id }) => id !== present?.id);
  const switchTo = async (to: AnalystId | null, name: string) => {
    const switched = await repository.switchAnalyst(to, name);
    session
      .getState()
      .notify(switched.ok ? "Somebody else works here now; all work is kept apart." : switched.sentence);
  };
  const keep = async (name: string) => {
    if (naming === "new") await switchTo(null, name);
    else {
      const named = await repository.nameAnalyst(name);
      if (!named.ok) session.getState().notify(named.sentence);
    }
    setNaming(null);
  };
  if (naming) return <NameForm isNew={naming === "new"} onKeep={keep} onClose={() => setNaming(null)} />;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span data-analyst={present?.id}>
        {present ? (
          <>
            You are <strong>{analystName(present)}</strong>{" "}
            <span className="text-ink-3">({present.id.slice(0, 6)})</span>
          </>
        ) : (
          "Nobody has worked here yet."
        )}
      </span>
      <Button onClick={() => setNaming("present")}>{present?.name ? "Change the name" : "Give your name"}</Button>
      <Menu
        label="Switch analyst"
        align="end"
        groups={[
          others.map((analyst) => ({
            id: analyst.id,
            label: analystName(analyst),
            onChoose: () => void switchTo(analyst.id, ""),
          })),
          [{ id: "new", label: "Somebody else…", onChoose: () => setNaming("new") }],
        ]}
      />
    </div>
  );
}

/** One and the same function, so that the field takes the focus when it comes, and not again with every letter. */
const focusField = (field: HTMLInputElement | null) => field?.focus();

interface NameFormProps {
  readonly isNew: boolean;
  readonly onKeep: (name: string) => Promise<void>;
  readonly onClose: () => void;
}

function NameForm({ isNew, onKeep, onClose }: NameFormProps) {
  const [name, setName] = useState("");
  return (
    <form
      className="flex flex-wrap items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void onKeep(name.trim());
      }}
    >
      <TextField label={isNew ? "Who works here now?" : "Your name"} ref={focusField} value={name} onChange={setName} />
      <Button type="submit" variant="primary">
        {isNew ? "Switch" : "Keep the name"}
      </Button>
      <Button variant="plain" onClick={onClose}>
        Leave it
      </Button>
    </form>
  );
}
