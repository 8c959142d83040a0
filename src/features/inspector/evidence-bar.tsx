import { useNavigate } from "react-router";
import { attachSelection } from "#state/commands/evidence-commands.ts";
import { keyName, useShortcutKeys } from "#state/commands/bindings.ts";
import { useAvailableCommands } from "#state/commands/registry.ts";
import { type ClaimInHand, session, useSession } from "#state/session.ts";
import { Button } from "#ui/button.tsx";

/** Says for which claim evidence is looked for, in whichever article, and leads back to it. */
export function EvidenceBar() {
  const inHand = useSession(({ claimInHand }) => claimInHand);
  return inHand && <Bar inHand={inHand} />;
}

function Bar({ inHand }: { readonly inHand: ClaimInHand }) {
  const navigate = useNavigate();
  const keys = useShortcutKeys(attachSelection);
  const attach = useAvailableCommands()
    .flat()
    .find(({ id }) => id === attachSelection.id);
  const leave = () => session.getState().setClaimInHand(null);
  const goBack = () => {
    leave();
    void navigate(inHand.address);
  };
  const attachNow = () => {
    const refusal = attach?.refusal() ?? null;
    if (refusal === null) attach?.run();
    else session.getState().notify(refusal);
  };
  return (
    <section
      aria-label="Evidence for a claim"
      className="flex flex-none flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-side px-3 py-1.5"
    >
      <p className="min-w-0 grow basis-[16rem]">
        Evidence for <q dir="auto">{shortened(inHand.quote)}</q>: select a passage in any article and press{" "}
        {keyName(attachSelection)}.
        {inHand.attached > 0 && <output className="ms-1.5 text-ink-2">{inHand.attached} attached.</output>}
      </p>
      <div className="flex flex-wrap gap-1">
        {attach && (
          <Button
            keyHint={keys}
            // A press on a button must not take away what is selected in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={attachNow}
          >
            Attach
          </Button>
        )}
        <Button onClick={goBack}>Back to the claim</Button>
        <Button variant="plain" onClick={leave}>
          {inHand.attached > 0 ? "Done" : "Cancel"}
        </Button>
      </div>
    </section>
  );
}

function shortened(quote: string): string {
  return quote.length > 90 ? `${quote.slice(0, 89).trimEnd()}…` : quote;
}
