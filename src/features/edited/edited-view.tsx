import { useCallback, useMemo, useState } from "react";
import { Link, useSearchParams } from "react-router";
import { type Article, type TextVersion, articleTitle } from "#domain/article/article.ts";
import { type ClaimFate, type Fate, fates } from "#domain/edited/claim-fate.ts";
import { EditedClaim } from "#features/edited/edited-claim.tsx";
import { fateNames } from "#features/edited/fate-words.ts";
import { editedCommands } from "#state/commands/edited-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { type ComparedVersions, useComparedVersions } from "#state/edited/compared-versions.ts";
import { useCarryOver, useEditedContext } from "#state/edited/edited-desk.ts";
import { type EditedList, editedList } from "#state/edited/edited-list.ts";
import { versionAddress } from "#state/shown-version.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { Notice } from "#ui/notice.tsx";

interface VersionsProps {
  readonly article: Article;
  readonly from: TextVersion;
  readonly to: TextVersion;
}

/** What became, in another version of an article, of every claim that the analyst worked on. */
export function EditedView(props: VersionsProps) {
  const { article, from, to } = props;
  const comparing = useComparedVersions(article.id, from.hash, to.hash);
  const [old, now] = [from, to].map(({ hash }) => article.texts.findIndex((text) => text.hash === hash) + 1);
  return (
    <div className="mx-auto w-full max-w-[1120px] px-4 py-8" data-edited>
      <h1 className="font-serif text-headline font-bold" dir="auto">
        {articleTitle(article)}
      </h1>
      <p className="mb-4 flex flex-wrap gap-x-4 text-ink-2">
        <span>
          What became of version {old} in version {now}.
        </span>
        <Link className="underline underline-offset-2" to={versionAddress(article, from.hash)}>
          Read version {old}
        </Link>
        <Link className="underline underline-offset-2" to={versionAddress(article, to.hash)}>
          Read version {now}
        </Link>
      </p>
      {comparing.kind === "reading" && <output className="block text-ink-3">Comparing the two versions…</output>}
      {comparing.kind === "failed" && (
        <Notice kind="error">
          The two versions could not be compared: {comparing.reason} Nothing was changed; load the page anew to try
          again.
        </Notice>
      )}
      {comparing.kind === "compared" && <Compared {...props} compared={comparing.compared} />}
    </div>
  );
}

/** So many claims are shown at a time; more are a press away. */
const page = 60;

function Compared({ article, from, to, compared }: VersionsProps & { readonly compared: ComparedVersions }) {
  const { filter, setFilter, inHand: key, select } = useEditedAddress();
  const list = useMemo(() => editedList(compared.fates, filter), [compared.fates, filter]);
  const { listed } = list;
  const inHand = listed.find(({ read }) => read.claim.id === key) ?? listed[0] ?? null;
  const [shown, setShown] = useState(page);
  const isNewer = article.texts.indexOf(from) < article.texts.indexOf(to);
  const { carried, carry } = useCarryOver(article, compared, isNewer);
  const context = useEditedContext({ article, from, to, compared, list, inHand, select });
  useCommands(editedCommands, context);
  const least = inHand ? listed.indexOf(inHand) + 1 : 0;
  const texts = { before: compared.before.text, after: compared.after.text };
  return (
    <>
      <Fates list={list} filter={filter} setFilter={setFilter} />
      <div className="my-3 flex flex-wrap items-center gap-3">
        <output className="font-semibold">{progress(list)}</output>
        {carried.acts.length > 0 && (
          <Button onClick={carry}>
            Carry over {carried.acts.length === 1 ? "1 decision" : `${carried.acts.length} decisions`}
          </Button>
        )}
        <Button
          variant="plain"
          disabledReason={context.nothingToUndo ?? undefined}
          onClick={() => context.takeBack("undo")}
        >
          Undo
        </Button>
      </div>
      {listed.length === 0 ? (
        <EmptyState
          title={filter.fate === null ? "There is nothing to look at" : "No claim is listed"}
          sentence={
            filter.fate === null
              ? "You have not decided any claim of the older version, so nothing has to be carried over. Show all claims to see what became of them."
              : "No claim has this fate. Choose another one above, or all of them."
          }
        />
      ) : (
        <ol className="flex flex-col gap-3" aria-label="Claims">
          {listed.slice(0, Math.max(shown, least)).map((one) => (
            <EditedClaim
              key={one.read.claim.id}
              one={one}
              texts={texts}
              isInHand={one === inHand}
              onSelect={() => select(one)}
              context={context}
            />
          ))}
        </ol>
      )}
      {listed.length > Math.max(shown, least) && (
        <Button className="mt-3" onClick={() => setShown(Math.max(shown, least) + page)}>
          Show more
        </Button>
      )}
    </>
  );
}

function progress({ changed, waiting, counts }: EditedList): string {
  if (changed === 0 && counts.gone === 0) return "Nothing of what you decided has changed.";
  if (changed === 0) return "None of the claims that you decided waits for you; some are gone.";
  if (waiting === 0) return "Every claim that changed is decided anew.";
  return `${waiting} of ${changed} ${changed === 1 ? "waits" : "wait"} for you.`;
}

interface Filter {
  readonly fate: Fate | null;
  readonly all: boolean;
}

interface FatesProps {
  readonly list: EditedList;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
}

/** How many claims have each fate; each is a filter. */
function Fates({ list, filter, setFilter }: FatesProps) {
  const total = Object.values(list.counts).reduce((sum, count) => sum + count, 0);
  return (
    <fieldset className="flex flex-wrap items-center gap-2" aria-label="What became of the claims">
      <Button
        variant={filter.fate === null ? "primary" : "quiet"}
        aria-pressed={filter.fate === null}
        onClick={() => setFilter({ ...filter, fate: null })}
      >
        All {total}
      </Button>
      {fates.map((fate) => (
        <Button
          key={fate}
          variant={filter.fate === fate ? "primary" : "quiet"}
          aria-pressed={filter.fate === fate}
          onClick={() => setFilter({ ...filter, fate })}
        >
          {fateNames[fate]} {list.counts[fate]}
        </Button>
      ))}
      <label className="flex items-center gap-1.5 text-ink-2">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={filter.all}
          onChange={() => setFilter({ ...filter, all: !filter.all })}
        />
        Claims that you have not worked on, too
      </label>
    </fieldset>
  );
}

/** The filter and the claim in hand, as the address has them. */
function useEditedAddress() {
  const [parameters, setParameters] = useSearchParams();
  const fate = fates.find((one) => one === parameters.get("fate")) ?? null;
  const all = parameters.get("all") === "yes";
  const filter = useMemo((): Filter => ({ fate, all }), [fate, all]);
  const change = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setParameters(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries(changes))
            if (value === null) next.delete(name);
            else next.set(name, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setParameters],
  );
  return {
    filter,
    inHand: parameters.get("claim"),
    setFilter: (next: Filter) => change({ fate: next.fate, all: next.all ? "yes" : null }),
    select: useCallback((one: ClaimFate) => change({ claim: one.read.claim.id }), [change]),
  };
}
