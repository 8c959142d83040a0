import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { classNames } from "#ui/class-names.ts";
import { BACKDROP, SURFACE, TITLE } from "#ui/dialog-surface.ts";
import type { DrawerProps, DrawerSide } from "#ui/drawer.tsx";
import { IconButton } from "#ui/icon-button.tsx";

const SIDES: Readonly<Record<DrawerSide, string>> = {
  left: "inset-y-0 left-0 w-[min(22rem,calc(100vw-3rem))] border-r data-starting-style:-translate-x-full",
  right: "inset-y-0 right-0 w-[min(25rem,calc(100vw-3rem))] border-l data-starting-style:translate-x-full",
  bottom: "inset-x-0 bottom-0 max-h-[82dvh] rounded-t-[12px] border-t data-starting-style:translate-y-full",
};

/** The open half of `Drawer`, loaded when the first one opens. */
export function DrawerPopup({ side, title, children, onClose }: Omit<DrawerProps, "open">) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className={classNames(SURFACE, "fixed transition-transform", SIDES[side])}>
          <div className="flex items-center gap-3 border-b border-line px-4 py-2">
            <Base.Title className={classNames(TITLE, "grow")}>{title}</Base.Title>
            <IconButton label="Close" icon={<X aria-hidden="true" />} onClick={onClose} className="-mr-2" />
          </div>
          <div className="min-h-0 grow overflow-y-auto overscroll-contain">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
