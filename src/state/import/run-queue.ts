import { type FieldChoice, type FileRecord, draftOf, fieldsOf, guessFields } from "#domain/import/record.ts";
import { type Draft, draftProblem } from "#domain/import/draft.ts";
import { plainDraft } from "#domain/import/plain-text.ts";
import { type StandoffPair, standoffFiles } from "#domain/import/standoff-files.ts";
import type { FileReading, GivenFile, Ports } from "#domain/ports.ts";
import { type TwinFinder, twinFinder } from "#state/import/find-twins.ts";
import { type QueueItem, type Stage, importQueue } from "#state/import/queue.ts";

type ReadingPorts = Pick<Ports, "repository" | "reader" | "links">;

/** What stops the reading that is going on; null while none is. */
let running: AbortController | null = null;

/** Said once for files with the same fields, until the tab is closed. */
const chosenFields = new Map<string, FieldChoice>();

/** The texts that were compared with while this queue has been filling; made anew when it was empty. */
let finder: Promise<TwinFinder> | null = null;

/** Reads what waits in the queue, one after another, so that one that is large leaves room for the page. */
export async function runQueue(ports: ReadingPorts): Promise<void> {
  if (running) return;
  const stop = new AbortController();
  running = stop;
  const { setStage, setReading } = importQueue.getState();
  const hasDrafts = importQueue.getState().items.some(({ stage }) => stage.kind === "ready");
  if (!hasDrafts) finder = null;
  let done = 0;
  try {
    for (let item = nextWaiting(); item && !stop.signal.aborted; item = nextWaiting()) {
      setStage(item.key, { kind: "reading" });
      setReading({ done, total: done + waitingCount() + 1 });
      await readItem(item, ports, stop.signal);
      done += 1;
    }
  } finally {
    running = null;
    setReading(null);
  }
  // What was added while the last one was being cancelled.
  if (nextWaiting()) await runQueue(ports);
}

/** Stops reading: what was read stays, what waits is marked as cancelled. Nothing was stored. */
export function cancelReading(): void {
  running?.abort(new DOMException("Reading was cancelled", "AbortError"));
  const { items, setStage } = importQueue.getState();
  for (const { key, stage } of items)
    if (stage.kind === "waiting" || stage.kind === "reading") setStage(key, { kind: "cancelled" });
}

/** Says what the fields of a file's records mean; the same holds for every file with the same fields. */
export async function chooseFields(ports: ReadingPorts, key: number, choice: FieldChoice): Promise<void> {
  const { items } = importQueue.getState();
  const stage = items.find((item) => item.key === key)?.stage;
  if (stage?.kind !== "fields") return;
  const signature = signatureOf(stage.records);
  chosenFields.set(signature, choice);
  for (const item of items)
    if (item.stage.kind === "fields" && signatureOf(item.stage.records) === signature)
      await placeDrafts(item, recordDrafts(item, item.stage.records, choice), [], {
        ports,
        signal: new AbortController().signal,
      });
}

/** What is to be read of brat's files: one entry, since they are kept in one step. None where there are no files. */
export function standoffItems(
  pairs: readonly StandoffPair<GivenFile>[],
): readonly Pick<QueueItem, "name" | "source">[] {
  const [first] = pairs;
  if (!first) return [];
  const { name } = first.annotations;
  const others = pairs.length === 1 ? "" : ` and ${(pairs.length - 1).toLocaleString("en")} more`;
  return [{ name: name + others, source: { kind: "standoff", pairs } }];
}

function nextWaiting(): QueueItem | undefined {
  return importQueue.getState().items.find(({ stage }) => stage.kind === "waiting");
}

function waitingCount(): number {
  return importQueue.getState().items.filter(({ stage }) => stage.kind === "waiting").length;
}

async function readItem(item: QueueItem, ports: ReadingPorts, signal: AbortSignal): Promise<void> {
  const { setStage, replace } = importQueue.getState();
  try {
    const reading = await readingOf(item, ports, signal);
    if (signal.aborted) return;
    if (!reading.ok) {
      const { sentence, leadsTo } = reading;
      return setStage(item.key, { kind: "failed", sentence, ...(leadsTo && { leadsTo }) });
    }
    switch (reading.kind) {
      case "files": {
        const { pairs, others } = standoffFiles(reading.files);
        const standoff = standoffItems(pairs).map((one): NewItem => ({
          ...one,
          name: item.name,
          stage: { kind: "waiting" },
        }));
        const files = others.map((file): NewItem => {
          return { name: file.name, source: { kind: "file", file }, stage: { kind: "waiting" } };
        });
        return replace(item.key, [...failures(item, reading.problems), ...standoff, ...files]);
      }
      case "records": {
        const { records, problems } = reading;
        const choice = chosenFields.get(signatureOf(records));
        if (choice) return await placeDrafts(item, recordDrafts(item, records, choice), problems, { ports, signal });
        const asked: NewItem = { ...item, stage: { kind: "fields", records, guess: guessFields(records) } };
        return replace(item.key, [asked, ...failures(item, problems)]);
      }
      case "annotations":
        return setStage(item.key, { kind: "annotations", file: reading.file });
      case "articles":
        return await placeDrafts(item, reading.drafts, [], { ports, signal });
    }
  } catch (error) {
    if (signal.aborted) return;
    const reason = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
    setStage(item.key, { kind: "failed", sentence: `${item.name} could not be read (${reason}). Nothing was added.` });
  }
}

async function readingOf({ name, source }: QueueItem, ports: ReadingPorts, signal: AbortSignal): Promise<FileReading> {
  if (source.kind === "file") return await ports.reader.read(source.file, signal);
  if (source.kind === "standoff") return await ports.reader.readStandoff(source.pairs, signal);
  if (source.kind === "paste") return { ok: true, kind: "articles", drafts: [plainDraft(name, source.text)] };
  const fetched = await ports.links.fetch(source.address, signal);
  if (!fetched.ok) return { ok: false, name, sentence: fetched.sentence };
  return await ports.reader.readPage(fetched.page, signal);
}

type NewItem = Omit<QueueItem, "key">;
type Problems = Extract<FileReading, { kind: "records" }>["problems"];

function failures({ source }: QueueItem, problems: Problems): readonly NewItem[] {
  return problems.map(({ name, sentence }) => ({ name, source, stage: { kind: "failed", sentence } }));
}

/** What the records of a file have in common with those of another, of which the same can be said: their fields. */
function signatureOf(records: readonly FileRecord[]): string {
  return JSON.stringify(fieldsOf(records).toSorted());
}

function recordDrafts({ name }: QueueItem, records: readonly FileRecord[], choice: FieldChoice): readonly Draft[] {
  return records.map((record, i) => draftOf(record, choice, name, i + 1));
}

interface Comparing {
  readonly ports: ReadingPorts;
  readonly signal: AbortSignal;
}

/** Puts the articles that were read in an item's place, each with the text that it repeats. */
async function placeDrafts(
  item: QueueItem,
  drafts: readonly Draft[],
  problems: Problems,
  { ports, signal }: Comparing,
): Promise<void> {
  finder ??= twinFinder(ports.repository, signal);
  const twins = await finder.catch((error: unknown) => {
    finder = null;
    throw error;
  });
  const placed: NewItem[] = [];
  for (const [i, draft] of drafts.entries()) {
    // A break for the page now and then.
    if (i % 25 === 24) await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    const sentence = draftProblem(draft);
    const stage: Stage = sentence === null ? await readyStage(item, draft, twins) : { kind: "failed", sentence };
    placed.push({ name: draft.name, source: item.source, stage });
  }
  importQueue.getState().replace(item.key, [...placed, ...failures(item, problems)]);
}

async function readyStage(item: QueueItem, draft: Draft, twins: TwinFinder): Promise<Stage> {
  const twin = await twins.find(draft.about.title ?? draft.name, draft.text);
  // A page's address is where it was fetched from; one that a file names is only what the file says.
  const address = item.source.kind === "link" ? (draft.about.address ?? draft.name) : null;
  return {
    kind: "ready",
    draft,
    about: draft.about,
    twin,
    address,
    isChosen: twin?.kind !== "same",
    newerVersionOf: null,
    problem: null,
  };
}
