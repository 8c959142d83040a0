import { LinkBar } from "#features/reader/links/link-bar.tsx";
import { LinkMargin } from "#features/reader/links/link-margin.tsx";
import { linkCommands } from "#state/commands/link-commands.ts";
import { useCommands } from "#state/commands/registry.ts";
import { useLinkContext } from "#state/link-context.ts";
import { useLinks } from "#state/links.ts";
import { useReading } from "#state/reading.tsx";

/**
 * Denial links in the text: the commands, the links of the selected claim in the margin, and the bar while one is being
 * made. Loaded after the text, which can be read and decided without it.
 */
export function Links({ column }: { readonly column: HTMLElement }) {
  const { selected } = useReading();
  const inHand = selected?.reading.dismissed ? null : selected;
  const { links } = useLinks(inHand);
  const context = useLinkContext(links);
  useCommands(linkCommands, context);
  const shown = links.filter(({ verdict }) => verdict !== "rejected");
  return (
    <>
      {inHand && shown.length > 0 && <LinkMargin column={column} selected={inHand} links={shown} context={context} />}
      {context.linking && <LinkBar column={column} linking={context.linking} context={context} />}
    </>
  );
}
