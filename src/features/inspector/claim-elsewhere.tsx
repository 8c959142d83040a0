import { ArrowUpRight } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { claimAddress } from "#state/claim-address.ts";
import type { ClaimElsewhere } from "#state/claims-elsewhere.ts";
import { statusNames } from "#state/commands/reading-commands.ts";
import { standingColours, standingShapes } from "#features/inspector/standing-look.ts";
import { LineShape } from "#ui/line-shape.tsx";

interface ClaimElsewhereLinkProps {
  readonly claim: ClaimElsewhere;
  /** What else is said of it, behind who says it and where. */
  readonly remark?: string;
  readonly children?: ReactNode;
}

/** A claim of another article: its words, which open that article at it, who says it, and where. */
export function ClaimElsewhereLink({ claim, remark, children }: ClaimElsewhereLinkProps) {
  const { proposition, article, place, title } = claim;
  return (
    <div className="min-w-0">
      <Link to={claimAddress(article, place)} className="hover:underline">
        <span dir="auto">“{proposition.quote}”</span>
        <ArrowUpRight aria-hidden className="ms-1 inline size-3.5 text-ink-3" />
      </Link>
      <p className="text-ink-3">
        {proposition.speaker ?? "the author"} · in{" "}
        <cite dir="auto" className="text-ink-2 not-italic">
          {title}
        </cite>
        {remark && ` · ${remark}`}
      </p>
      {children}
    </div>
  );
}

/** How a claim of another article stands: shape and word. */
export function StandingElsewhere({ claim: { standing } }: { readonly claim: ClaimElsewhere }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className={standingColours[standing]}>
        <LineShape kind={standingShapes[standing]} />
      </span>
      {standing === "open" ? "Open" : statusNames[standing]}
    </span>
  );
}
