import { differenceNames } from "#domain/review/difference.ts";
import type { GoldClaim } from "#domain/review/gold.ts";
import { OneReading } from "#features/review/one-reading.tsx";
import { SettleForm } from "#features/review/settle-form.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import {
  type AdjudicationContext,
  giveNew,
  nextDisagreement,
  previousDisagreement,
  takeBoth,
  takeLeft,
  takeRight,
} from "#state/commands/review-commands.ts";
import type { SettlementDraft, Sides } from "#state/review/adjudication.ts";
import type { PlacedDifference } from "#state/review/comparison.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";
import { SelectField } from "#ui/select-field.tsx";

interface DisagreementInHandProps {
  readonly placed: PlacedDifference;
  readonly sides: Sides;
  readonly outcome: GoldClaim | null;
  readonly nameOf: (analyst: string) => string;
  readonly onSides: (sides: readonly string[]) => void;
  readonly draft: SettlementDraft | null;
  readonly problem: string | null;
  readonly onDraft: (draft: SettlementDraft | null) => void;
  readonly onSettle: (draft: SettlementDraft) => void;
  readonly context: AdjudicationContext;
}

/** One disagreement: both readings side by side in the text, and what can be made of them. */
export function DisagreementInHand(props: DisagreementInHandProps) {
  const { placed, sides, outcome, nameOf, onSides, draft, context } = props;
  const { difference, place } = placed;
  const inSight = [sides.left, sides.right].flatMap(({ annotation }) => annotation?.pieces ?? []);
  const options = difference.analysts.map((id) => ({ value: id, label: nameOf(id) }));
  return (
    <article aria-label="Disagreement" className="flex flex-col gap-4">
      <header className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold">{difference.kinds.map((kind) => differenceNames[kind]).join(", ")}</h2>
        <span dir="auto" className="text-ink-2">
          {place.title}
        </span>
      </header>
      {outcome?.settlement && (
        <Notice kind={outcome.outcome === "outdated" ? "warning" : "info"}>
          {outcome.outcome === "outdated" ? "Settled once, but a reading has changed since: " : "Settled: "}
          {outcome.settlement.took} taken by {nameOf(outcome.settlement.by)}, {outcome.settlement.at.slice(0, 10)}:{" "}
          {outcome.settlement.reason}
        </Notice>
      )}
      {difference.analysts.length > 2 && (
        <div className="flex flex-wrap gap-3">
          <SelectField
            label="At the left"
            options={options}
            value={sides.left.analyst}
            onChange={(id) => onSides([id, sides.right.analyst])}
          />
          <SelectField
            label="At the right"
            options={options.filter(({ value }) => value !== sides.left.analyst)}
            value={sides.right.analyst}
            onChange={(id) => onSides([sides.left.analyst, id])}
          />
        </div>
      )}
      <div className="grid gap-4 min-[800px]:grid-cols-2">
        <OneReading
          side="Left"
          text={difference.text}
          reading={sides.left}
          inSight={inSight}
          nameOf={nameOf}
          isTaken={draft?.taking === "left" || draft?.taking === "both"}
        />
        <OneReading
          side="Right"
          text={difference.text}
          reading={sides.right}
          inSight={inSight}
          nameOf={nameOf}
          isTaken={draft?.taking === "right" || draft?.taking === "both"}
        />
      </div>
      <Ways context={context} taking={draft?.taking ?? null} />
      {draft && (
        <SettleForm
          draft={draft}
          problem={props.problem}
          onChange={props.onDraft}
          onSettle={props.onSettle}
          onClose={() => props.onDraft(null)}
        />
      )}
    </article>
  );
}

function Ways({ context, taking }: { readonly context: AdjudicationContext; readonly taking: string | null }) {
  const previousKeys = useShortcutKeys(previousDisagreement);
  const nextKeys = useShortcutKeys(nextDisagreement);
  const leftKeys = useShortcutKeys(takeLeft);
  const rightKeys = useShortcutKeys(takeRight);
  const bothKeys = useShortcutKeys(takeBoth);
  const newKeys = useShortcutKeys(giveNew);
  const ways = [
    { way: "left", name: "Take left", keys: leftKeys },
    { way: "right", name: "Take right", keys: rightKeys },
    { way: "both", name: "Take both", keys: bothKeys },
    { way: "new", name: "New answer", keys: newKeys },
  ] as const;
  return (
    <div className="flex flex-wrap gap-2">
      {ways.map(({ way, name, keys }) => (
        <Button key={way} keyHint={keys} aria-pressed={taking === way} onClick={() => context.take(way)}>
          {name}
        </Button>
      ))}
      <span className="grow" />
      <Button variant="plain" keyHint={previousKeys} onClick={() => context.move(-1)}>
        Previous
      </Button>
      <Button variant="plain" keyHint={nextKeys} onClick={() => context.move(1)}>
        Next
      </Button>
    </div>
  );
}
