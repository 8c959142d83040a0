import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useRef } from "react";
import { classNames } from "#ui/class-names.ts";
import { BACKDROP, CENTRED, SURFACE, TITLE } from "#ui/dialog-surface.ts";
import type { DialogProps } from "#ui/dialog.tsx";
import { IconButton } from "#ui/icon-button.tsx";

const SIZES = { narrow: "w-[min(26rem,calc(100vw-2rem))]", wide: "w-[min(44rem,calc(100vw-2rem))]" } as const;

/** The open half of `Dialog`, loaded when the first one opens. */
export function DialogPopup(props: Omit<DialogProps, "open">) {
  const { title, sentence, children, actions, size = "narrow", onClose } = props;
  // The window itself takes the focus: on its close button a tooltip would open over the first line.
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup ref={popup} initialFocus={popup} className={classNames(SURFACE, CENTRED, SIZES[size])}>
          <div className="flex items-start gap-3 px-5 pt-4 pb-2">
            <div className="grow">
              <Base.Title className={TITLE}>{title}</Base.Title>
              {sentence !== undefined && <Base.Description className="mt-1 text-ink-2">{sentence}</Base.Description>}
            </div>
            <IconButton label="Close" icon={<X aria-hidden="true" />} onClick={onClose} className="-mt-1 -mr-2" />
          </div>
          <div className="min-h-0 grow overflow-y-auto px-5 pt-1 pb-5">{children}</div>
          {actions !== undefined && (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">{actions}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
