import type { ReactElement } from "react";
import type { DenialElsewhere, ReadClaim } from "#domain/claim/read-claim.ts";
import type { DenialAcross } from "#domain/relate/relations.ts";
import { ClaimElsewhereLink } from "#features/inspector/claim-elsewhere.tsx";
import { groundSentences, typeNames } from "#features/inspector/denial-words.ts";
import { type ClaimElsewhere, useClaimsElsewhere } from "#state/claims-elsewhere.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";

/** The denials of a claim that stand in other articles, as rows of a list; those that are still being read left out. */
export function useDenialsElsewhere(selected: ReadClaim): readonly ReactElement[] {
  const { relations } = useReading();
  const links = selected.deniedElsewhere;
  const claims = useClaimsElsewhere(
    links.flatMap(({ link }) => (link ? [link.denial] : [])),
    relations.articleOf,
  );
  return links.flatMap((denial) => {
    const { id, link } = denial;
    if (!link) return [<UnseenDenial key={id} isLost={relations.known} />];
    const claim = claims.find(({ place }) => place.claim === id && place.text === link.denial.text);
    return claim ? [<DenialRow key={id} denial={denial} link={link} claim={claim} selected={selected} />] : [];
  });
}

interface DenialRowProps {
  readonly denial: DenialElsewhere;
  readonly link: DenialAcross;
  readonly claim: ClaimElsewhere;
  readonly selected: ReadClaim;
}

function DenialRow({ denial: { id, verdict }, link, claim, selected }: DenialRowProps) {
  const context = useReadingContext();
  return (
    <li className="flex items-start gap-2.5 py-1">
      <Dot />
      <ClaimElsewhereLink claim={claim} remark={`${linkWords(verdict)}${typeNames[link.type]}`}>
        <p className="text-ink-3">{groundSentences[link.ground]}</p>
        {verdict === null && !selected.reading.dismissed && (
          <button
            type="button"
            className="text-ink-2 underline underline-offset-2"
            onClick={() => context.act(selected, { kind: "reject-denial", denials: [id] })}
          >
            It doesn’t deny this
          </button>
        )}
      </ClaimElsewhereLink>
    </li>
  );
}

/** One that can't be shown, yet or any more: the analyst's word on it counts all the same. */
function UnseenDenial({ isLost }: { readonly isLost: boolean }) {
  return (
    <li className="flex items-start gap-2.5 py-1">
      <Dot />
      <p className="text-ink-3">
        {isLost ? "A denial that is no longer found in the library" : "A denial in another article"} · link confirmed
      </p>
    </li>
  );
}

/** What a claim denies in other articles, as rows of a list; what is still being read left out. */
export function useDeniedElsewhere({ claim: { id } }: ReadClaim): readonly ReactElement[] {
  const { relations } = useReading();
  const links = relations.denialsByThese.filter(({ denial }) => denial.claim === id);
  const claims = useClaimsElsewhere(
    links.map(({ denied }) => denied),
    relations.articleOf,
  );
  return links.flatMap(({ denial, denied, type }) => {
    const claim = claims.find(({ place }) => place.claim === denied.claim && place.text === denied.text);
    if (!claim) return [];
    const verdict = claim.reading.deniedBy[denial.claim] ?? null;
    return [
      <li key={denied.claim} className="py-1">
        <ClaimElsewhereLink claim={claim} remark={`${linkWords(verdict)}${typeNames[type]}`} />
      </li>,
    ];
  });
}

function linkWords(verdict: DenialElsewhere["verdict"]): string {
  return verdict === null ? "suggested link" : `link ${verdict}`;
}

function Dot() {
  return <span aria-hidden className="mt-1.5 size-2.5 flex-none rounded-full bg-denied" />;
}
