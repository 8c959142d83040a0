import { useState } from "react";
import { type Verification, verifyExport, whatVerifyingProves } from "#domain/exchange/verify-export.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { DropTarget, type Dropped } from "#ui/drop-target.tsx";
import { FileButton } from "#ui/file-button.tsx";

/** Of a file in which nothing holds, the first findings say as much as all of them. */
const mostFindings = 100;

/** A file that was looked at, and what came of it. */
type Looked =
  | { readonly name: string; readonly verification: Verification }
  | { readonly name: string; readonly sentence: string };

/** Says of an export whether its history is the one that was written. The file is read here, and nothing of it is stored. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const [looked, setLooked] = useState<Looked | null>(null);
  const look = async (file: File | undefined) => {
    if (file) setLooked(await lookAt(file));
  };
  const dropped = ({ entries }: Dropped) => void fileOf(entries[0]).then(look, () => undefined);
  return (
    <Dialog
      open
      title="Verify a file"
      sentence="Annotated JSON that was exported here or elsewhere: its history is followed from change to change. The file is read in this browser, and nothing of it is stored."
      actions={<Button onClick={onClose}>Close</Button>}
      onClose={onClose}
    >
      <DropTarget label="Let go to verify it" onDrop={dropped}>
        <FileButton
          label="Choose a file…"
          chooses="files"
          accept=".json,application/json"
          variant="primary"
          onChoose={([file]) => void look(file)}
        />
        <span className="ms-3 text-ink-3">or drop it here</span>
        <output className="mt-4 block" data-verification>
          {looked && <Outcome looked={looked} />}
        </output>
      </DropTarget>
    </Dialog>
  );
}

function Outcome({ looked }: { readonly looked: Looked }) {
  if ("sentence" in looked)
    return (
      <p className="text-error">
        {looked.name} can’t be verified. {looked.sentence}
      </p>
    );
  const { name, verification } = looked;
  const { findings, limits, counts } = verification;
  return (
    <>
      <p className="font-semibold">
        {counts
          ? `${name} holds: ${counted(counts.articles, "article")}, ${counted(counts.claims, "claim")}, ${counted(counts.changes, "change")}.`
          : `${name} does not hold: ${counted(findings.length, "problem")}.`}
      </p>
      {findings.length > 0 && (
        <ul className="mt-2 flex max-h-[40vh] list-disc flex-col gap-1.5 overflow-y-auto ps-5">
          {findings.slice(0, mostFindings).map(({ path, sentence }) => (
            <li key={`${path} ${sentence}`}>
              {sentence} <code className="text-sm break-all text-ink-3">{path}</code>
            </li>
          ))}
          {findings.length > mostFindings && <li>And {findings.length - mostFindings} more.</li>}
        </ul>
      )}
      {limits.map((sentence) => (
        <p key={sentence} className="mt-2">
          {sentence}
        </p>
      ))}
      <p className="mt-2 text-ink-2">{whatVerifyingProves}</p>
    </>
  );
}

async function lookAt(file: File): Promise<Looked> {
  const { name } = file;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await file.arrayBuffer());
  } catch {
    return { name, sentence: "It can’t be read as UTF-8 text. Ask for the file again." };
  }
  try {
    return { name, verification: verifyExport(JSON.parse(text)) };
  } catch {
    return { name, sentence: "It is no JSON, or was cut off. Ask for the file again." };
  }
}

/** A dropped file; nothing for a folder. */
async function fileOf(entry: FileSystemEntry | File | undefined): Promise<File | undefined> {
  if (entry === undefined || entry instanceof File) return entry;
  if (!isFileEntry(entry)) return undefined;
  return await new Promise((resolve, reject) => entry.file(resolve, reject));
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
