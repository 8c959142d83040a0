import { useState } from "react";
import { Link } from "react-router";
import { articleTitle } from "#domain/article/article.ts";
import { claimCount, decidedCount } from "#domain/claim/tally.ts";
import type { KeptPack } from "#domain/ports.ts";
import { useActs } from "#state/acts-context.tsx";
import { usePorts } from "#state/ports-context.tsx";
import { useArticles } from "#state/queries/articles.ts";
import { useReviewRecords } from "#state/queries/review.ts";
import { useTallies } from "#state/queries/tallies.ts";
import { counted } from "#state/review/incoming.ts";
import { sendBack } from "#state/review/packs.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";

/** The packs that were opened here, with how far each is decided. */
export function OpenedPacks() {
  const packs = useReviewRecords().data?.packs ?? [];
  if (packs.length === 0) return null;
  return (
    <section aria-labelledby="opened-heading">
      <h2 id="opened-heading" className="mb-2 text-lg font-semibold">
        Opened packs
      </h2>
      <ul className="flex flex-col gap-3">
        {packs.map((pack) => (
          <li key={pack.id} className="rounded-[10px] border border-line bg-panel px-4 py-3">
            <OpenedPack pack={pack} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenedPack({ pack }: { readonly pack: KeptPack }) {
  const ports = usePorts();
  const acts = useActs();
  const articles = useArticles().data ?? [];
  const tallies = useTallies().data ?? [];
  const [isBusy, setBusy] = useState(false);
  const own = tallies.filter(({ text }) => pack.texts.some((known) => known.text === text));
  const dismissed = own.reduce((sum, tally) => sum + tally.dismissed, 0);
  const decided = own.reduce((sum, tally) => sum + decidedCount(tally), 0) + dismissed;
  const total = own.reduce((sum, tally) => sum + claimCount(tally), 0) + dismissed;
  const send = async () => {
    setBusy(true);
    try {
      session.getState().notify((await sendBack(ports, acts, pack)).sentence);
    } catch (error) {
      session
        .getState()
        .notify(
          `The pack could not be sent back: ${error instanceof Error ? error.message : String(error)}. Your work is unharmed; try again.`,
        );
    } finally {
      setBusy(false);
    }
  };
  const from = pack.madeBy ? pack.madeBy.name || `the analyst ${pack.madeBy.id.slice(0, 6)}` : "somebody";
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-semibold">
        {pack.mode === "blind" ? "Blind" : "Open"} review for {from}, {pack.openedAt.slice(0, 10)}
      </h3>
      {total > 0 && pack.doneAt === null && (
        <ProgressBar label="Decided" value={decided} max={total} unit="claims decided" />
      )}
      <ul className="list-disc ps-5">
        {[...new Set(pack.texts.map(({ article }) => article))].map((id) => {
          const article = articles.find((known) => known.id === id);
          return (
            <li key={id}>
              <Link to={`/articles/${encodeURIComponent(id)}`} className="underline">
                {article ? articleTitle(article) : id}
              </Link>
            </li>
          );
        })}
      </ul>
      {pack.doneAt === null ? (
        <>
          {total > decided && (
            <p className="max-w-[70ch] text-sm text-ink-2">
              {counted(total - decided, "claim is", "claims are")} still open. Whatever is open when you send it back
              counts as passed over by you.
            </p>
          )}
          <Button
            variant="primary"
            className="self-start"
            onClick={() => void send()}
            disabledReason={isBusy ? "it is being written" : undefined}
          >
            Send back
          </Button>
        </>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-ink-2">Sent back {pack.doneAt.slice(0, 10)}.</span>
          <Button onClick={() => void send()}>Save the answer again</Button>
        </div>
      )}
    </div>
  );
}
