import { envelope, piecesText } from "#domain/anchor/span.ts";
import type { Claim } from "#domain/claim/claim.ts";
import type { IncomingDenial, ReadClaim } from "#domain/claim/read-claim.ts";
import { useDenialsElsewhere, useDeniedElsewhere } from "#features/inspector/denials-elsewhere.tsx";
import { groundSentences, typeNames } from "#features/inspector/denial-words.ts";
import { Quote } from "#features/inspector/quote.tsx";
import { Section } from "#features/inspector/section.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { confirmDenial, statusNames } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { Button } from "#ui/button.tsx";

/** Who denies the claim, and what it denies itself. Links are suggested; only the analyst confirms them. */
export function DenialLinks({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const confirmKeys = useShortcutKeys(confirmDenial);
  const elsewhere = useDenialsElsewhere(selected);
  return (
    <>
      {selected.deniedBy.length + elsewhere.length > 0 && (
        <Section title="Denied by">
          <ul>
            {selected.deniedBy.map((incoming) => (
              <DenialRow key={incoming.denial.id} incoming={incoming} selected={selected} />
            ))}
            {elsewhere}
          </ul>
          {selected.ifConfirmed && !selected.reading.dismissed && (
            <Button keyHint={confirmKeys} onClick={() => confirmDenial.run(context)} className="mt-1">
              Confirm link: {statusNames[selected.ifConfirmed]}
            </Button>
          )}
        </Section>
      )}
      <DeniedClaims selected={selected} />
    </>
  );
}

function DenialRow({ incoming, selected }: { readonly incoming: IncomingDenial; readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const { denial, link, verdict } = incoming;
  return (
    <li className="flex items-start gap-2.5 py-1">
      <span aria-hidden className="mt-1.5 size-2.5 flex-none rounded-full bg-denied" />
      <div>
        <ClaimLink claim={denial} />{" "}
        <span className="text-ink-3">
          {denial.source ? `${denial.source.speaker} · ` : ""}
          {verdict === null ? "suggested link" : `link ${verdict}`}
          {typeNames[link.type]}
        </span>
        <p className="text-ink-3">
          {groundSentences[link.ground]}
          {link.quote && (
            <>
              : <Quote span={link.quote} located />
            </>
          )}
        </p>
        {verdict === null && !selected.reading.dismissed && (
          <button
            type="button"
            className="text-ink-2 underline underline-offset-2"
            onClick={() => context.act(selected, { kind: "reject-denial", denials: [denial.id] })}
          >
            It doesn’t deny this
          </button>
        )}
      </div>
    </li>
  );
}

function DeniedClaims({ selected }: { readonly selected: ReadClaim }) {
  const { claims, hidden } = useReading();
  const all = [...claims, ...hidden];
  const elsewhere = useDeniedElsewhere(selected);
  const denied = selected.claim.denies.flatMap((link) => {
    const target = all.find(({ claim }) => claim.id === link.claim);
    return target ? [{ link, target }] : [];
  });
  if (denied.length + elsewhere.length === 0) return null;
  return (
    <Section title="Denies">
      <ul>
        {denied.map(({ link, target }) => (
          <li key={link.claim} className="py-1">
            <ClaimLink claim={target.claim} />{" "}
            <span className="text-ink-3">
              {verdictOf(target, selected)}
              {typeNames[link.type]}
            </span>
          </li>
        ))}
        {elsewhere}
      </ul>
    </Section>
  );
}

function verdictOf(target: ReadClaim, denial: ReadClaim): string {
  const verdict = target.reading.deniedBy[denial.claim.id];
  return verdict ? `link ${verdict}` : "suggested link";
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
