import { useEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import type { Article, TextVersion } from "#domain/article/article.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Status } from "#domain/claim/status.ts";
import { type CarriedClaims, claimByHand } from "#domain/edited/carried-claim.ts";
import type { ClaimFate } from "#domain/edited/claim-fate.ts";
import type { ClaimIntent } from "#domain/history/act.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { useActs } from "#state/acts-context.tsx";
import { claimAddress } from "#state/claim-address.ts";
import type { EditedContext } from "#state/commands/edited-commands.ts";
import { type CarriedOver, carryOver, toCarry, wasCarried } from "#state/edited/carry-over.ts";
import type { ComparedVersions } from "#state/edited/compared-versions.ts";
import { type EditedList, isWaiting } from "#state/edited/edited-list.ts";
import { usePorts } from "#state/ports-context.tsx";
import { useUndoState } from "#state/queries/undo-state.ts";
import { session } from "#state/session.ts";

/** Two versions that are being compared, and what is in hand of them. */
export interface EditedInHand {
  readonly article: Article;
  readonly from: TextVersion;
  readonly to: TextVersion;
  readonly compared: ComparedVersions;
  readonly list: EditedList;
  /** The claim in hand; null where none is listed. */
  readonly inHand: ClaimFate | null;
  readonly select: (one: ClaimFate) => void;
}

/** What can be carried over at present, and doing so; by itself once, when two versions are first compared. */
export function useCarryOver(
  article: Article,
  compared: ComparedVersions,
  isNewer: boolean,
): { readonly carried: CarriedClaims; readonly carry: () => void } {
  const acts = useActs();
  const { repository } = usePorts();
  const carried = useMemo(() => toCarry(article.id, compared), [article.id, compared]);
  const asked = useRef(false);
  const { before, after } = compared;
  const run = useMemo(
    () => async (what: CarriedClaims) =>
      tellCarried(await carryOver(acts, what), (n) => acts.perform({ kind: "take-back", n })),
    [acts],
  );
  useEffect(() => {
    // Asked of the history itself: neither another visit nor an undo makes it happen again.
    if (asked.current || !isNewer || repository.storage.kind === "read-only") return;
    asked.current = true;
    void wasCarried(repository, article.id, before.hash, after.hash).then((was) => (was ? undefined : run(carried)));
  }, [repository, article.id, before.hash, after.hash, isNewer, carried, run]);
  return { carried, carry: () => void run(carried) };
}

function tellCarried(
  outcome: CarriedOver,
  takeBack: (n: number) => Promise<{ readonly ok: true } | { readonly ok: false; readonly sentence: string }>,
): void {
  const { notify } = session.getState();
  if (!outcome.ok) return notify(outcome.sentence);
  const { n, claims, leftOut } = outcome;
  if (n === null) return;
  const undo = async () => {
    const back = await takeBack(n);
    notify(back.ok ? "Taken back: nothing is carried over." : back.sentence);
  };
  notify(`${claims === 1 ? "1 decision" : `${claims} decisions`} carried over.`, {
    label: "Undo",
    onChoose: () => void undo(),
  });
  for (const sentence of leftOut) notify(sentence);
}

/** What the commands act on. */
export function useEditedContext({ article, to, compared, list, inHand, select }: EditedInHand): EditedContext {
  const acts = useActs();
  const navigate = useNavigate();
  const undoState = useUndoState(article.id, to.hash).data;
  return useMemo((): EditedContext => {
    const act = (what: ClaimAct) => {
      if (inHand) void tellRefusal(acts.perform(intentOn(article, compared, inHand, what)));
    };
    const target = inHand?.target ?? null;
    const was = inHand?.read.standing ?? "open";
    return {
      nothingInHand: inHand ? null : "No claim is listed.",
      nothingToDecide:
        inHand?.fate === "gone" ? "This claim is gone from the new version: there is nothing to decide." : null,
      nothingToRepeat:
        inHand?.fate === "gone"
          ? "This claim is gone from the new version: there is nothing to decide."
          : was === "open" && !inHand?.read.reading.dismissed
            ? "You had not decided this claim."
            : null,
      move(step, waitingOnly) {
        const wanted = waitingOnly ? list.listed.filter((one) => one === inHand || isWaiting(one)) : list.listed;
        const next = inHand && wanted[wanted.indexOf(inHand) + step];
        if (next) select(next);
        else
          session
            .getState()
            .notify(waitingOnly ? "No further claim waits for you." : "There is no further claim in this list.");
      },
      decide: (status) => act(deciding(status, target)),
      decideSo() {
        if (inHand?.read.reading.dismissed) act({ kind: "dismiss" });
        else if (was !== "open") act(deciding(was, target));
      },
      dismiss: () => act({ kind: target?.reading.dismissed ? "restore" : "dismiss" }),
      reopen: () => act({ kind: "reopen" }),
      open() {
        const claim = target ?? inHand?.read;
        if (claim) void navigate(claimAddress(article, { text: claim.claim.text, claim: claim.claim.id }));
      },
      nothingToUndo: undoState?.undo ? null : "There is nothing to undo in the new version.",
      nothingToRedo: undoState?.redo ? null : "There is nothing to redo in the new version.",
      takeBack(kind) {
        // What could not be stored is not in the history: giving it up is all that undoing it means.
        if (kind === "undo" && acts.dropNewest()) return;
        void tellRefusal(acts.perform({ kind, article: article.id, text: to.hash }));
      },
    };
  }, [acts, navigate, article, to.hash, compared, list.listed, inHand, select, undoState]);
}

function deciding(status: Status, target: ReadClaim | null): ClaimAct {
  return { kind: "decide", status, suggested: target?.suggested ?? null };
}

/** The act on what the claim has become; where nothing was found there, that is made first, in the same step. */
function intentOn(
  article: Article,
  { pair, after }: ComparedVersions,
  { read, now, target }: ClaimFate,
  act: ClaimAct,
) {
  const place = { kind: "claim", article: article.id, text: after.hash } as const;
  if (target) return { ...place, claim: target.original, act };
  const detector = after.detection.detector;
  const claim = claimByHand(pair, read, now ?? { pieces: read.claim.pieces, source: null, cue: null }, {
    to: after.hash,
    detector,
  });
  const making: ClaimIntent = { ...place, claim, act: { kind: "create" } };
  return { kind: "step" as const, acts: [making, { ...place, claim, act }] };
}

async function tellRefusal(
  outcome: Promise<{ readonly ok: true } | { readonly ok: false; readonly kind: string; readonly sentence: string }>,
): Promise<void> {
  const done = await outcome;
  // What can't be stored is told by the page itself.
  if (!done.ok && done.kind === "refused") session.getState().notify(done.sentence);
}
