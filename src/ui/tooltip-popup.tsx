import { Tooltip as Base } from "@base-ui/react/tooltip";
import { Kbd } from "#ui/kbd.tsx";

export interface TooltipPopupProps {
  readonly anchor: HTMLElement;
  readonly text: string;
  readonly keyHint: string | undefined;
  readonly onClose: () => void;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
}

/** The open half of `Tooltip`, loaded when the first one opens. */
export function TooltipPopup({ anchor, text, keyHint, onClose, onPointerEnter, onPointerLeave }: TooltipPopupProps) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Positioner anchor={anchor} side="bottom" sideOffset={6} collisionPadding={8} className="z-50">
          <Base.Popup
            aria-hidden="true"
            onPointerEnter={onPointerEnter}
            onPointerLeave={onPointerLeave}
            className="flex max-w-72 items-center gap-2 rounded-[7px] border border-line bg-panel px-2.5 py-1.5 text-sm text-ink shadow-popup"
          >
            {text}
            {keyHint !== undefined && <Kbd keys={keyHint} />}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
