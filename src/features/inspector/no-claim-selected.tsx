import { piecesText } from "#domain/anchor/span.ts";
import { ArticleNote } from "#features/inspector/late-sections.ts";
import { Section } from "#features/inspector/section.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { nextClaim, noneShown } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { Button } from "#ui/button.tsx";

/** What the inspector says before a claim is selected. */
export function NoClaimSelected() {
  const { claims, hidden, dismissed, text } = useReading();
  const context = useReadingContext();
  const nextKeys = useShortcutKeys(nextClaim);
  const open = claims.filter(({ standing }) => standing === "open").length;
  return (
    <>
      <h2 className="mb-1 text-lg font-semibold">No claim selected</h2>
      <p className="mb-3 text-ink-2">
        {claims.length === 0
          ? hidden.length > 0
            ? noneShown
            : "When claims are found in this text, they are underlined in it."
          : `${claims.length} claims, ${open} of them open. Press a claim in the text, or go through them by key.`}
      </p>
      {claims.length > 0 && (
        <Button keyHint={nextKeys} onClick={() => nextClaim.run(context)}>
          Next claim
        </Button>
      )}
      <ArticleNote />
      {dismissed.length > 0 && (
        <Section title={`Set aside as not a claim (${dismissed.length})`}>
          <ul className="flex flex-col gap-2">
            {dismissed.map((claim) => (
              <li key={claim.claim.id}>
                <span dir="auto" className="font-serif text-ink-2">
                  {piecesText(text.text, claim.claim.pieces)}
                </span>{" "}
                <button
                  type="button"
                  className="underline underline-offset-2"
                  onClick={() => context.act(claim, { kind: "restore" })}
                >
                  Bring it back
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
