import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AnnotationFile } from "#domain/exchange/annotation-file.ts";
import type { Progress } from "#domain/ports.ts";
import type { Acts } from "#state/acts.ts";
import { useActs } from "#state/acts-context.tsx";
import { type ManyStep, takeManyBack } from "#state/decide-many.ts";
import {
  type AnnotationChoice,
  type AnnotationLook,
  keepAnnotations,
  keepTexts,
  lookAtAnnotations,
} from "#state/import/annotations.ts";
import { importQueue } from "#state/import/queue.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** Annotations that wait in the queue, and what can be done with them. */
export interface AnnotationPreview {
  /** Null until they are read. */
  readonly look: AnnotationLook | null;
  readonly progress: Progress | null;
  readonly choice: AnnotationChoice;
  readonly choose: (choice: AnnotationChoice) => void;
  /** Why something that was tried could not be done. */
  readonly problem: string | null;
  /** Keeps what the preview shows, in one step. */
  readonly keep: () => Promise<void>;
  /** Adds the texts that came along and are not in the library. */
  readonly addTexts: () => Promise<void>;
  /** How far that has come, and how to stop it; null while it isn't done. */
  readonly adding: { readonly progress: Progress; readonly cancel: () => void } | null;
}

const changedMeanwhile =
  "What stands in these articles has changed since this was shown, so nothing was kept. Look at it again, then keep it.";

/** Looks at the annotations of an entry of the queue. */
export function useAnnotationPreview(item: {
  readonly key: number;
  readonly name: string;
  readonly file: AnnotationFile;
}): AnnotationPreview {
  const [ports, client, acts] = [usePorts(), useQueryClient(), useActs()];
  const [choice, choose] = useState<AnnotationChoice>({ named: null, takeTheirs: false });
  const [progress, setProgress] = useState<Progress | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [adding, setAdding] = useState<AnnotationPreview["adding"]>(null);
  const desk = { ports, client, acts };
  const query = useQuery({
    queryKey: ["annotations", item.key, choice],
    queryFn: ({ signal }) => lookAtAnnotations(desk, item, choice, { signal, onProgress: setProgress }),
    // Every act may change what is shown, and it is looked at anew before it is kept.
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  const look = query.error ? failure(query.error) : (query.data ?? null);

  const keep = async () => {
    if (!look?.ok) return;
    setProblem(null);
    const now = await lookAtAnnotations(desk, item, choice);
    if (!now.ok || JSON.stringify(now.plan) !== JSON.stringify(look.plan)) {
      setProblem(now.ok ? changedMeanwhile : now.sentence);
      await query.refetch();
      return;
    }
    const kept = await keepAnnotations(desk, now.plan);
    if (!kept.ok) return setProblem(kept.sentence);
    const sentence = `Kept annotations on ${kept.claims === 1 ? "1 claim" : `${kept.claims.toLocaleString("en")} claims`}.`;
    const { step, articles } = kept;
    if (step === null) return;
    const { file } = item;
    importQueue.getState().setStage(item.key, { kind: "annotated", file, sentence, articles, step });
    session.getState().notify(sentence, { label: "Undo", onChoose: () => void takeBack(acts, item.key, step) });
  };
  const addTexts = async () => {
    if (!look?.ok) return;
    const stop = new AbortController();
    const cancel = () => stop.abort();
    const onProgress = (now: Progress) => setAdding({ progress: now, cancel });
    setProblem(await keepTexts(ports.repository, look.missing, { onProgress, signal: stop.signal }));
    setAdding(null);
    await query.refetch();
  };
  return { look, progress, choice, choose, problem, keep, addTexts, adding };
}

/** Takes back, in one, what an entry's annotations did, and shows them again, so that they can be kept anew. */
export function useAnnotationsUndo(): (key: number, step: ManyStep) => void {
  const acts = useActs();
  return (key, step) => void takeBack(acts, key, step);
}

async function takeBack(acts: Acts, key: number, step: ManyStep): Promise<void> {
  const outcome = await takeManyBack(acts, step);
  session.getState().notify(outcome.ok ? "The annotations were taken back." : outcome.sentence);
  const { items, setStage } = importQueue.getState();
  const stage = items.find((item) => item.key === key)?.stage;
  if (outcome.ok && stage?.kind === "annotated") setStage(key, { kind: "annotations", file: stage.file });
}

function failure(error: Error): AnnotationLook {
  const reason = error.message.replace(/\.$/, "");
  return { ok: false, sentence: `The annotations could not be matched (${reason}). Nothing was stored; try again.` };
}
