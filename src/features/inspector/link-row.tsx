import { envelope, piecesText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { ClaimElsewhereLink } from "#features/inspector/claim-elsewhere.tsx";
import { groundSentences, typeNames } from "#features/inspector/denial-words.ts";
import { Quote } from "#features/inspector/quote.tsx";
import type { LinkInHand } from "#state/links.ts";
import { useReading } from "#state/reading.tsx";
import { late } from "#ui/late.tsx";

const LinkControls = late(async () => ({
  default: (await import("#features/inspector/link-controls.tsx")).LinkControls,
}));
interface LinkRowProps {
  readonly link: LinkInHand;
  readonly selected: ReadClaim;
}

/** A link of the selected claim: the claim at its other end, what the link is and by whose word, what can be said of it. */
export function LinkRow({ link, selected }: LinkRowProps) {
  const { other, end } = link;
  const words = `${link.verdict === null ? "suggested link" : `link ${link.verdict}`}${typeNames[link.type]}`;
  const controls = !selected.reading.dismissed && <LinkControls link={link} selected={selected} />;
  return (
    <li className="flex items-start gap-2.5 py-1">
      {other === "denial" && <span aria-hidden className="mt-1.5 size-2.5 flex-none rounded-full bg-denied" />}
      {end.kind === "there" ? (
        <ClaimElsewhereLink claim={end.claim} remark={words}>
          <Ground link={link} />
          {controls}
        </ClaimElsewhereLink>
      ) : (
        <div className="min-w-0">
          <ClaimLink claim={end.claim.claim} />{" "}
          <span className="text-ink-3">
            {other === "denial" && end.claim.claim.source ? `${end.claim.claim.source.speaker} · ` : ""}
            {words}
          </span>
          <Ground link={link} />
          {controls}
        </div>
      )}
    </li>
  );
}

/** Why a denial is thought to be meant for the claim; of what the claim itself denies the denial's own page says it. */
function Ground({ link: { other, ground, quote } }: { readonly link: LinkInHand }) {
  if (other === "denied" && ground !== "analyst") return null;
  return (
    <p className="text-ink-3">
      {groundSentences[ground]}
      {quote && (
        <>
          : <Quote span={quote} located />
        </>
      )}
    </p>
  );
}

/** A claim's words, which lead to it. */
function ClaimLink({ claim }: { readonly claim: Claim }) {
  const { text, select } = useReading();
  const { start } = envelope(claim.pieces);
  const block = text.outline.blocks.find((other) => other.start <= start && start < other.end);
  return (
    <button type="button" className="text-start hover:underline" onClick={() => select(claim.id)}>
      <span dir="auto">“{piecesText(text.text, claim.pieces)}”</span>
      {block && <span className="text-ink-3"> ¶ {block.number}</span>}
    </button>
  );
}
