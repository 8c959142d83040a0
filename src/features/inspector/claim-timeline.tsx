import { useState } from "react";
import type { AnalystId } from "#domain/claim/analyst-id.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { wordsOfChange } from "#domain/history/change-words.ts";
import { Section } from "#features/inspector/section.tsx";
import { shownTime } from "#state/local-day.ts";
import { usePorts } from "#state/ports-context.tsx";
import { type ArticleHistory, useArticleHistory } from "#state/queries/history.ts";
import { useReading } from "#state/reading.tsx";
import { Button } from "#ui/button.tsx";

/** What has been done to the claim: who, when, what, before and after. Read only when somebody asks to see it. */
export function ClaimTimeline({ selected }: { readonly selected: ReadClaim }) {
  const [isShown, setShown] = useState(false);
  if (!selected.touched) return null;
  return (
    <Section title="History">
      <Button aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {isShown ? "Hide what was done" : "What was done to this claim"}
      </Button>
      {isShown && <Changes selected={selected} />}
    </Section>
  );
}

function Changes({ selected }: { readonly selected: ReadClaim }) {
  const { article, text } = useReading();
  const { clock } = usePorts();
  const { data: history, error } = useArticleHistory(article.id);
  if (error)
    return <p className="mt-2 text-error">The history can’t be read ({error.message}). Your work is unharmed.</p>;
  if (!history) return <output className="mt-2 block text-ink-3">Reading the history…</output>;
  const changes = history.changes.filter(({ claim }) => claim === selected.claim.id);
  const now = clock.now();
  return (
    <ol className="mt-2 flex flex-col gap-2">
      {changes.map((change) => {
        const { what, details } = wordsOfChange(change, text.text);
        return (
          <li key={change.id} className="border-s-2 border-line ps-2.5">
            <p>
              <b className="font-semibold">{what}</b>{" "}
              <span className="text-ink-3">
                · {nameOf(change.by, history)} · <time dateTime={change.at}>{shownTime(change.at, now)}</time>
              </span>
            </p>
            {details.map(({ before, after }) => (
              <p key={`${before} ${after}`} className="wrap-anywhere text-ink-2" dir="auto">
                {before} → {after}
              </p>
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function nameOf(id: AnalystId, { own, analysts }: ArticleHistory): string {
  if (id === own) return "you";
  return analysts.find((analyst) => analyst.id === id)?.name || "another analyst";
}
