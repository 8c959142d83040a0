import type { ReactNode } from "react";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { LinkRow } from "#features/inspector/link-row.tsx";
import { Section } from "#features/inspector/section.tsx";
import { useShortcutKeys } from "#state/commands/bindings.ts";
import { confirmDenial, statusNames } from "#state/commands/reading-commands.ts";
import { type LinkInHand, type UnseenDenial, stopAt, useLinks } from "#state/links.ts";
import { useReadingContext } from "#state/reading-context.ts";
import { Button } from "#ui/button.tsx";
import { late } from "#ui/late.tsx";

const LinkStarts = late(async () => ({ default: (await import("#features/inspector/link-controls.tsx")).LinkStarts }));

const UnseenRow = late(async () => ({ default: (await import("#features/inspector/link-controls.tsx")).UnseenRow }));

/** Who denies the claim, and what it denies itself. Links are suggested or made by hand; only the analyst confirms them. */
export function DenialLinks({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const confirmKeys = useShortcutKeys(confirmDenial);
  const { links, unseen } = useLinks(selected);
  const { dismissed } = selected.reading;
  return (
    <>
      <LinkList
        title="Denied by"
        links={links.filter(({ other }) => other === "denial")}
        selected={selected}
        unseen={unseen}
        action={
          selected.ifConfirmed &&
          !dismissed && (
            <Button keyHint={confirmKeys} onClick={() => confirmDenial.run(context)} className="mt-1">
              Confirm link: {statusNames[selected.ifConfirmed]}
            </Button>
          )
        }
      />
      <LinkList title="Denies" links={links.filter(({ other }) => other === "denied")} selected={selected} />
      {!dismissed && <LinkStarts />}
    </>
  );
}

interface LinkListProps {
  readonly title: string;
  readonly links: readonly LinkInHand[];
  readonly selected: ReadClaim;
  readonly unseen?: readonly UnseenDenial[];
  /** What can be done about all of them. */
  readonly action?: ReactNode;
}

const noneUnseen: readonly UnseenDenial[] = [];

function LinkList({ title, links, selected, unseen = noneUnseen, action }: LinkListProps) {
  if (links.length + unseen.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {links.map((link) => (
          <LinkRow key={keyOf(link)} link={link} selected={selected} />
        ))}
        {unseen.map((denial) => (
          <UnseenRow key={denial.id} denial={denial} selected={selected} />
        ))}
      </ul>
      {action}
    </Section>
  );
}

function keyOf({ end }: LinkInHand): string {
  const { text, claim } = stopAt(end, { id: "" });
  return `${text} ${claim}`;
}
