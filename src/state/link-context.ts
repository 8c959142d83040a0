import { useMemo } from "react";
import { useNavigate } from "react-router";
import { piecesText } from "#domain/anchor/span.ts";
import type { Jump } from "#domain/claim/jumps.ts";
import { useActs } from "#state/acts-context.tsx";
import { claimAddress } from "#state/claim-address.ts";
import type { LinkContext } from "#state/commands/link-commands.ts";
import { type LinkInHand, stopAt } from "#state/links.ts";
import { linkingStore, setLinking, useLinking } from "#state/linking.ts";
import { useArticles } from "#state/queries/articles.ts";
import { useReading } from "#state/reading.tsx";
import { session } from "#state/session.ts";

/** What the commands on links act on, for the text in hand and the links of its selected claim. */
export function useLinkContext(links: readonly LinkInHand[]): LinkContext {
  const reading = useReading();
  const acts = useActs();
  const navigate = useNavigate();
  const articles = useArticles().data;
  const { linking, jumps } = useLinking((state) => state);
  const { article, version, text, selected, select } = reading;
  return useMemo((): LinkContext => {
    const { notify } = session.getState();

    function follow({ to, jumps: after }: Jump): void {
      const there = to.article === article.id ? article : articles?.find(({ id }) => id === to.article);
      if (!there) return notify("The article to which this link leads is no longer in the library.");
      linkingStore.setState({ jumps: after });
      if (to.text === version.hash) select(to.claim);
      else void navigate(claimAddress(there, to));
    }

    return {
      reading,
      linking,
      jumps,
      setLinking: (next) => {
        // On a narrow screen the text, in which the other end is chosen, lies under the inspector.
        if (next && !linking) session.getState().setDrawer(null);
        setLinking(next);
      },
      follow,
      hold: ({ original, claim }) => ({
        article: article.id,
        text: version.hash,
        claim: original,
        words: piecesText(text.text, claim.pieces),
      }),
      perform: (step) =>
        void acts.perform(step).then((outcome) => {
          if (!outcome.ok && outcome.kind === "refused") notify(outcome.sentence);
        }),
      here: selected && { article: article.id, text: version.hash, claim: selected.claim.id },
      ends: links.filter(({ verdict }) => verdict !== "rejected").map(({ end }) => stopAt(end, article)),
    };
  }, [reading, linking, jumps, links, acts, navigate, articles, article, version, text, selected, select]);
}
