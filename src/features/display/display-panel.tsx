import { type Display, columnWidths, lineHeights, textSizes, themes, usualDisplay } from "#domain/display.ts";
import { usePreferences, usePreferencesStore } from "#state/preferences.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceField } from "#ui/choice-field.tsx";
import { Popover, type PopoverProps } from "#ui/popover.tsx";

/** A value in words: as it is called, with a capital. */
const named = <Value extends string>(value: Value) => ({
  value,
  name: value.charAt(0).toUpperCase() + value.slice(1),
});

const options = {
  textSize: textSizes.map((value) => ({ ...named(value), label: "A" })),
  columnWidth: columnWidths.map(named),
  lineHeight: lineHeights.map(named),
  theme: themes.map(named),
};

const names = ["textSize", "columnWidth", "lineHeight", "theme"] as const;

/** How texts are shown: each choice holds at once, in every article and tab, and is remembered. On paper too, from here. */
export function DisplayPanel(popover: Pick<PopoverProps, "anchor" | "place" | "onClose">) {
  return (
    <Popover {...popover} title="Display">
      <Choices />
    </Popover>
  );
}

function Choices() {
  const store = usePreferencesStore();
  const { display } = usePreferences();
  const change = (changed: Partial<Display>) => {
    const preferences = store.read();
    store.write({ ...preferences, display: { ...preferences.display, ...changed } });
  };
  const isUsual = names.every((name) => display[name] === usualDisplay[name]);
  return (
    <div className="mt-2.5 flex flex-col gap-3">
      <ChoiceField
        label="Text size"
        options={options.textSize}
        value={display.textSize}
        onChange={(textSize) => change({ textSize })}
      />
      <ChoiceField
        label="Column width"
        options={options.columnWidth}
        value={display.columnWidth}
        onChange={(columnWidth) => change({ columnWidth })}
      />
      <ChoiceField
        label="Line height"
        options={options.lineHeight}
        value={display.lineHeight}
        onChange={(lineHeight) => change({ lineHeight })}
      />
      <ChoiceField
        label="Theme"
        options={options.theme}
        value={display.theme}
        onChange={(theme) => change({ theme })}
      />
      <div className="flex items-center gap-2 text-sm text-ink-3">
        <span className="min-w-0 flex-1">Remembered in this browser.</span>
        <Button disabledReason={isUsual ? "everything is as usual" : undefined} onClick={() => change(usualDisplay)}>
          Reset
        </Button>
        <Button keyHint="Control+P" onClick={() => window.print()}>
          Print
        </Button>
      </div>
    </div>
  );
}
