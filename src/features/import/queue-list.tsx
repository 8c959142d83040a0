import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleMinus,
  FileText,
  Highlighter,
  type LucideIcon,
} from "lucide-react";
import { cancelKeeping, keepDrafts } from "#state/import/keep-drafts.ts";
import { type QueueItem, type Stage, importQueue, useImportQueue } from "#state/import/queue.ts";
import { cancelReading } from "#state/import/run-queue.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";
import { useStorage } from "#state/storage.ts";
import { Button } from "#ui/button.tsx";
import { classNames } from "#ui/class-names.ts";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** So many entries are listed; the others are kept all the same. */
const mostListed = 400;

/** What was handed over, each with what became of it, and the button that keeps what is good. */
export function QueueList() {
  const items = useImportQueue((queue) => queue.items);
  const reading = useImportQueue((queue) => queue.reading);
  const keeping = useImportQueue((queue) => queue.keeping);
  const notes = useImportQueue((queue) => queue.notes);
  const hasDone = items.some(({ stage }) => ["kept", "annotated", "failed", "cancelled"].includes(stage.kind));
  return (
    <section aria-labelledby="queue-heading" className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id="queue-heading" className="grow text-lg font-semibold">
          {items.length === 1 ? "1 entry" : `${items.length.toLocaleString("en")} entries`}
        </h2>
        {hasDone && (
          <Button variant="plain" onClick={() => importQueue.getState().clearDone()}>
            Clear what is done
          </Button>
        )}
      </div>
      {reading && (
        <ProgressBar label="Reading" value={reading.done} max={reading.total} unit="files" onCancel={cancelReading} />
      )}
      {keeping && (
        <ProgressBar
          label="Storing"
          value={keeping.done}
          max={keeping.total}
          unit="articles"
          onCancel={cancelKeeping}
        />
      )}
      <output className="text-sm text-ink-2">{summary(items)}</output>
      {notes.map((note) => (
        <Notice key={note} kind="info">
          {note}
        </Notice>
      ))}
      <KeepButton items={items} isBusy={keeping !== null} />
      <ul className="flex flex-col gap-0.5">
        {items.slice(0, mostListed).map((item) => (
          <QueueEntry key={item.key} item={item} />
        ))}
      </ul>
      {items.length > mostListed && (
        <p className="text-sm text-ink-3">
          and {(items.length - mostListed).toLocaleString("en")} more, which are kept with the others.
        </p>
      )}
    </section>
  );
}

function KeepButton({ items, isBusy }: { readonly items: readonly QueueItem[]; readonly isBusy: boolean }) {
  const { repository } = usePorts();
  const storage = useStorage();
  const chosen = items.filter(({ stage }) => stage.kind === "ready" && stage.isChosen).length;
  const keep = async () => {
    const added = await keepDrafts({ repository });
    session.getState().notify(added === 1 ? "Added one article." : `Added ${added} articles.`);
  };
  if (!items.some(({ stage }) => stage.kind === "ready")) return null;
  const reason =
    storage.kind === "read-only" ? storage.reason : chosen === 0 ? "no article of the list is chosen" : undefined;
  return (
    <Button
      variant="primary"
      className="self-start"
      onClick={() => void keep()}
      disabledReason={isBusy ? "articles are being stored" : reason}
    >
      {chosen === 1 ? "Keep the chosen article" : `Keep the ${chosen.toLocaleString("en")} chosen articles`}
    </Button>
  );
}

function QueueEntry({ item }: { readonly item: QueueItem }) {
  const isShown = useImportQueue(({ shown }) => shown === item.key);
  const { stage } = item;
  const { Icon, colour, word } = lookOf(stage);
  const name = stage.kind === "ready" ? (stage.about.title ?? item.name) : item.name;
  const { setStage, show } = importQueue.getState();
  return (
    <li className="flex items-start gap-2 [contain-intrinsic-size:auto_44px] [content-visibility:auto]">
      {stage.kind === "ready" ? (
        <input
          type="checkbox"
          className="mt-2.5 size-4 flex-none accent-ink"
          aria-label={`Keep ${name}`}
          checked={stage.isChosen}
          onChange={() => setStage(item.key, { ...stage, isChosen: !stage.isChosen })}
        />
      ) : (
        <Icon aria-hidden="true" className={classNames("mt-2.5 size-4 flex-none", colour)} />
      )}
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => show(item.key)}
        className={classNames(
          "min-w-0 grow rounded-[7px] px-2 py-1.5 text-start",
          isShown ? "bg-panel ring-1 ring-line ring-inset" : "hover:bg-wash",
        )}
      >
        <span className="block truncate" dir="auto">
          {name}
        </span>
        <span className={classNames("block text-sm", colour)}>{word}</span>
      </button>
    </li>
  );
}

interface Look {
  readonly Icon: LucideIcon;
  readonly colour: string;
  readonly word: string;
}

function lookOf(stage: Stage): Look {
  switch (stage.kind) {
    case "waiting":
      return { Icon: CircleDashed, colour: "text-ink-3", word: "waits" };
    case "reading":
      return { Icon: CircleDashed, colour: "text-ink-3", word: "is being read…" };
    case "cancelled":
      return { Icon: CircleMinus, colour: "text-ink-3", word: "cancelled; nothing of it was stored" };
    case "failed":
      return { Icon: CircleAlert, colour: "text-error", word: "could not be read" };
    case "fields":
      return { Icon: CircleHelp, colour: "text-warning", word: "say what its fields mean" };
    case "annotations":
      return { Icon: Highlighter, colour: "text-ink-3", word: "annotations; say whether to keep them" };
    case "annotated":
      return { Icon: CircleCheck, colour: "text-sourced", word: "annotations kept" };
    case "kept":
      return { Icon: CircleCheck, colour: "text-sourced", word: "in the library" };
    case "ready":
      if (stage.problem !== null) return { Icon: FileText, colour: "text-error", word: "could not be stored" };
      if (stage.twin?.kind === "same")
        return { Icon: FileText, colour: "text-warning", word: `the same text as “${stage.twin.name}”` };
      if (stage.twin)
        return { Icon: FileText, colour: "text-warning", word: `nearly the same as “${stage.twin.name}”` };
      return { Icon: FileText, colour: "text-ink-3", word: "read, not kept yet" };
  }
}

/** "3 read, 1 the same as another, 1 could not be read": announced when it changes. */
function summary(items: readonly QueueItem[]): string {
  const count = (test: (stage: Stage) => boolean) => items.filter(({ stage }) => test(stage)).length;
  const parts: readonly (readonly [number, string])[] = [
    [count(({ kind }) => kind === "waiting" || kind === "reading"), "to read"],
    [count(({ kind }) => kind === "ready"), "read"],
    [count((stage) => stage.kind === "ready" && stage.twin !== null), "like another text"],
    [count(({ kind }) => kind === "annotations"), "with annotations to look at"],
    [count(({ kind }) => kind === "annotated"), "with annotations kept"],
    [count(({ kind }) => kind === "fields"), "waiting for their fields"],
    [count(({ kind }) => kind === "failed"), "could not be read"],
    [count(({ kind }) => kind === "cancelled"), "cancelled"],
    [count(({ kind }) => kind === "kept"), "in the library"],
  ];
  return parts.flatMap(([number, what]) => (number === 0 ? [] : [`${number.toLocaleString("en")} ${what}`])).join(", ");
}
