import type { ReactNode } from "react";
import { chosenFiles, droppedFiles } from "#state/import/given-files.ts";
import type { Incoming } from "#domain/review/incoming.ts";
import { type IncomingEntry, counted, useIncomingDesk } from "#state/review/incoming.ts";
import { Button } from "#ui/button.tsx";
import { DropTarget } from "#ui/drop-target.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** One place for all that colleagues send: what it would bring is said before anything is kept. */
export function IncomingFiles() {
  const { entries, give, take, cancel, leave } = useIncomingDesk();
  const isTaking = entries.some(({ state }) => state.kind === "taking");
  const disabledReason = isTaking ? "a file is being taken in" : undefined;
  const ready = entries.filter(({ state, incoming }) => state.kind === "read" && incoming?.kind === "work");
  return (
    <section aria-labelledby="incoming-heading">
      <h2 id="incoming-heading" className="mb-1 text-lg font-semibold">
        From colleagues
      </h2>
      <DropTarget
        label="Let go: you see what it would bring before anything is kept"
        className="rounded-[10px] border border-dashed border-edge px-4 py-4"
        onDrop={({ entries: dropped }) => void droppedFiles(dropped).then(({ files }) => give(files))}
      >
        <p className="mb-2 max-w-[70ch] text-ink-2">
          Drop a review pack, what a reviewer sent back, or a colleague’s Annotated JSON here; any number of files, in
          any order.
        </p>
        <FileButton
          label="Choose files"
          chooses="files"
          accept=".json,application/json"
          onChoose={(files) => give(chosenFiles(files).files)}
        />
      </DropTarget>
      <ul className="mt-3 flex flex-col gap-3 empty:hidden">
        {entries.map((entry) => (
          <li key={entry.key} className="rounded-[10px] border border-line bg-panel px-4 py-3">
            <Preview
              entry={entry}
              onCancel={() => cancel(entry.key)}
              actions={
                <>
                  {entry.incoming && entry.incoming.kind !== "refused" && (
                    <Button variant="primary" onClick={() => void take([entry.key])} disabledReason={disabledReason}>
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
      {(ready.length > 1 || (isTaking && ready.length > 0)) && (
        <p className="mt-3">
          <Button onClick={() => void take(ready.map(({ key }) => key))} disabledReason={disabledReason}>
            {`Take all ${ready.length} in`}
          </Button>
        </p>
      )}
    </section>
  );
}

interface PreviewProps {
  readonly entry: IncomingEntry;
  readonly onCancel: () => void;
  readonly actions: ReactNode;
}

function Preview({ entry: { name, state, incoming }, onCancel, actions }: PreviewProps) {
  const progress = "progress" in state ? state.progress : undefined;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold [overflow-wrap:anywhere]">{name}</h3>
      {incoming && <Contents incoming={incoming} />}
      {state.kind === "waiting" && <p className="text-ink-2">Waiting its turn</p>}
      {progress === undefined ? (
        <div className="flex flex-wrap gap-2">{actions}</div>
      ) : (
        <ProgressBar
          label={state.kind === "taking" ? "Taking in" : "Reading"}
          value={progress?.done ?? null}
          max={progress?.total ?? 1}
          unit="%"
          onCancel={onCancel}
        />
      )}
    </div>
  );
}

function Contents({ incoming }: { readonly incoming: Incoming }) {
  if (incoming.kind === "refused") return <Notice kind="error">{incoming.sentence}</Notice>;
  if (incoming.kind === "pack") return <p>{packSentence(incoming)}</p>;
  return (
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
  );
}

function packSentence({ contents }: Extract<Incoming, { kind: "pack" }>): string {
  const { madeBy, mode, articles, claims, guidelines } = contents;
  const from = madeBy ? madeBy.name || `the analyst ${madeBy.id.slice(0, 6)}` : "somebody";
  const what =
    claims === 0 ? "texts alone: you find the claims yourself" : `${counted(claims, "claim", "claims")} to decide`;
  const how = mode === "blind" ? "Blind: their decisions are not in it." : "Open: their decisions come with it.";
  const guided = guidelines === null ? "" : ` With edition ${guidelines} of their guidelines.`;
  return `A review pack of ${from}: ${counted(articles, "article", "articles")}, ${what}. ${how}${guided}`;
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
