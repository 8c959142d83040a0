import { useId } from "react";
import type { ComponentPropsWithRef, MouseEvent } from "react";
import { ariaKeyShortcuts } from "#ui/key-label.ts";
import { Tooltip } from "#ui/tooltip.tsx";
import type { TooltipTrigger } from "#ui/tooltip.tsx";

type NativeProps = Omit<ComponentPropsWithRef<"button">, "disabled" | "type" | keyof TooltipTrigger>;

export interface PressProps extends NativeProps {
  /** The key that does the same, in the notation of `aria-keyshortcuts` ("Control+Z"); shown, never part of the name. */
  readonly keyHint?: string | undefined;
  /**
   * Why it cannot be pressed now; absent when it can. It then keeps the focus and tells its reason, as a tooltip and
   * as its description, where a `disabled` button would fall silent.
   */
  readonly disabledReason?: string | undefined;
  readonly type?: "button" | "submit" | undefined;
}

interface PressTargetProps extends PressProps {
  readonly tooltip: string | undefined;
  readonly tooltipKeyHint?: string | undefined;
}

/** What every button does, before it looks like anything. */
export function PressTarget({ tooltip, tooltipKeyHint, keyHint, disabledReason, ...rest }: PressTargetProps) {
  const { children, onClick, type, ...attributes } = rest;
  const reasonId = useId();
  const blocked = disabledReason !== undefined;

  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (blocked) event.preventDefault();
    else onClick?.(event);
  };

  return (
    <Tooltip text={tooltip} keyHint={tooltipKeyHint}>
      {(trigger) => (
        <button
          aria-describedby={blocked ? reasonId : undefined}
          {...attributes}
          {...trigger}
          type={type === "submit" ? "submit" : "button"}
          aria-disabled={blocked || undefined}
          aria-keyshortcuts={ariaKeyShortcuts(keyHint)}
          onClick={press}
        >
          {children}
          {blocked && (
            <span hidden id={reasonId}>
              {disabledReason}
            </span>
          )}
        </button>
      )}
    </Tooltip>
  );
}
