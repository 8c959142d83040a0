import { useState } from "react";
import type { Guidelines } from "#domain/review/guidelines.ts";
import { GuidelinesView } from "#features/review/guidelines-view.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useReviewRecords } from "#state/queries/review.ts";
import { useNames } from "#state/review/use-review.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { TextAreaField } from "#ui/text-area-field.tsx";

/** The guidelines, written on one side and read on the other. */
export function GuidelinesTab() {
  const { data, error } = useReviewRecords();
  if (error) return <Notice kind="error">The guidelines could not be read: {error.message}. They are unharmed.</Notice>;
  if (!data) return <output className="text-ink-3">Reading the guidelines…</output>;
  return <Editor editions={data.guidelines} />;
}

function Editor({ editions }: { readonly editions: readonly Guidelines[] }) {
  const { repository } = usePorts();
  const nameOf = useNames();
  const [newest] = editions;
  const [text, setText] = useState(newest?.text ?? "");
  const [problem, setProblem] = useState<string | null>(null);
  const isChanged = text !== (newest?.text ?? "");
  const keep = async () => {
    const kept = await repository.keepGuidelines(text);
    setProblem(kept.ok ? null : kept.sentence);
    if (kept.ok) session.getState().notify(`Kept as edition ${(newest?.edition ?? 0) + 1}.`);
  };
  return (
    <div className="flex flex-col gap-6">
      <div className="grid gap-6 min-[800px]:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-3">
          <TextAreaField
            label="Guidelines (Markdown)"
            rows={18}
            value={text}
            problem={problem}
            hint="Headings with #, lists with -, **strong**, *emphasis*, [links](https://…)."
            onChange={setText}
          />
          <div className="flex flex-wrap items-center gap-2">
            <Button
              variant="primary"
              onClick={() => void keep()}
              disabledReason={isChanged ? undefined : "nothing has changed since the newest edition"}
            >
              Keep as edition {(newest?.edition ?? 0) + 1}
            </Button>
            {newest && isChanged && (
              <Button variant="plain" onClick={() => setText(newest.text)}>
                Back to edition {newest.edition}
              </Button>
            )}
          </div>
        </div>
        <section aria-label="Preview" className="min-w-0 rounded-[10px] border border-line bg-panel px-4 py-3">
          <h2 className="sr-only">Preview</h2>
          {text.trim() === "" ? (
            <p className="text-ink-3">What you write is shown here as colleagues will read it.</p>
          ) : (
            <GuidelinesView markdown={text} />
          )}
        </section>
      </div>
      {editions.length > 0 && (
        <section aria-labelledby="editions-heading">
          <h2 id="editions-heading" className="mb-1 text-lg font-semibold">
            Editions
          </h2>
          <ol reversed start={editions.length} className="flex flex-col gap-1">
            {editions.map((edition) => (
              <li key={edition.edition} className="flex flex-wrap items-center gap-2">
                <span>
                  Edition {edition.edition}, {edition.at.slice(0, 10)}
                  {edition.by !== null && `, by ${nameOf(edition.by)}`}
                </span>
                {edition.text !== text && (
                  <Button variant="plain" onClick={() => setText(edition.text)}>
                    Take its text up again
                  </Button>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
