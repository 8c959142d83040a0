import { ArrowUpRight, ExternalLink } from "lucide-react";
import { Link } from "react-router";
import type { Evidence, LinkEvidence, PassageEvidence } from "#domain/claim/evidence.ts";
import { PassageButton } from "#features/inspector/passage-button.tsx";
import { passageAddress } from "#state/claim-address.ts";
import { useArticles } from "#state/queries/articles.ts";
import { useReading } from "#state/reading.tsx";

/** What a piece of evidence is and where it stands; a press goes there. */
export function EvidenceSource({ evidence }: { readonly evidence: Evidence }) {
  const { article, version } = useReading();
  if (evidence.kind === "link") return <LinkSource link={evidence} />;
  const { start, end } = evidence.selector;
  const isHere = evidence.article === article.id && evidence.text === version.hash;
  return isHere ? <PassageButton span={{ start, end }} /> : <PassageElsewhere passage={evidence} />;
}

function PassageElsewhere({ passage }: { readonly passage: PassageEvidence }) {
  const articles = useArticles().data ?? [];
  const article = articles.find(({ id }) => id === passage.article);
  const version = article?.texts.find(({ hash }) => hash === passage.text);
  const quote = (
    <q dir="auto" className="font-serif italic">
      {passage.selector.exact}
    </q>
  );
  if (!article || !version)
    return (
      <p>
        {quote} <span className="text-ink-3">in an article that is no longer in this browser</span>
      </p>
    );
  return (
    <div>
      <Link to={passageAddress(article, passage.text, passage.selector)} className="inline-block hover:underline">
        {quote}
        <ArrowUpRight aria-hidden className="ms-1 inline size-3.5 text-ink-3" />
      </Link>
      <p className="text-ink-3">
        in{" "}
        <cite dir="auto" className="text-ink-2 not-italic">
          {version.name}
        </cite>
      </p>
    </div>
  );
}

function LinkSource({ link: { address, title, quotation, seenOn } }: { readonly link: LinkEvidence }) {
  return (
    <div>
      <a
        href={address}
        target="_blank"
        rel="noopener noreferrer"
        className="inline-block wrap-anywhere hover:underline"
      >
        <span dir="auto">{title || address}</span>
        <ExternalLink aria-hidden className="ms-1 inline size-3.5 text-ink-3" />
      </a>
      {quotation !== "" && (
        <p>
          <q dir="auto" className="font-serif italic">
            {quotation}
          </q>
        </p>
      )}
      <p className="wrap-anywhere text-ink-3">
        {new URL(address).host}
        {seenOn && ` · seen ${shownDay(seenOn)}`}
      </p>
    </div>
  );
}

/** "26 Nov 2026"; a day is the same in every time zone. */
function shownDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}
