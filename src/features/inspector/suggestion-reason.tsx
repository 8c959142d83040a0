import type { ReactNode } from "react";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Status } from "#domain/claim/status.ts";
import {
  type AnswerRule,
  type Flag,
  gradeSentences,
  ruleSentences,
  suggestedStatus,
} from "#domain/claim/suggestion.ts";
import { Quote } from "#features/inspector/quote.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { acceptSuggestion, decideKeyNames, statusNames } from "#state/commands/reading-commands.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { Button } from "#ui/button.tsx";
import { classNames } from "#ui/class-names.ts";

const looks: Readonly<Record<Status, string>> = {
  sourced: "border-sourced bg-sourced-tint/50",
  unsourced: "border-unsourced bg-unsourced-tint/50",
  denied: "border-denied bg-denied-tint/50",
  contested: "border-contested bg-contested-tint/50",
};

/** The suggested status, the words it rests on and the rule that made it. Never looks like a decision. */
export function SuggestionReason({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const acceptKeys = useShortcutKeys(acceptSuggestion);
  const { suggested, claim } = selected;
  if (!suggested || !claim.suggestion) return <NothingSuggested />;
  const { source, denial, flags } = claim.suggestion;
  const isConfirmedDenial = suggested !== suggestedStatus(claim.suggestion, false);
  return (
    <div
      className={classNames("rounded-r-[8px] border-l-[3px] px-3 py-2.5", looks[suggested])}
      data-suggestion={suggested}
    >
      <p>
        <b className="font-semibold">Suggested: {statusNames[suggested]}.</b>{" "}
        {denial && (
          <>
            Somebody denies it: <Quote span={denial.quote} located />. <RuleName rule="R1" />{" "}
          </>
        )}
        {isConfirmedDenial && <>You confirmed that it is denied. </>}
        {lead(source.rule)}
        {source.quote && (
          <>
            {source.rule === "R6" ? " " : ": "}
            <Quote span={source.quote} located />
          </>
        )}
        . <RuleName rule={source.rule} />
        {source.grade && (
          <span className="text-ink-2">
            {" "}
            Grade {source.grade}: {gradeSentences[source.grade]}.
          </span>
        )}
      </p>
      {flags.map(({ flag, quote }) => (
        <p key={`${flag}-${quote.start}`} className="mt-1 text-ink-2">
          {flagSentences[flag]}: <Quote span={quote} located />.
        </p>
      ))}
      {selected.standing === "open" && (
        <div className="mt-2">
          <Button keyHint={acceptKeys} onClick={() => acceptSuggestion.run(context)}>
            Accept
          </Button>
        </div>
      )}
    </div>
  );
}

function NothingSuggested() {
  return (
    <p className="text-ink-2">No status is suggested for this claim; read it and decide with {decideKeyNames()}.</p>
  );
}

function RuleName({ rule }: { readonly rule: AnswerRule }): ReactNode {
  return (
    <span className="text-ink-2">
      Rule {rule}: {ruleSentences[rule]}.
    </span>
  );
}

/** How the reason begins; the quoted words follow. */
function lead(rule: AnswerRule): string {
  switch (rule) {
    case "R1":
      return "Somebody denies it";
    case "R3":
      return "The text says that evidence is missing";
    case "R4":
      return "The text attributes it";
    case "R5":
      return "The text only passes it on";
    case "R6":
      return "No source is named";
  }
}

const flagSentences: Readonly<Record<Flag, string>> = {
  response: "A response, which neither confirms nor denies it",
  "not-verified-by-outlet": "The outlet could not verify it itself",
  "partly-denied": "A detail of it is denied",
  hedged: "Said with a reservation",
};
