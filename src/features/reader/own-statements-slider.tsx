import { useShortcutKeys } from "#state/commands/bindings.ts";
import { showFewer, showMore } from "#state/commands/statement-commands.ts";
import { useOwnStatements } from "#state/own-statements.ts";
import { Slider } from "#ui/slider.tsx";

/** How many of the author's own statements are shown. It stays in sight while the text is scrolled under it. */
export function OwnStatementsSlider() {
  const { total, shown, last, position, moveTo } = useOwnStatements();
  const keys = [useShortcutKeys(showFewer), useShortcutKeys(showMore)] as const;
  if (total === 0) return null;
  return (
    // As wide as the column with its padding, so that nothing shows beside it that is scrolled under it.
    <div className="sticky top-0 z-20 -mx-4 mb-3 bg-paper px-4 py-1.5 sm:-ms-8 sm:-me-10 sm:ps-[66px] sm:pe-10 print:hidden">
      <Slider
        label="Author’s own statements"
        value={position}
        last={last}
        valueText={valueText(shown, total)}
        keyHints={keys}
        onChange={moveTo}
      >
        {shown === total ? `all ${total}` : `${shown} of ${total}`}
      </Slider>
    </div>
  );
}

/** "12 of 31 of the author's own statements shown" */
function valueText(shown: number, total: number): string {
  if (shown === 0) return `none of the author’s ${total} own statements shown`;
  return `${shown === total ? `all ${total}` : `${shown} of ${total}`} of the author’s own statements shown`;
}
