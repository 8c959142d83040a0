import { useId } from "react";
import { piecesText } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { CommandButton } from "#features/inspector/command-button.tsx";
import type { Command } from "#state/commands/command.ts";
import {
  type SpanContext,
  asFound,
  clearCue,
  clearSource,
  merge,
  moveCommands,
  split,
} from "#state/commands/span-commands.ts";
import { useReading } from "#state/reading.tsx";
import { useSpanContext } from "#state/span-context.ts";

/** By word, in the order of a line: start back, start on, end back, end on. */
const [startBack, startOn, endBack, endOn] = moveCommands;

/** Where the claim begins and ends, its parts and its attribution, to be set by hand; and what was found before that. */
export function Borders({ selected }: { readonly selected: ReadClaim }) {
  const context = useSpanContext();
  const corrected = selected.claim !== selected.original;
  return (
    <details className="mt-3" open={corrected || undefined}>
      <summary className="cursor-pointer text-ink-2">
        Borders, source and cue by hand{corrected && " · corrected"}
      </summary>
      <div className="mt-2 flex flex-col gap-2">
        <Row name="Start" commands={[startBack, startOn]} labels={["← a word", "a word →"]} context={context} />
        <Row name="End" commands={[endBack, endOn]} labels={["← a word", "a word →"]} context={context} />
        <Row
          name="Claim"
          commands={[split, merge]}
          labels={["Split at the caret", "Merge with next"]}
          context={context}
        />
        <Row name="Source" commands={[clearSource, clearCue]} labels={["No source", "No cue"]} context={context} />
        <p className="text-ink-3">To set source or cue, or to add a piece, select the words in the text.</p>
        {corrected && <AsFound selected={selected} context={context} />}
      </div>
    </details>
  );
}

interface RowProps {
  readonly name: string;
  readonly commands: readonly (Command<SpanContext> | undefined)[];
  readonly labels: readonly string[];
  readonly context: SpanContext;
}

function Row({ name, commands, labels, context }: RowProps) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className="flex flex-wrap items-center gap-1.5">
      <span id={id} className="w-14 text-ink-3">
        {name}
      </span>
      {commands.map(
        (command, i) =>
          command && (
            <CommandButton key={command.id} command={command} label={labels[i] ?? command.name} context={context} />
          ),
      )}
    </fieldset>
  );
}

function AsFound({ selected: { original }, context }: { readonly selected: ReadClaim; readonly context: SpanContext }) {
  const { text } = useReading();
  const quote = (span: { readonly start: number; readonly end: number } | null | undefined) =>
    span ? `“${text.text.slice(span.start, span.end)}”` : "none";
  return (
    <div className="border-s-3 border-line ps-3 text-ink-2">
      <p>
        As found: <q className="font-serif">{piecesText(text.text, original.pieces)}</q>, source{" "}
        {quote(original.source?.span)}, cue {quote(original.cue)}
      </p>
      <span className="mt-1 inline-block">
        <CommandButton command={asFound} label="As it was found" context={context} />
      </span>
    </div>
  );
}
