import { ChevronDown, ChevronUp } from "lucide-react";
import { piecesText } from "#domain/anchor/span.ts";
import type { Block } from "#domain/article/block.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { Attribution } from "#features/inspector/attribution.tsx";
import { NoClaimSelected } from "#features/inspector/no-claim-selected.tsx";
import { NoteField } from "#features/inspector/note-field.tsx";
import { OtherDecisions } from "#features/inspector/other-decisions.tsx";
import { StatusButtons } from "#features/inspector/status-buttons.tsx";
import {
  ArticleNote,
  ClaimMarks,
  ClaimTimeline,
  Evidence,
  SameElsewhere,
  SecondLook,
  SuggestionReason,
  Voices,
  DenialLinks,
} from "#features/inspector/late-sections.ts";
import { elsewhereCommands } from "#state/commands/elsewhere-commands.ts";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { nextClaim, previousClaim } from "#state/commands/reading-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { type Elsewhere, useElsewhere } from "#state/elsewhere.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { useReading } from "#state/reading.tsx";
import { Button } from "#ui/button.tsx";
import { IconButton } from "#ui/icon-button.tsx";
import { late } from "#ui/late.tsx";
import { Notice } from "#ui/notice.tsx";

const Borders = late(async () => ({ default: (await import("#features/inspector/borders.tsx")).Borders }));

const Publishing = late(async () => ({ default: (await import("#features/inspector/publishing.tsx")).Publishing }));

/** The claim in hand: what it says, who says it, why the tool suggests what it does, and what the analyst makes of it. */
export function Inspector() {
  const { selected } = useReading();
  const elsewhere = useElsewhere();
  useCommands(elsewhereCommands, elsewhere);
  return (
    <div className="p-[18px] outline-none" tabIndex={-1} data-inspector>
      {selected && <ArticleNote />}
      {selected ? <SelectedClaim selected={selected} elsewhere={elsewhere} /> : <NoClaimSelected />}
    </div>
  );
}

interface SelectedClaimProps {
  readonly selected: ReadClaim;
  readonly elsewhere: Elsewhere;
}

function SelectedClaim({ selected, elsewhere }: SelectedClaimProps) {
  const { claims, text } = useReading();
  const context = useReadingContext();
  const previousKeys = useShortcutKeys(previousClaim);
  const nextKeys = useShortcutKeys(nextClaim);
  const position = claims.findIndex(({ claim }) => claim.id === selected.claim.id) + 1;
  const block = blockOf(text.outline.blocks, selected);
  return (
    <>
      <div className="mb-2 flex items-center">
        <h2 className="grow text-xs font-semibold tracking-[0.06em] text-ink-3 uppercase">
          {position > 0 ? `Claim ${position} of ${claims.length}` : "Not a claim"}
          {block && ` · ¶ ${block.number}`}
        </h2>
        <IconButton
          label="Previous claim"
          keyHint={previousKeys}
          icon={<ChevronUp />}
          onClick={() => previousClaim.run(context)}
        />
        <IconButton
          label="Next claim"
          keyHint={nextKeys}
          icon={<ChevronDown />}
          onClick={() => nextClaim.run(context)}
        />
      </div>
      <blockquote dir="auto" className="font-serif text-quote">
        {piecesText(text.text, selected.claim.pieces)}
      </blockquote>
      <Attribution claim={selected.claim} />
      {!selected.reading.dismissed && <Borders selected={selected} />}
      {selected.reading.dismissed ? (
        <div className="mt-4">
          <Notice
            kind="info"
            actions={<Button onClick={() => context.act(selected, { kind: "restore" })}>Bring it back</Button>}
          >
            You set this aside as not a claim.
          </Notice>
        </div>
      ) : (
        <div className="mt-4 mb-4 flex flex-col gap-2">
          <StatusButtons selected={selected} />
          <Voices selected={selected} />
          <OtherDecisions selected={selected} />
          <ClaimMarks selected={selected} />
        </div>
      )}
      <SuggestionReason selected={selected} />
      <SecondLook selected={selected} elsewhere={elsewhere} />
      <Evidence selected={selected} />
      <DenialLinks selected={selected} />
      <SameElsewhere elsewhere={elsewhere} />
      <NoteField selected={selected} />
      {selected.reading.decision && <Publishing key={`publishing ${selected.claim.id}`} selected={selected} />}
      <ClaimTimeline key={selected.claim.id} selected={selected} />
    </>
  );
}

function blockOf(blocks: readonly Block[], { claim }: ReadClaim): Block | null {
  const start = claim.pieces[0]?.start ?? 0;
  return blocks.find((block) => block.start <= start && start < block.end) ?? null;
}
