import type { ClaimElsewhere } from "#state/claims-elsewhere.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { decideElsewhere, offeredElsewhere } from "#state/commands/elsewhere-commands.ts";
import type { Elsewhere } from "#state/elsewhere.ts";
import { ClaimElsewhereLink, StandingElsewhere } from "#features/inspector/claim-elsewhere.tsx";
import { Conflicts } from "#features/inspector/conflicts.tsx";
import { Section } from "#features/inspector/section.tsx";
import { Button } from "#ui/button.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

/** The selected claim in other articles: where it is made too, how it stands there, and where it is told differently. */
export function SameElsewhere({ elsewhere }: { readonly elsewhere: Elsewhere }) {
  const { same, more, showAll } = elsewhere;
  return (
    <>
      {same.length > 0 && (
        <Section title="Same claim elsewhere">
          <ul className="flex flex-col gap-3">
            {same.map((claim) => (
              <SameClaim key={claim.place.claim} claim={claim} elsewhere={elsewhere} />
            ))}
          </ul>
        </Section>
      )}
      <Conflicts elsewhere={elsewhere} />
      {more > 0 && (
        <div className="mt-2">
          <Button variant="plain" onClick={showAll}>
            Show {more} more
          </Button>
        </div>
      )}
    </>
  );
}

function SameClaim({ claim, elsewhere }: { readonly claim: ClaimElsewhere; readonly elsewhere: Elsewhere }) {
  const { selected, decide } = elsewhere;
  const keys = useShortcutKeys(decideElsewhere);
  const offered = offeredElsewhere(elsewhere);
  const status = selected?.standing;
  const isOffered = status !== undefined && status !== "open" && offered.includes(claim);
  return (
    <li>
      <ClaimElsewhereLink claim={claim}>
        <p className="mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-2">
          <StandingElsewhere claim={claim} />
          {isOffered && claim.standing !== "open" && <span>· decided otherwise than here</span>}
        </p>
        {isOffered && (
          <Button
            {...(offered[0] === claim && { keyHint: keys })}
            onClick={() => decide(claim, status)}
            className="mt-1"
          >
            Decide it so too <VisuallyHidden>in {claim.title}</VisuallyHidden>
          </Button>
        )}
      </ClaimElsewhereLink>
    </li>
  );
}
