import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { undoableSettlement } from "#domain/review/settlement.ts";
import { DisagreementInHand } from "#features/review/disagreement-in-hand.tsx";
import { KindMenu, claimKey, useKinds } from "#features/review/difference-list.tsx";
import { type ComparedProps, NothingToCompare } from "#features/review/work-in-hand.tsx";
import {
  type SettlementDraft,
  goldText,
  keepSettled,
  sidesOf,
  takeSettlementBack,
  useOutcomes,
} from "#state/review/adjudication.ts";
import { type AdjudicationContext, adjudicationCommands, withdrawSettlement } from "#state/commands/review-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { useCommands } from "#state/commands/registry.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** Disagreements one by one, both readings side by side, until what counts is settled. */
export function AdjudicateTab(props: ComparedProps) {
  if (props.comparison.texts.length === 0) return <NothingToCompare />;
  return <Adjudication {...props} />;
}

const untouched: Omit<SettlementDraft, "taking"> = { status: "sourced", bounds: "left", reason: "" };

function Adjudication({ comparison, settlements, nameOf }: ComparedProps) {
  const ports = usePorts();
  const { kinds, setKinds, listed, counts } = useKinds(comparison.differences);
  const { progress, outcomeOf } = useOutcomes(comparison, settlements);
  const [parameters, setParameters] = useSearchParams();
  const [draft, setDraft] = useState<SettlementDraft | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<readonly string[]>([]);
  const undoKeys = useShortcutKeys(withdrawSettlement);

  const named = listed.findIndex(
    ({ difference }) => difference.text === parameters.get("text") && claimKey(difference) === parameters.get("claim"),
  );
  const isSettled = (at: number) => {
    const placed = listed[at];
    return placed !== undefined && outcomeOf(placed.difference)?.outcome === "settled";
  };
  const firstOpen = listed.findIndex((_, at) => !isSettled(at));
  const at = named >= 0 ? named : Math.max(firstOpen, 0);
  const placed = listed[at];
  const sides = placed ? sidesOf(placed.difference, asked) : null;

  const goTo = (next: number) => {
    const target = listed[next]?.difference;
    setDraft(null);
    setProblem(null);
    if (!target) return;
    setParameters(
      (current) => {
        const address = new URLSearchParams(current);
        address.set("text", target.text);
        address.set("claim", claimKey(target));
        return address;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  const settleNow = async (chosen: SettlementDraft) => {
    if (!placed || !sides) return;
    const refusal = await keepSettled(ports, placed.difference, sides, chosen);
    setProblem(refusal);
    if (refusal !== null) return;
    const after = [...listed.keys()].filter((other) => other !== at && !isSettled(other));
    const next = after.find((other) => other > at) ?? after[0];
    goTo(next ?? at);
    if (next === undefined) session.getState().notify("Every disagreement that is listed is settled.");
  };
  const takeBack = async () => session.getState().notify(await takeSettlementBack(ports, settlements));
  const undoable = undoableSettlement(settlements) !== null;

  const context = useMemo(
    (): AdjudicationContext => ({
      refusal: placed ? null : "No disagreement is listed. Take a filter away to see more.",
      take: (taking) => {
        setProblem(null);
        setDraft((before) => ({ ...untouched, ...before, taking }));
      },
      move: (step) => goTo(Math.min(Math.max(at + step, 0), listed.length - 1)),
      nothingToTakeBack: undoable ? null : "Nothing has been settled that could be taken back.",
      takeBack: () => void takeBack(),
    }),
    // `goTo` and `takeBack` are made anew with every drawing; what they hang on is listed instead.
    // oxlint-disable-next-line react/exhaustive-deps
    [placed, at, listed, undoable, settlements],
  );
  useCommands(adjudicationCommands, context);

  const download = async () => {
    const name = `claimdesk-gold-${ports.clock.now().slice(0, 10)}.json`;
    const [guidelines] = await ports.repository.guidelines();
    const content = goldText(comparison, settlements, guidelines?.edition ?? null);
    const saved = await ports.saver.save({ name, type: "application/json", content }, false);
    if (saved === "saved") session.getState().notify(`Saved ${name}.`);
  };

  return (
    <div className="flex flex-col gap-4">
      {progress.differences > 0 && (
        <ProgressBar label="Settled" value={progress.settled} max={progress.differences} unit="disagreements" />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <KindMenu kinds={kinds} onChange={setKinds} counts={counts} />
        <output className="text-ink-2 tabular-nums">
          {listed.length === 0 ? "None listed" : `${at + 1} of ${listed.length}`}
          {progress.outdated > 0 && `, ${progress.outdated} to settle anew`}
        </output>
        <span className="grow" />
        <Button
          keyHint={undoKeys}
          onClick={() => void takeBack()}
          disabledReason={undoable ? undefined : "nothing has been settled yet"}
        >
          Take the newest back
        </Button>
        <Button onClick={() => void download()}>Save the gold file</Button>
      </div>
      {placed && sides ? (
        <DisagreementInHand
          key={`${placed.difference.text} ${claimKey(placed.difference)}`}
          placed={placed}
          sides={sides}
          outcome={outcomeOf(placed.difference)}
          nameOf={nameOf}
          onSides={setAsked}
          draft={draft}
          problem={problem}
          onDraft={setDraft}
          onSettle={(chosen) => void settleNow(chosen)}
          context={context}
        />
      ) : (
        <EmptyState
          title="No disagreement is listed"
          sentence={
            comparison.differences.length === 0
              ? "The analysts agree on everything that they have decided."
              : "None is of the kinds chosen. Take a filter away to see more."
          }
        />
      )}
    </div>
  );
}
