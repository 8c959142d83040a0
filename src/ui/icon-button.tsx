import type { ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";
import { PressTarget } from "#ui/press-target.tsx";
import type { PressProps } from "#ui/press-target.tsx";

export interface IconButtonProps extends Omit<PressProps, "children" | "aria-label"> {
  /** Its accessible name, and its tooltip's text. */
  readonly label: string;
  /** A lucide icon; 16 px. */
  readonly icon: ReactNode;
}

/** A button that shows only an icon. `className` is for its place in a layout only. */
export function IconButton({ label, icon, className, ...press }: IconButtonProps) {
  const { disabledReason, keyHint } = press;
  return (
    <PressTarget
      {...press}
      aria-label={label}
      tooltip={disabledReason === undefined ? label : `${label}: ${disabledReason}`}
      tooltipKeyHint={keyHint}
      className={classNames(
        "inline-flex size-[30px] flex-none items-center justify-center rounded-[7px] border border-transparent text-ink-2 transition-colors hover:not-aria-disabled:bg-wash hover:not-aria-disabled:text-ink aria-disabled:cursor-not-allowed aria-disabled:border-dashed aria-disabled:border-line aria-disabled:text-ink-3 pointer-coarse:size-11 [&_svg]:size-4",
        className,
      )}
    >
      {icon}
    </PressTarget>
  );
}
