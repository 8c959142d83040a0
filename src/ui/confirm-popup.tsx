import { AlertDialog as Base } from "@base-ui/react/alert-dialog";
import { Button } from "#ui/button.tsx";
import { classNames } from "#ui/class-names.ts";
import type { ConfirmDialogProps } from "#ui/confirm-dialog.tsx";
import { BACKDROP, CENTRED, SURFACE, TITLE } from "#ui/dialog-surface.ts";

/** The open half of `ConfirmDialog`, loaded when the first one opens. */
export function ConfirmPopup({ title, sentence, actions, onDismiss }: Omit<ConfirmDialogProps, "open">) {
  return (
    <Base.Root open onOpenChange={(open) => !open && onDismiss()}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP} />
        <Base.Popup className={classNames(SURFACE, CENTRED, "w-[min(28rem,calc(100vw-2rem))] overflow-y-auto p-5")}>
          <Base.Title className={TITLE}>{title}</Base.Title>
          <Base.Description className="mt-1.5 text-ink-2">{sentence}</Base.Description>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            {actions.map(({ label, variant, onChoose }) => (
              <Button key={label} variant={variant} onClick={onChoose}>
                {label}
              </Button>
            ))}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
