import { useState } from "react";
import { usePorts } from "#state/ports-context.tsx";
import { skipName, useBesideText } from "#state/review/beside-text.ts";
import { useAnalystFromFirstAct } from "#state/review/use-first-act.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";

/** Asks whoever has just decided for the first time for their name, in place and without insisting. */
export function NamePrompt() {
  const { repository } = usePorts();
  const present = useAnalystFromFirstAct();
  const isSkipped = useBesideText().nameSkipped;
  const [name, setName] = useState("");
  if (!present || present.name !== "" || isSkipped) return null;
  const keep = async () => {
    const named = await repository.nameAnalyst(name);
    if (!named.ok) session.getState().notify(named.sentence);
  };
  return (
    <form
      aria-label="Your name"
      className="flex flex-none flex-wrap items-center gap-2 border-t border-line bg-side px-3 py-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") void keep();
      }}
    >
      <label className="flex min-w-0 grow items-center gap-2">
        <span className="text-ink-2">Your name, for colleagues who review your work:</span>
        <input
          value={name}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
          className="min-h-[30px] w-28 min-w-0 grow rounded-[8px] border border-edge bg-panel px-2.5 py-1 text-ink pointer-coarse:min-h-11"
        />
      </label>
      <Button type="submit">Keep the name</Button>
      <Button variant="plain" onClick={skipName}>
        Not now
      </Button>
    </form>
  );
}
