import { classNames } from "#ui/class-names.ts";

export interface StackedBarPart {
  /** Unique within the bar. */
  readonly label: string;
  readonly count: number;
  /** Its colour, as a class that sets a background. */
  readonly className: string;
}

export interface StackedBarProps {
  /** What the bar shows, in a sentence: colour alone tells nobody. */
  readonly sentence: string;
  readonly parts: readonly StackedBarPart[];
}

/** Shares of a whole, side by side; empty while the whole is nothing. Parts of no size are left out. */
export function StackedBar({ sentence, parts }: StackedBarProps) {
  return (
    <div
      // An <img> cannot hold parts that grow with their numbers.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={sentence}
      className="flex h-[5px] gap-px overflow-hidden rounded-[3px] bg-open-tint forced-color-adjust-none forced-colors:h-2 forced-colors:border forced-colors:border-[CanvasText]"
    >
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <span
            key={part.label}
            className={classNames("min-w-[3px]", part.className)}
            style={{ flexGrow: part.count, flexBasis: 0 }}
          />
        ))}
    </div>
  );
}
