import { type ReactNode, useEffect, useRef } from "react";
import type { Span } from "#domain/anchor/span.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { ClaimFate } from "#domain/edited/claim-fate.ts";
import { editWords, fateNames } from "#features/edited/fate-words.ts";
import { MarkedSentence } from "#features/edited/marked-sentence.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import {
  type EditedContext,
  decideSoHereToo,
  dismissEdited,
  editedDecisions,
  openEdited,
} from "#state/commands/edited-commands.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { isWaiting } from "#state/edited/edited-list.ts";
import { Button } from "#ui/button.tsx";
import { type LineKind, LineShape } from "#ui/line-shape.tsx";

interface EditedClaimProps {
  readonly one: ClaimFate;
  readonly texts: { readonly before: string; readonly after: string };
  readonly isInHand: boolean;
  readonly onSelect: () => void;
  readonly context: EditedContext;
}

/** One claim in both versions: its sentences side by side, what differs, how it stood and how it stands. */
export function EditedClaim({ one, texts, isInHand, onSelect, context }: EditedClaimProps) {
  const { read, fate, edits, sentences, now, target } = one;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isInHand) place.current?.scrollIntoView?.({ block: "nearest" });
  }, [isInHand]);
  return (
    <li
      ref={place}
      aria-current={isInHand ? "true" : undefined}
      data-fate={fate}
      className={`rounded-[10px] border bg-panel px-4 py-3 [scroll-margin-block:12px] ${isInHand ? "border-ink ring-1 ring-ink" : "border-line"}`}
    >
      <div className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 className="font-semibold">{fateNames[fate]}</h2>
        {isWaiting(one) && <span className="text-warning">waits for you</span>}
        <span className="grow" />
        <span className="text-sm text-ink-2">
          You had: <Standing read={read} />
        </span>
        {fate !== "gone" && (
          <span className="text-sm text-ink-2">
            Now: <Standing read={target} />
          </span>
        )}
      </div>
      <div className="grid gap-x-5 gap-y-2 min-[800px]:grid-cols-2">
        <Side name="Before">
          {sentences.map(({ before, removed }) => (
            <MarkedSentence
              key={before.start}
              text={texts.before}
              sentence={before}
              pieces={read.claim.pieces}
              differing={fate === "gone" ? [before] : removed}
              side="before"
            />
          ))}
        </Side>
        <Side name="Now">
          {sentences.map(({ before, after, added }) =>
            after && fate !== "gone" ? (
              <MarkedSentence
                key={before.start}
                text={texts.after}
                sentence={after}
                pieces={now?.pieces ?? noSpans}
                differing={added}
                side="after"
              />
            ) : (
              <p key={before.start} className="text-ink-3 italic">
                This is no longer in the text.
              </p>
            ),
          )}
        </Side>
      </div>
      {edits.length > 0 && (
        <ul className="mt-2 list-disc ps-5 text-sm text-ink-2">
          {edits.map((edit) => (
            <li key={`${edit.part} ${edit.before} ${edit.after} ${edit.kinds.join(" ")}`} dir="auto">
              {editWords(edit)}
            </li>
          ))}
        </ul>
      )}
      {isInHand ? (
        <Ways context={context} />
      ) : (
        <Button variant="plain" className="mt-2" onClick={onSelect}>
          Take in hand
        </Button>
      )}
    </li>
  );
}

const noSpans: readonly Span[] = [];

function Side({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="text-sm text-ink-3">{name}</h3>
      {children}
    </div>
  );
}

const shapes = { sourced: "solid", unsourced: "dashed", denied: "double", contested: "wavy" } as const;

function Standing({ read }: { readonly read: ReadClaim | null }) {
  if (read?.reading.dismissed) return <span className="font-semibold text-ink">Not a claim</span>;
  const standing = read?.standing ?? "open";
  if (standing === "open") return <span className="text-ink-2">Open</span>;
  const kind: LineKind = shapes[standing];
  return (
    <span className="inline-flex items-center gap-1.5 font-semibold text-ink">
      <LineShape kind={kind} />
      {statusNames[standing]}
    </span>
  );
}

function Ways({ context }: { readonly context: EditedContext }) {
  const soKeys = useShortcutKeys(decideSoHereToo);
  const openKeys = useShortcutKeys(openEdited);
  const dismissKeys = useShortcutKeys(dismissEdited);
  const reason = context.nothingToDecide ?? undefined;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      <Button
        variant="primary"
        keyHint={soKeys}
        disabledReason={context.nothingToRepeat ?? undefined}
        onClick={context.decideSo}
      >
        {decideSoHereToo.name}
      </Button>
      {editedDecisions.map(({ status, command }) => (
        <Decision key={status} command={command} reason={reason} onChoose={() => context.decide(status)} />
      ))}
      <Button keyHint={dismissKeys} disabledReason={reason} onClick={context.dismiss}>
        {dismissEdited.name}
      </Button>
      <Button variant="plain" keyHint={openKeys} onClick={context.open}>
        {openEdited.name}
      </Button>
    </div>
  );
}

interface DecisionProps {
  readonly command: (typeof editedDecisions)[number]["command"];
  readonly reason: string | undefined;
  readonly onChoose: () => void;
}

function Decision({ command, reason, onChoose }: DecisionProps) {
  const keys = useShortcutKeys(command);
  return (
    <Button keyHint={keys} disabledReason={reason} onClick={onChoose}>
      {command.name}
    </Button>
  );
}
