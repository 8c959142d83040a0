import { type ReactNode, useEffect, useState } from "react";
import { usePorts } from "#state/ports-context.tsx";
import { chosenFiles, droppedFiles } from "#state/import/given-files.ts";
import type { GivenFile } from "#domain/ports.ts";
import { handedOver } from "#state/review/handed-over.ts";
import { type Incoming, counted, readIncoming, takeIncoming } from "#state/review/incoming.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { DropTarget } from "#ui/drop-target.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

interface Entry {
  readonly key: number;
  readonly incoming: Incoming;
}

/** One place for all that colleagues send: what it would bring is said before anything is kept. */
export function IncomingFiles() {
  const { repository } = usePorts();
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [reading, setReading] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [taking, setTaking] = useState<number | null>(null);
  const leave = (key: number) => setEntries((before) => before.filter((entry) => entry.key !== key));
  const read = async (files: readonly GivenFile[]) => {
    for (const [done, file] of files.entries()) {
      setReading({ done, total: files.length });
      const incoming = await readIncoming(repository, file);
      setEntries((before) => [...before, { key: (before.at(-1)?.key ?? 0) + 1, incoming }]);
    }
    setReading(null);
  };
  useEffect(() => {
    const { files } = handedOver.getState();
    if (files.length === 0) return;
    handedOver.setState({ files: [] });
    void read(files);
    // What was handed over is taken once, when the page is shown.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const take = async ({ key, incoming }: Entry) => {
    if (incoming.kind === "refused" || taking !== null) return;
    setTaking(key);
    try {
      const { done, sentence } = await takeIncoming(repository, incoming);
      session.getState().notify(sentence);
      if (done) leave(key);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      session
        .getState()
        .notify(`${incoming.name} could not be taken in (${reason}). Nothing was kept of it; try again.`);
    } finally {
      setTaking(null);
    }
  };
  return (
    <section aria-labelledby="incoming-heading">
      <h2 id="incoming-heading" className="mb-1 text-lg font-semibold">
        From colleagues
      </h2>
      <DropTarget
        label="Let go: you see what it would bring before anything is kept"
        className="rounded-[10px] border border-dashed border-edge px-4 py-4"
        onDrop={({ entries: dropped }) => void droppedFiles(dropped).then(({ files }) => read(files))}
      >
        <p className="mb-2 max-w-[70ch] text-ink-2">
          Drop a review pack, what a reviewer sent back, or a colleague’s Annotated JSON here; any number of files, in
          any order.
        </p>
        <FileButton
          label="Choose files"
          chooses="files"
          accept=".json,application/json"
          onChoose={(files) => void read(chosenFiles(files).files)}
        />
      </DropTarget>
      {reading && (
        <div className="mt-3">
          <ProgressBar label="Reading" value={reading.done} max={reading.total} unit="files" />
        </div>
      )}
      <ul className="mt-3 flex flex-col gap-3 empty:hidden">
        {entries.map((entry) => (
          <li key={entry.key} className="rounded-[10px] border border-line bg-panel px-4 py-3">
            <Preview
              incoming={entry.incoming}
              actions={
                <>
                  {entry.incoming.kind !== "refused" && (
                    <Button
                      variant="primary"
                      onClick={() => void take(entry)}
                      disabledReason={taking === null ? undefined : "a file is being taken in"}
                    >
                      {entry.incoming.kind === "pack" ? "Open the pack" : "Take it in"}
                    </Button>
                  )}
                  <Button onClick={() => leave(entry.key)}>Leave it</Button>
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Preview({ incoming, actions }: { readonly incoming: Incoming; readonly actions: ReactNode }) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold [overflow-wrap:anywhere]">{incoming.name}</h3>
      {incoming.kind === "refused" && <Notice kind="error">{incoming.sentence}</Notice>}
      {incoming.kind === "pack" && <p>{packSentence(incoming)}</p>}
      {incoming.kind === "work" && (
        <>
          <p>{workSentence(incoming)}</p>
          {incoming.brings.leftOut.length > 0 && (
            <Notice kind="warning">
              <p>What is left out, or to be known:</p>
              <ul className="list-disc ps-5">
                {incoming.brings.leftOut.map((sentence) => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Notice>
          )}
        </>
      )}
      <div className="flex flex-wrap gap-2">{actions}</div>
    </div>
  );
}

function packSentence({ pack }: Extract<Incoming, { kind: "pack" }>): string {
  const texts = pack.articles.flatMap((article) => article.texts);
  const claims = texts.reduce((sum, text) => sum + text.claims.length, 0);
  const from = pack.madeBy ? pack.madeBy.name || `the analyst ${pack.madeBy.id.slice(0, 6)}` : "somebody";
  const what =
    claims === 0 ? "texts alone: you find the claims yourself" : `${counted(claims, "claim", "claims")} to decide`;
  const how = pack.mode === "blind" ? "Blind: their decisions are not in it." : "Open: their decisions come with it.";
  const guided = pack.guidelines ? ` With edition ${pack.guidelines.edition} of their guidelines.` : "";
  return `A review pack of ${from}: ${counted(pack.articles.length, "article", "articles")}, ${what}. ${how}${guided}`;
}

function workSentence({ brings, answers }: Extract<Incoming, { kind: "work" }>): string {
  const who = brings.analysts.map(({ id, name }) => name || `the analyst ${id.slice(0, 6)}`).join(", ") || "nobody";
  const added = [
    counted(brings.changes, "new change", "new changes"),
    ...(brings.articles > 0 ? [counted(brings.articles, "new article", "new articles")] : []),
    ...(brings.texts > brings.articles
      ? [counted(brings.texts - brings.articles, "other wording", "other wordings")]
      : []),
  ].join(", ");
  const known = brings.known > 0 ? ` ${counted(brings.known, "change is", "changes are")} here already.` : "";
  return `${answers === null ? "The work" : "An answered review pack"} of ${who}. It brings ${added}.${known}`;
}
