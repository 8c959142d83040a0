import type { Answer } from "#domain/review/annotation.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { type LineKind, LineShape } from "#ui/line-shape.tsx";

interface Look {
  readonly name: string;
  readonly shape: LineKind;
  readonly colour: string;
}

/** How each answer looks: a shape before a colour. */
export const answerLooks: Readonly<Record<Answer, Look>> = {
  sourced: { name: statusNames.sourced, shape: "solid", colour: "text-sourced" },
  unsourced: { name: statusNames.unsourced, shape: "dashed", colour: "text-unsourced" },
  denied: { name: statusNames.denied, shape: "double", colour: "text-denied" },
  contested: { name: statusNames.contested, shape: "wavy", colour: "text-contested" },
  "not-a-claim": { name: "Not a claim", shape: "thin", colour: "text-ink-3" },
  missed: { name: "Missed", shape: "thin", colour: "text-ink-3" },
  open: { name: "Open", shape: "thin", colour: "text-ink-3" },
};

/** An answer with its shape. */
export function AnswerMark({ answer }: { readonly answer: Answer }) {
  const { name, shape, colour } = answerLooks[answer];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span className={colour}>
        <LineShape kind={shape} />
      </span>
      {name}
    </span>
  );
}
