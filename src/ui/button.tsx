import { classNames } from "#ui/class-names.ts";
import { Kbd } from "#ui/kbd.tsx";
import { PressTarget } from "#ui/press-target.tsx";
import type { PressProps } from "#ui/press-target.tsx";

export type ButtonVariant = "primary" | "quiet" | "plain" | "danger";

const BASE =
  "inline-flex min-h-[30px] items-center justify-center gap-1.5 rounded-[7px] border px-[11px] py-1 text-base select-none transition-colors pointer-coarse:min-h-11 aria-disabled:cursor-not-allowed aria-disabled:border-dashed aria-disabled:border-line aria-disabled:bg-transparent aria-disabled:text-ink-3";

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: "border-ink bg-ink text-on-ink hover:not-aria-disabled:border-ink-2 hover:not-aria-disabled:bg-ink-2",
  quiet: "border-line bg-panel text-ink hover:not-aria-disabled:bg-wash",
  plain: "border-transparent bg-transparent text-ink hover:not-aria-disabled:bg-wash",
  danger: "border-error bg-panel text-error hover:not-aria-disabled:bg-error-tint",
};

export interface ButtonProps extends PressProps {
  readonly variant?: ButtonVariant | undefined;
}

/** A button with its plain name. `className` is for its place in a layout only. */
export function Button({ variant = "quiet", className, children, ...press }: ButtonProps) {
  return (
    <PressTarget {...press} tooltip={press.disabledReason} className={classNames(BASE, VARIANTS[variant], className)}>
      {children}
      {press.keyHint !== undefined && <Kbd keys={press.keyHint} hidden />}
    </PressTarget>
  );
}
