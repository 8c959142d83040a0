import type { AnnotationPlan, Mine, PlannedAnnotation } from "#domain/exchange/annotation-plan.ts";
import type { AnnotationFile } from "#domain/exchange/annotation-file.ts";
import { type LeftOut, counted } from "#domain/exchange/imported.ts";
import { type AnnotationPreview as Preview, useAnnotationPreview } from "#state/import/annotation-preview.ts";
import { importQueue } from "#state/import/queue.ts";
import { useStorage } from "#state/storage.ts";
import { Button } from "#ui/button.tsx";
import { KeyFigures } from "#ui/key-figures.tsx";
import { Notice } from "#ui/notice.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { ToggleSwitch } from "#ui/toggle-switch.tsx";

interface AnnotationPreviewProps {
  readonly item: { readonly key: number; readonly name: string; readonly file: AnnotationFile };
}

/** So many annotations are listed; the others are kept all the same. */
const mostListed = 100;

/** What another tool's annotations would do here, before any of it is kept. */
export function AnnotationPreview({ item }: AnnotationPreviewProps) {
  const preview = useAnnotationPreview(item);
  const { look, progress, problem } = preview;
  const leaveOut = () => importQueue.getState().remove(item.key);
  return (
    <div className="flex flex-col gap-5">
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      {look === null && (
        <ProgressBar
          label="Looking for the claims that these annotations are on"
          value={progress?.done ?? 0}
          max={progress?.total ?? 1}
          unit="texts"
          onCancel={leaveOut}
        />
      )}
      {look && !look.ok && <Notice kind="error">{look.sentence}</Notice>}
      {look?.ok && <Read preview={preview} look={look} onLeaveOut={leaveOut} />}
    </div>
  );
}

interface ReadProps {
  readonly preview: Preview;
  readonly look: Extract<Preview["look"], { ok: true }>;
  readonly onLeaveOut: () => void;
}

function Read({ preview, look, onLeaveOut }: ReadProps) {
  const { choice, choose, keep, addTexts, adding } = preview;
  const storage = useStorage();
  const { annotations } = look.plan;
  const changing = annotations.filter(({ acts }) => acts.length > 0).length;
  const reason =
    storage.kind === "read-only" ? storage.reason : changing === 0 ? "there is nothing in it to keep" : undefined;
  const { offered, missing } = look;
  return (
    <>
      <p className="text-ink-2">{look.sentence}</p>
      {offered.length > 0 && (
        <SelectField
          label="Article that they are on"
          options={[{ value: "", label: "none" }, ...offered.map(({ hash, title }) => ({ value: hash, label: title }))]}
          value={choice.named ?? ""}
          onChange={(value) => choose({ ...choice, named: value === "" ? null : value })}
        />
      )}
      {adding && (
        <ProgressBar
          label="Adding the articles"
          value={adding.progress.done}
          max={adding.progress.total}
          unit="articles"
          onCancel={adding.cancel}
        />
      )}
      {missing.length > 0 && !adding && (
        <Notice
          kind="info"
          actions={
            <Button onClick={() => void addTexts()}>
              {missing.length === 1 ? "Add the article" : `Add the ${missing.length.toLocaleString("en")} articles`}
            </Button>
          }
        >
          {missing.length === 1
            ? "One text of this file is not in the library, so its annotations can’t be kept."
            : `${missing.length.toLocaleString("en")} texts of this file are not in the library, so their annotations can’t be kept.`}{" "}
          Add what is missing, and the annotations are matched with it.
        </Notice>
      )}
      <Outcome plan={look.plan} />
      {(choice.takeTheirs || annotations.some(({ mine }) => mine.length > 0)) && (
        <ToggleSwitch
          label="Take the file’s word instead of mine"
          hint="Where you have decided or written otherwise, yours stays unless you switch this on."
          checked={choice.takeTheirs}
          onChange={(takeTheirs) => choose({ ...choice, takeTheirs })}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabledReason={reason} onClick={() => void keep()}>
          {changing === 1 ? "Keep 1 annotation" : `Keep ${changing.toLocaleString("en")} annotations`}
        </Button>
        <Button onClick={onLeaveOut}>Leave them out</Button>
      </div>
      <Left leftOut={look.leftOut} />
      <Listed annotations={annotations} />
    </>
  );
}

function Outcome({ plan: { annotations } }: { readonly plan: AnnotationPlan }) {
  if (annotations.length === 0) return null;
  const count = (test: (one: PlannedAnnotation) => boolean) => annotations.filter(test).length;
  const overlapping = count(({ overlaps }) => overlaps);
  return (
    <section aria-label="What keeping them does" className="flex flex-col gap-2">
      <KeyFigures
        figures={[
          ["say more of a claim that is here", count(({ fate }) => fate === "changed")],
          ["become claims of their own", count(({ fate }) => fate === "new")],
          ["change nothing", count(({ fate }) => fate === "same")],
        ]}
      />
      {overlapping > 0 && (
        <p className="text-sm text-ink-2">
          {overlapping === 1 ? "One that becomes a claim overlaps" : `${overlapping} that become claims overlap`} one
          that is here, with other borders. Both then stand: set aside the one that is wrong.
        </p>
      )}
    </section>
  );
}

/** What is left out, together where the reason is the same. */
function Left({ leftOut }: { readonly leftOut: readonly LeftOut[] }) {
  if (leftOut.length === 0) return null;
  const byReason = new Map<string, string[]>();
  for (const { what, why } of leftOut) byReason.set(why, [...(byReason.get(why) ?? []), what]);
  return (
    <section aria-label="Left out" className="flex flex-col gap-1">
      <h3 className="font-semibold">Left out</h3>
      <ul className="list-disc ps-5 text-ink-2">
        {[...byReason].map(([why, whats]) => (
          <li key={why} className="break-words" dir="auto">
            {whats.slice(0, named).join("; ")}
            {whats.length > named && ` and ${(whats.length - named).toLocaleString("en")} more`}: {why}.
          </li>
        ))}
      </ul>
    </section>
  );
}

/** So many of those with the same reason are named. */
const named = 5;

const mineWords: Readonly<Record<Mine, string>> = {
  decision: "your decision stays",
  dismissal: "it stays set aside",
  note: "your note stays",
  source: "your source stays",
  cue: "your cue stays",
};

function Listed({ annotations }: { readonly annotations: readonly PlannedAnnotation[] }) {
  if (annotations.length === 0) return null;
  return (
    <section aria-label="Annotations" className="flex flex-col gap-1">
      <h3 className="font-semibold">{counted(annotations.length, "annotation")}</h3>
      <ol className="flex flex-col divide-y divide-line">
        {annotations.slice(0, mostListed).map((planned, i) => (
          // The list is made anew as a whole, and two may be alike.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className="py-2">
            <p className="line-clamp-3 font-serif break-words" dir="auto">
              {planned.words}
            </p>
            <p className="text-sm break-words text-ink-3" dir="auto">
              {said(planned)}
            </p>
          </li>
        ))}
      </ol>
      {annotations.length > mostListed && (
        <p className="text-sm text-ink-3">
          and {(annotations.length - mostListed).toLocaleString("en")} more, which are kept with the others.
        </p>
      )}
    </section>
  );
}

/** "denied · says more of a claim that is here · source: the ministry · your note stays". */
function said({ annotation: { standing, source, note }, fate, mine }: PlannedAnnotation): string {
  const fates = { new: "becomes a claim", changed: "says more of a claim that is here", same: "changes nothing" };
  return [
    standing,
    fates[fate],
    ...(source ? [`source: ${source.speaker}`] : []),
    ...(note === "" ? [] : [`note: ${note.slice(0, 120)}`]),
    ...mine.map((what) => mineWords[what]),
  ].join(" · ");
}
