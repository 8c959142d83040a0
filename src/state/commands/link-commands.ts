import type { DenialLink } from "#domain/claim/claim.ts";
import { type Jump, type Jumps, type Stop, jumpBack, jumpOn } from "#domain/claim/jumps.ts";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { StepIntent } from "#domain/history/act.ts";
import { linkStep } from "#domain/history/link-step.ts";
import type { Command } from "#state/commands/command.ts";
import { linkTypeNames, linkTypes } from "#state/link-types.ts";
import type { HeldEnd, Linking } from "#state/linking.ts";
import type { Reading } from "#state/reading.tsx";

/** What the commands on denial links act on. */
export interface LinkContext {
  readonly reading: Pick<Reading, "claims" | "hidden" | "selected">;
  /** A claim of the text in hand, to be held while its other end is chosen. */
  readonly hold: (claim: ReadClaim) => HeldEnd;
  readonly linking: Linking | null;
  readonly setLinking: (linking: Linking | null) => void;
  readonly perform: (step: StepIntent) => void;
  /** Where the selected claim stands; null while none is selected. */
  readonly here: Stop | null;
  /** Where its links lead to, rejected ones left out. */
  readonly ends: readonly Stop[];
  readonly jumps: Jumps;
  readonly follow: (jump: Jump) => void;
}

type LinkCommand = Command<LinkContext>;

const noneSelected = "No claim is selected. J selects the next one.";
const dismissedSelected = "This was set aside as not a claim. Bring it back first.";

/** Holds the selected claim as the denial, while what it denies is chosen. */
export const linkDenial = holding("link-denial", "Link a denial to the claim it denies", { key: "L" }, "denial");
/** Holds the selected claim as what is denied, while its denial is chosen. */
export const linkDenied = holding("link-denied", "Link the claim to its denial", { key: "L", shift: true }, "denied");

/** To the other end of the selected claim's links, one after another, and back. */
export const jump: LinkCommand = {
  id: "jump-link",
  name: "Other end of the link, then the next one’s, and back",
  group: "Move",
  shortcut: { key: "D" },
  refusal: ({ here, ends, jumps }) =>
    !here
      ? noneSelected
      : jumpOn(jumps, here, ends)
        ? null
        : "This claim is linked to no other. L links a denial to what it denies.",
  run: ({ here, ends, jumps, follow }) => {
    const next = here && jumpOn(jumps, here, ends);
    if (next) follow(next);
  },
};

/** To the claim from which links were followed. */
export const jumpWhence: LinkCommand = {
  id: "jump-whence",
  name: "Back to where links were followed from",
  group: "Move",
  shortcut: { key: "D", shift: true },
  refusal: ({ here, jumps }) => (jumpBack(jumps, here) ? null : "No link was followed that one could come back from."),
  run: ({ here, jumps, follow }) => {
    const back = jumpBack(jumps, here);
    if (back) follow(back);
  },
};

/** Everything about links that can be done at any time. */
export const linkCommands: readonly LinkCommand[] = [linkDenial, linkDenied, jump, jumpWhence];

/** Links the selected claim to the one that is held. */
export const linkSelected: LinkCommand = {
  id: "link-selected",
  name: "Link the selected claim",
  group: "Links",
  shortcut: { key: "Enter" },
  refusal: ({ linking, reading: { selected } }) => {
    if (!linking) return null;
    if (!selected) return `Choose ${linking.as === "denial" ? "the claim that is denied" : "the denial"} with J and K.`;
    if (selected.reading.dismissed) return dismissedSelected;
    if (isHeld(linking, selected)) return "A claim can’t deny itself. Choose another one with J and K.";
    return null;
  },
  run: (context) => {
    const { linking, reading, hold, perform, setLinking } = context;
    if (!linking || !reading.selected) return;
    const { held, as, type } = linking;
    const chosen = hold(reading.selected);
    const [denial, denied] = as === "denial" ? [held, chosen] : [chosen, held];
    if (linkedAs(linking, reading) === type)
      return setLinking({ ...linking, news: `This is linked already, as ${linkTypeNames[type]}. T changes the type.` });
    perform(linkStep(denial, denied, type));
    setLinking({
      ...linking,
      news: `Linked: ${quoted(denial.words)} denies ${quoted(denied.words)}, ${linkTypeNames[type]}.`,
    });
  },
};

export const changeType: LinkCommand = {
  id: "change-link-type",
  name: "Full, only a detail, or talk of motives",
  group: "Links",
  shortcut: { key: "T" },
  refusal: () => null,
  run: ({ linking, setLinking }) => {
    if (!linking) return;
    const at = linkTypes.findIndex((type) => type === linking.type);
    const type = linkTypes[(at + 1) % linkTypes.length] ?? "full";
    setLinking({ ...linking, type, news: `Type: ${linkTypeNames[type]}.` });
  },
};

export const stopLinking: LinkCommand = {
  id: "stop-linking",
  name: "Leave linking",
  group: "Links",
  shortcut: { key: "Escape" },
  refusal: () => null,
  run: ({ setLinking }) => setLinking(null),
};

/** What can be done while a link is being made; these keys then mean nothing else. */
export const linkingCommands: readonly LinkCommand[] = [linkSelected, changeType, stopLinking];

function holding(id: string, name: string, shortcut: LinkCommand["shortcut"], as: Linking["as"]): LinkCommand {
  return {
    id,
    name,
    group: "Links",
    shortcut,
    refusal: ({ reading: { selected } }) =>
      !selected ? noneSelected : selected.reading.dismissed ? dismissedSelected : null,
    run: ({ reading: { selected }, hold, setLinking }) => {
      if (selected) setLinking({ held: hold(selected), as, type: "full", news: "" });
    },
  };
}

function isHeld({ held }: Linking, { original }: ReadClaim): boolean {
  return held.text === original.text && held.claim.id === original.id;
}

/**
 * As what the analyst has linked the selected claim to the held one; null where they have not, or rejected it since. What
 * was said of a denial stands with the claim it denies, which may be of an article that isn't in hand.
 */
function linkedAs(
  { held, as }: Linking,
  { selected, claims, hidden }: LinkContext["reading"],
): DenialLink["type"] | null {
  if (!selected) return null;
  const { linkedDenials, linkedDenied } = selected.reading;
  const [denied, denialId] =
    as === "denial"
      ? [selected, held.claim.id]
      : [[...claims, ...hidden].find(({ claim }) => claim.id === held.claim.id), selected.claim.id];
  if (denied?.reading.deniedBy[denialId] === "rejected") return null;
  return (as === "denial" ? linkedDenials : linkedDenied)[held.claim.id]?.type ?? null;
}

/** Enough of a claim's words to tell it by. */
export function quoted(words: string): string {
  return `“${words.length > longestQuote ? `${words.slice(0, longestQuote).trimEnd()}…` : words}”`;
}

const longestQuote = 60;
