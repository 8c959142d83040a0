import { useEffect, useState } from "react";
import type { FocusEvent, PointerEvent, ReactNode } from "react";
import { late } from "#ui/late.tsx";
import { loadTooltipPopup } from "#ui/load-overlays.ts";

const TooltipPopup = late(loadTooltipPopup);

/** ms. Long enough not to flicker under a pointer that only passes by. */
const OPEN_AFTER = 500;
/** ms. Long enough to move the pointer onto the tooltip: its text must be hoverable (WCAG 1.4.13). */
const CLOSE_AFTER = 120;

type State =
  | { readonly phase: "closed" }
  | { readonly phase: "opening" | "open" | "closing"; readonly anchor: HTMLElement };

const CLOSED: State = { phase: "closed" };

/** What the control must spread for its tooltip to show. */
export interface TooltipTrigger {
  readonly onPointerEnter: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerLeave: () => void;
  readonly onPointerDown: () => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: () => void;
}

export interface TooltipProps {
  /** Absent: no tooltip for now. The control stays the same element, so it keeps the focus. */
  readonly text: string | undefined;
  readonly keyHint?: string | undefined;
  readonly children: (trigger: TooltipTrigger) => ReactNode;
}

/**
 * A short text beside a control under the pointer or the keyboard's focus; Escape closes it. It is for the eye only:
 * a control's name and description must stand on the control itself.
 */
export function Tooltip({ text, keyHint, children }: TooltipProps) {
  const [state, setState] = useState<State>(CLOSED);

  useEffect(() => {
    if (state.phase !== "opening" && state.phase !== "closing") return undefined;
    const timer = setTimeout(
      () => setState(state.phase === "opening" ? { ...state, phase: "open" } : CLOSED),
      state.phase === "opening" ? OPEN_AFTER : CLOSE_AFTER,
    );
    return () => clearTimeout(timer);
  }, [state]);

  const close = () => setState(CLOSED);
  const leave = () => setState((now) => (now.phase === "open" ? { ...now, phase: "closing" } : CLOSED));
  const stay = () => setState((now) => (now.phase === "closing" ? { ...now, phase: "open" } : now));

  const trigger: TooltipTrigger = {
    onPointerEnter: ({ pointerType, currentTarget }) => {
      // A finger has no hover: what it touches is pressed.
      if (pointerType === "touch") return;
      setState((now) => (now.phase === "closed" ? { phase: "opening", anchor: currentTarget } : now));
      stay();
    },
    onPointerLeave: leave,
    onPointerDown: close,
    onFocus: ({ currentTarget }) => {
      if (currentTarget.matches(":focus-visible")) setState({ phase: "open", anchor: currentTarget });
    },
    onBlur: close,
  };

  const shown = state.phase === "open" || state.phase === "closing";
  return (
    <>
      {children(trigger)}
      {shown && text !== undefined && (
        <TooltipPopup
          anchor={state.anchor}
          text={text}
          keyHint={keyHint}
          onClose={close}
          onPointerEnter={stay}
          onPointerLeave={leave}
        />
      )}
    </>
  );
}
