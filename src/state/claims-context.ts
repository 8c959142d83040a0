import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { useNavigate } from "react-router";
import type { TextHash } from "#domain/article/article.ts";
import type { ClaimLine } from "#domain/claim-list/claim-lines.ts";
import type { ClaimId } from "#domain/claim/claim.ts";
import { useActs, useActsState } from "#state/acts-context.tsx";
import type { Acts } from "#state/acts.ts";
import { claimAddress } from "#state/claim-address.ts";
import { type ClaimsPage, idAt, lineKey, useClaimsPage } from "#state/claims-page.tsx";
import type { ClaimsStep } from "#state/claims-pick.ts";
import type { ClaimsContext } from "#state/commands/claims-commands.ts";
import { type ActOn, type ClaimsByText, decideMany, takeManyBack } from "#state/decide-many.ts";
import { useArticles } from "#state/queries/articles.ts";
import { session } from "#state/session.ts";

/** What commands on the list of all claims act on. */
export function useClaimsContext(): ClaimsContext {
  const page = useClaimsPage();
  const acts = useActs();
  // Acts that could not be stored are taken back by giving them up.
  const unsaved = useActsState(({ failure, pending }) => (failure ? pending.length : 0));
  const openClaim = useOpenClaim();
  const latest = useRef(page);
  useLayoutEffect(() => {
    latest.current = page;
  }, [page]);
  return useMemo((): ClaimsContext => {
    const { lines, selected } = page;
    const inHand = lines.line(page.line);
    return {
      lines: lines.length,
      inHand: inHand?.kind ?? null,
      selected: selected.size,
      move: (step, extend) => moveTo(page, page.line + step, extend),
      toggle: () => inHand && toggleLine(page, inHand),
      selectAll: () => select(page, new Set(idsIn(page, 0, page.listing?.row.length ?? 0))),
      selectNone: () => select(page, new Set()),
      open: () => {
        if (inHand?.kind === "group") toggleGroup(page, inHand.group.key);
        else if (inHand) openClaim(page, inHand.at);
      },
      actOn: (act, done) => startActing(page, acts, act, done),
      steps: page.steps + unsaved,
      takeBack: () => void takeLastBack(latest.current, acts),
    };
  }, [page, acts, unsaved, openClaim]);
}

function select({ pick, listing }: ClaimsPage, selected: ReadonlySet<ClaimId>): void {
  pick.setState({ selected, selectedIn: listing });
}

/** Takes another line in hand, as far as there is one; with `extend` the claims from the line in hand to it are selected. */
export function moveTo(page: ClaimsPage, to: number, extend = false): void {
  const { lines, line, pick, keeper, listing } = page;
  const target = Math.min(Math.max(to, 0), lines.length - 1);
  const there = lines.line(target);
  if (!listing || !there) return;
  const inHand = lineKey(keeper, listing, there) ?? null;
  if (!extend) return pick.setState({ inHand, line: target, anchor: target });
  select(page, withRange(page, line, target));
  pick.setState({ inHand, line: target });
}

/** Selects everything between the line selected last and this one, as Shift and a click do. */
export function extendTo(page: ClaimsPage, to: number): void {
  const { anchor } = page.pick.getState();
  select(page, withRange(page, anchor, to));
  moveTo(page, to);
  page.pick.setState({ anchor });
}

function withRange(page: ClaimsPage, from: number, to: number): ReadonlySet<ClaimId> {
  const all = new Set(page.selected);
  for (let i = Math.min(from, to); i <= Math.max(from, to); i += 1) {
    const line = page.lines.line(i);
    if (line?.kind === "claim") for (const id of idsIn(page, line.at, line.at + 1)) all.add(id);
  }
  return all;
}

/** Selects a claim, or all claims of a group; those that are selected already are selected no more. */
export function toggleLine(page: ClaimsPage, line: ClaimLine): void {
  const { selected } = page;
  const ids = idsOfLine(page, line);
  const areAll = ids.every((id) => selected.has(id));
  const others = new Set(selected);
  for (const id of ids)
    if (areAll) others.delete(id);
    else others.add(id);
  select(page, others);
}

/** The claims that a line stands for. */
export function idsOfLine(page: ClaimsPage, line: ClaimLine): readonly ClaimId[] {
  return line.kind === "claim"
    ? idsIn(page, line.at, line.at + 1)
    : idsIn(page, line.group.start, line.group.start + line.group.length);
}

/** Shows a group's claims, or hides them. */
export function toggleGroup({ pick, open }: ClaimsPage, key: string): void {
  const others = new Set(open);
  if (!others.delete(key)) others.add(key);
  pick.setState({ open: others });
}

function idsIn({ keeper, listing }: ClaimsPage, start: number, end: number): readonly ClaimId[] {
  if (!listing) return [];
  const ids: ClaimId[] = [];
  for (let at = start; at < end; at += 1) {
    const id = idAt(keeper, listing, at);
    if (id !== undefined) ids.push(id);
  }
  return ids;
}

/** Opens a claim of the listing in the reader. */
export function useOpenClaim(): (page: ClaimsPage, at: number) => void {
  const navigate = useNavigate();
  const articles = useArticles().data;
  return useCallback(
    (page, at) => {
      const claim = page.claimAt(at);
      const article = articles?.find(({ id }) => id === claim?.article);
      if (claim && article) void navigate(claimAddress(article, { text: claim.text, claim: claim.id }));
    },
    [navigate, articles],
  );
}

/** The selected claims by their texts, or all that are listed where none is selected. */
export function claimsListed(page: ClaimsPage): ClaimsByText {
  const { selected } = page;
  return byText(page, 0, page.listing?.row.length ?? 0, (id) => selected.size === 0 || selected.has(id));
}

/** The selected claims, or the one in hand. */
function claimsToActOn(page: ClaimsPage): ClaimsByText {
  if (page.selected.size > 0) return claimsListed(page);
  const inHand = page.lines.line(page.line);
  return inHand?.kind === "claim" ? byText(page, inHand.at, inHand.at + 1, () => true) : new Map();
}

function byText(
  { listing, keeper }: ClaimsPage,
  start: number,
  end: number,
  isWanted: (id: ClaimId) => boolean,
): ClaimsByText {
  const found = new Map<TextHash, ClaimId[]>();
  if (!listing) return found;
  for (let at = start; at < end; at += 1) {
    const id = idAt(keeper, listing, at);
    const text = listing.texts[listing.text[at] ?? -1];
    if (id === undefined || text === undefined || !isWanted(id)) continue;
    const known = found.get(text);
    if (known) known.push(id);
    else found.set(text, [id]);
  }
  return found;
}

function startActing(page: ClaimsPage, acts: Acts, act: ActOn, done: string): void {
  const underWay = actOnMany(page, acts, act, done).finally(() =>
    page.pick.setState((now) => (now.underWay === underWay ? { underWay: null } : {})),
  );
  page.pick.setState({ underWay });
}

async function actOnMany(page: ClaimsPage, acts: Acts, act: ActOn, done: string): Promise<void> {
  const { keeper, pick, selected } = page;
  const { notify } = session.getState();
  const claims = claimsToActOn(page);
  const wasMany = selected.size > 0;
  // Chosen for this act and no other: the next key is meant for the line in hand.
  if (wasMany) select(page, new Set());
  const outcome = await decideMany(keeper, acts, claims, act).catch(
    (error: unknown) => ({ ok: false, sentence: `Nothing was changed: ${String(error)}. Try again.` }) as const,
  );
  if (!outcome.ok) return notify(outcome.sentence);
  if (outcome.claims === 0) return notify(`Nothing was changed: it is so already.`);
  const sentence = `${countOf(outcome.claims, "claim")} ${done}`;
  const step = outcome.step && { ...outcome.step, done: sentence };
  if (step) pick.setState(({ steps }) => ({ steps: [...steps, step] }));
  if (!wasMany) return;
  notify(
    `${sentence}, in ${countOf(outcome.articles, "article")}.`,
    step ? { label: "Undo", onChoose: () => void takeStepBack(page, acts, step) } : undefined,
  );
}

async function takeLastBack(page: Pick<ClaimsPage, "pick">, acts: Acts): Promise<void> {
  // What could not be stored is not in the history: giving it up is all that undoing it means.
  if (acts.dropNewest()) return;
  await page.pick.getState().underWay;
  const step = page.pick.getState().steps.at(-1);
  if (step) await takeStepBack(page, acts, step);
}

/** A message may offer what has been taken back meanwhile by its key. */
async function takeStepBack({ pick }: Pick<ClaimsPage, "pick">, acts: Acts, step: ClaimsStep): Promise<void> {
  const { notify } = session.getState();
  if (!pick.getState().steps.includes(step)) return notify("That was taken back already.");
  const outcome = await takeManyBack(acts, step);
  if (outcome.ok || outcome.kind === "refused")
    pick.setState(({ steps }) => ({ steps: steps.filter((other) => other !== step) }));
  notify(outcome.ok ? `Taken back: ${step.done}.` : outcome.sentence);
}

function countOf(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? "" : "s"}`;
}
