import type { ReadClaim } from "#domain/claim/read-claim.ts";
import { CommandButton } from "#features/inspector/command-button.tsx";
import { jump, linkDenial, linkDenied } from "#state/commands/link-commands.ts";
import { useLinkActs } from "#state/link-acts.ts";
import { useLinkContext } from "#state/link-context.ts";
import { linkTypeNames, linkTypes } from "#state/link-types.ts";
import { type LinkInHand, type UnseenDenial, useLinks } from "#state/links.ts";
import { useReading } from "#state/reading.tsx";
import { CompactSelect } from "#ui/compact-select.tsx";

interface LinkControlsProps {
  readonly link: LinkInHand;
  readonly selected: ReadClaim;
}

/** What the analyst says of a link, at first or after the fact: whether there is a denial, and which kind. */
export function LinkControls({ link, selected }: LinkControlsProps) {
  const acts = useLinkActs();
  const { other, type, ground, verdict } = link;
  const isOwn = ground === "analyst";
  // Only the tool finds a denial to be older than the claim.
  const types = type === "stale" ? [...linkTypes, type] : linkTypes;
  return (
    <span className="mt-0.5 flex flex-wrap items-center gap-x-3 gap-y-1">
      {verdict !== "rejected" && (
        <CompactSelect
          label="Type of the link"
          options={types.map((value) => ({ value, label: linkTypeNames[value] }))}
          value={type}
          onChange={(chosen) => acts.confirm(selected, link, chosen)}
        />
      )}
      {verdict !== "confirmed" && (
        <TextButton
          name={other === "denial" ? "It denies this" : "This denies it"}
          onPress={() => acts.confirm(selected, link, type)}
        />
      )}
      {verdict !== "rejected" && !isOwn && (
        <TextButton
          name={other === "denial" ? "It doesn’t deny this" : "This doesn’t deny it"}
          onPress={() => acts.reject(selected, link)}
        />
      )}
      {(verdict !== null || isOwn) && (
        <TextButton name={isOwn ? "Remove link" : "Leave it open"} onPress={() => acts.remove(selected, link)} />
      )}
    </span>
  );
}

interface UnseenRowProps {
  readonly denial: UnseenDenial;
  readonly selected: ReadClaim;
}

/** A denial that can't be shown, yet or any more: the analyst's word on it counts all the same. */
export function UnseenRow({ denial, selected }: UnseenRowProps) {
  const acts = useLinkActs();
  return (
    <li className="flex items-start gap-2.5 py-1">
      <span aria-hidden className="mt-1.5 size-2.5 flex-none rounded-full bg-denied" />
      <div className="text-ink-3">
        {denial.isLost ? "A denial that is no longer found in the library" : "A denial in another article"} · link
        confirmed
        {denial.isLost && !selected.reading.dismissed && (
          <span className="block">
            <TextButton name="Remove link" onPress={() => acts.removeUnseen(selected, denial)} />
          </span>
        )}
      </div>
    </li>
  );
}

/** Making links by hand, and going to where they lead. */
export function LinkStarts() {
  const { links } = useLinks(useReading().selected);
  const context = useLinkContext(links);
  return (
    <fieldset aria-label="Links by hand" className="mt-3 flex flex-wrap gap-1.5">
      <CommandButton command={linkDenied} label="Link a denial" context={context} />
      <CommandButton command={linkDenial} label="Link what it denies" context={context} />
      {context.ends.length > 0 && <CommandButton command={jump} label="Other end" context={context} />}
    </fieldset>
  );
}

interface TextButtonProps {
  readonly name: string;
  readonly onPress: () => void;
}

function TextButton({ name, onPress }: TextButtonProps) {
  return (
    <button type="button" className="text-ink-2 underline underline-offset-2 pointer-coarse:min-h-11" onClick={onPress}>
      {name}
    </button>
  );
}
