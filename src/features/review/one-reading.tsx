import type { Span } from "#domain/anchor/span.ts";
import type { TextHash } from "#domain/article/article.ts";
import type { GivenReading } from "#domain/review/settlement.ts";
import { AnswerMark } from "#features/review/answer-look.tsx";
import { ClaimWords, TextAround } from "#features/review/claim-words.tsx";
import { classNames } from "#ui/class-names.ts";

interface OneReadingProps {
  readonly side: "Left" | "Right";
  readonly text: TextHash;
  readonly reading: GivenReading;
  /** The pieces of both readings: both are shown the same stretch of the text. */
  readonly inSight: readonly Span[];
  readonly nameOf: (analyst: string) => string;
  readonly isTaken: boolean;
}

/** What one analyst says of a claim, in the text around it. */
export function OneReading({ side, text, reading, inSight, nameOf, isTaken }: OneReadingProps) {
  const { annotation, answer, analyst } = reading;
  const standing = annotation && !annotation.dismissed ? annotation.standing : "open";
  return (
    <section
      aria-label={`${side}: ${nameOf(analyst)}`}
      className={classNames(
        "min-w-0 rounded-[10px] border bg-panel px-4 py-3",
        isTaken ? "border-ink ring-1 ring-ink" : "border-line",
      )}
    >
      <h3 className="mb-2 flex flex-wrap items-center gap-x-3 text-base font-semibold">
        {nameOf(analyst)}
        <AnswerMark answer={answer} />
      </h3>
      <TextAround
        text={text}
        inSight={inSight}
        pieces={annotation?.pieces ?? []}
        source={annotation?.source ?? null}
        cue={annotation?.cue ?? null}
        underline={`underline-${standing}`}
      />
      {annotation && (
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 text-sm">
          <dt className="text-ink-3">Source</dt>
          <dd dir="auto">
            {annotation.source ? <ClaimWords text={text} pieces={[annotation.source]} /> : "none"}
            {annotation.speaker !== null && ` (${annotation.speaker})`}
          </dd>
          <dt className="text-ink-3">Cue</dt>
          <dd dir="auto">{annotation.cue ? <ClaimWords text={text} pieces={[annotation.cue]} /> : "none"}</dd>
          <dt className="text-ink-3">Denied by</dt>
          <dd>{annotation.deniedBy.length === 0 ? "none" : `${annotation.deniedBy.length} confirmed`}</dd>
        </dl>
      )}
    </section>
  );
}
