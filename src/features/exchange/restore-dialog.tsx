import { useId, useState } from "react";
import { type RestorePreview, useRestoring } from "#state/restore.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

/** Restores a backup: a file is looked at, what it would bring is said, and then it is stored in one step. */
export function RestoreDialog({ onClose }: { readonly onClose: () => void }) {
  const { look, restore } = useRestoring();
  const [preview, setPreview] = useState<RestorePreview | "reading" | null>(null);
  const id = useId();
  const ready = typeof preview === "object" && preview?.ok ? preview : null;

  const read = async (file: File | undefined) => {
    if (!file) return;
    setPreview("reading");
    try {
      setPreview(await look(file));
    } catch {
      setPreview({ ok: false, sentence: "The browser can't read this file. Nothing was changed; choose it again." });
    }
  };
  const restoreIt = async () => {
    if (!ready) return;
    const refused = await restore(ready.content);
    if (refused === null) onClose();
    else setPreview({ ok: false, sentence: refused });
  };
  return (
    <Dialog
      open
      title="Restore a backup"
      sentence="Brings back articles, decisions, notes, history and cues from a backup or any Annotated JSON of your own. All of it is stored, or nothing."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabledReason={ready ? undefined : "Choose a file first."}
            onClick={() => void restoreIt()}
          >
            Restore
          </Button>
        </>
      }
      onClose={onClose}
    >
      <label htmlFor={id} className="text-sm font-semibold text-ink-2">
        Backup file
      </label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        className="mt-1.5 block w-full"
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <output className="mt-3 flex flex-col gap-1">
        {preview === "reading" && <p>Reading the file…</p>}
        {ready?.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {preview !== null && preview !== "reading" && !preview.ok && <p className="text-error">{preview.sentence}</p>}
      </output>
    </Dialog>
  );
}
