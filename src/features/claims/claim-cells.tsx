import { Link } from "react-router";
import type { ListedClaim } from "#state/claims-page.tsx";
import { ageWords } from "#features/claims/age-words.ts";
import { FlagChips } from "#features/claims/flag-chips.tsx";
import { StatusMark, SuggestionMark } from "#features/claims/status-look.tsx";

interface ClaimCellsProps {
  readonly claim: ListedClaim;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Whether there is room for a table. */
  readonly isTable: boolean;
}

/** What a line says of a claim, as a table's cells or as a card. */
export function ClaimCells(props: ClaimCellsProps) {
  return props.isTable ? <TableCells {...props} /> : <CardCells {...props} />;
}

function TableCells({ claim, now }: ClaimCellsProps) {
  return (
    <>
      <td>
        <StatusMark status={claim.status} />
      </td>
      <td>
        <SuggestionMark suggestion={claim.suggestion} isOpen={claim.status === "open"} />
      </td>
      <td>
        <Quote claim={claim} />
      </td>
      <td className="truncate" title={claim.speaker ?? undefined}>
        <Speaker claim={claim} />
      </td>
      <td className="truncate" title={claim.title}>
        <ArticleLink claim={claim} />
      </td>
      <td className="text-ink-2 tabular-nums">{ageWords(claim.storedAt, now)}</td>
      <td>
        <FlagChips flags={claim.flags} lines={2} />
      </td>
    </>
  );
}

function CardCells({ claim, now }: ClaimCellsProps) {
  return (
    <>
      <td className="col-start-2">
        <StatusMark status={claim.status} />
      </td>
      <td className="text-end">
        <SuggestionMark suggestion={claim.suggestion} isOpen={claim.status === "open"} />
      </td>
      <td className="col-span-2 col-start-2">
        <Quote claim={claim} />
      </td>
      <td className="col-start-2 truncate text-sm text-ink-2">
        <Speaker claim={claim} />
      </td>
      <td className="flex min-w-0 gap-2 text-sm text-ink-2">
        <span className="min-w-0 grow truncate text-end">
          <ArticleLink claim={claim} />
        </span>
        <span className="flex-none text-ink-3">{ageWords(claim.storedAt, now)}</span>
      </td>
      <td className="col-span-2 col-start-2 h-5 overflow-hidden">
        <FlagChips flags={claim.flags} lines={1} />
      </td>
    </>
  );
}

function Quote({ claim }: Pick<ClaimCellsProps, "claim">) {
  return (
    <span className="line-clamp-2 font-serif leading-snug" dir="auto" title={claim.quote}>
      {claim.quote}
    </span>
  );
}

function Speaker({ claim }: Pick<ClaimCellsProps, "claim">) {
  return claim.speaker === null ? (
    <span className="text-ink-3">the author’s own word</span>
  ) : (
    <span dir="auto">{claim.speaker}</span>
  );
}

/** The list is one stop of the Tab key; Enter opens the claim in hand as this link does by the mouse. */
function ArticleLink({ claim }: Pick<ClaimCellsProps, "claim">) {
  return (
    <Link
      to={`/articles/${encodeURIComponent(claim.article)}?text=${claim.text.slice(0, 8)}&claim=${claim.id}`}
      tabIndex={-1}
      dir="auto"
      className="block truncate underline decoration-line underline-offset-2 hover:decoration-ink-2"
    >
      {claim.title}
    </Link>
  );
}
