import { Link } from "react-router";
import { type Article, articleTitle, knownAbout, newestText } from "#domain/article/article.ts";
import { type Tally, claimCount, decidedCount } from "#domain/claim/tally.ts";
import { statuses } from "#domain/claim/status.ts";
import { useSession } from "#state/session.ts";
import { StackedBar } from "#ui/stacked-bar.tsx";
import { classNames } from "#ui/class-names.ts";

interface ArticleCardProps {
  readonly article: Article;
  readonly tally: Tally | null;
  /** How many claims are suggested but unseen; null where that isn't known. */
  readonly unseen: number | null;
  readonly current?: boolean;
  /** Which heading level the name has on this page. */
  readonly heading: "h2" | "h3";
  readonly onChoose?: (() => void) | undefined;
}

/** An article in a list: its name, how many claims, how many decided. */
export function ArticleCard({ article, tally, unseen, current = false, heading: Heading, onChoose }: ArticleCardProps) {
  const { byline, hash } = newestText(article);
  const { about } = article;
  const detecting = useSession((session) => session.detecting[hash] !== undefined);
  return (
    <article
      className={classNames(
        "relative rounded-[9px] px-2.5 pt-2.5 pb-3",
        current || Heading === "h2" ? "bg-panel ring-1 ring-line shadow-card" : "hover:bg-wash",
      )}
    >
      <Heading className="mb-0.5 text-base leading-snug font-semibold" dir="auto">
        {/* The whole card is pressed, and only the name is read out. */}
        <Link
          to={`/articles/${article.id}`}
          aria-current={current ? "page" : undefined}
          onClick={onChoose}
          className="after:absolute after:inset-0"
        >
          {articleTitle(article)}
        </Link>
      </Heading>
      <p className="text-sm text-ink-3">
        {[
          ...(about ? knownAbout({ ...about, byline: about.byline ?? byline }) : [byline]),
          counts(tally, detecting),
          unseen !== null && unseen > 0 && `${unseen} unseen`,
          article.texts.length > 1 && `${article.texts.length} versions`,
          article.missingSince && "file gone",
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {article.texts.length > 1 && (
        <Link
          to={`/articles/${article.id}/edited`}
          onClick={onChoose}
          className="relative z-10 text-sm underline underline-offset-2"
        >
          Compare versions
        </Link>
      )}
      {tally && (
        <div className="mt-2">
          <StackedBar sentence={barSentence(tally)} parts={barParts(tally)} />
        </div>
      )}
    </article>
  );
}

function counts(tally: Tally | null, detecting: boolean): string {
  if (!tally) return detecting ? "finding claims…" : "claims not looked for yet";
  const claims = claimCount(tally);
  return `${claims} ${claims === 1 ? "claim" : "claims"} · ${decidedCount(tally)} decided`;
}

function barSentence(tally: Tally): string {
  const parts = statuses.filter((status) => tally[status] > 0).map((status) => `${tally[status]} ${status}`);
  return [...parts, `${tally.open} open`].join(", ");
}

const colours = {
  sourced: "bg-sourced",
  unsourced: "bg-unsourced",
  denied: "bg-denied",
  contested: "bg-contested",
  open: "bg-transparent",
} as const;

function barParts(tally: Tally) {
  return [...statuses, "open" as const].map((standing) => ({
    label: standing,
    count: tally[standing],
    className: colours[standing],
  }));
}
