import { Menu as Base } from "@base-ui/react/menu";
import { Fragment, useId, useEffect, useRef } from "react";
import type { RefObject } from "react";
import { Kbd } from "#ui/kbd.tsx";
import { ariaKeyShortcuts } from "#ui/key-label.ts";
import type { MenuItem } from "#ui/menu.tsx";

export interface MenuPopupProps {
  readonly anchor: RefObject<HTMLButtonElement | null>;
  /** What it is put into: beside its button, so that it belongs to the same landmark. */
  readonly place: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly groups: readonly (readonly MenuItem[])[];
  readonly align: "start" | "end";
  /** Whether the first item has the focus from the start, as by the keyboard; else the menu itself has it. */
  readonly startAtFirst: boolean;
  readonly onClose: () => void;
}

/** The open half of `Menu`, loaded when the first one opens. */
export function MenuPopup({ anchor, place, label, groups, align, startAtFirst, onClose }: MenuPopupProps) {
  const first = groups.flat()[0];
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal container={place}>
        <Base.Positioner anchor={anchor} align={align} sideOffset={5} collisionPadding={8} className="z-40">
          <Base.Popup
            aria-label={label}
            finalFocus={anchor}
            className="max-h-(--available-height) min-w-52 max-w-[min(24rem,var(--available-width))] overflow-y-auto rounded-[9px] border border-line bg-panel p-1 text-base text-ink shadow-popup outline-none"
          >
            {groups
              .filter((group) => group.length > 0)
              .map((group, index) => (
                <Fragment key={group[0]?.id}>
                  {index > 0 && <Base.Separator className="mx-2 my-1 h-px bg-line" />}
                  {group.map((item) => (
                    <Item key={item.id} item={item} startsFocused={startAtFirst && item === first} />
                  ))}
                </Fragment>
              ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface ItemProps {
  readonly item: MenuItem;
  readonly startsFocused: boolean;
}

function Item({ item, startsFocused }: ItemProps) {
  const id = useId();
  const element = useRef<HTMLDivElement>(null);
  // Before Base UI looks where the focus is: what is already within the menu it leaves there.
  useEffect(() => {
    if (startsFocused) element.current?.focus({ preventScroll: true });
  }, [startsFocused]);
  const blocked = item.disabledReason !== undefined;
  return (
    <Base.Item
      ref={element}
      label={item.label}
      disabled={blocked}
      aria-labelledby={`${id}-label`}
      aria-describedby={blocked ? `${id}-reason` : undefined}
      aria-keyshortcuts={ariaKeyShortcuts(item.keyHint)}
      onClick={item.onChoose}
      className="flex min-h-[30px] cursor-default items-center gap-2.5 rounded-[6px] px-2.5 py-1.5 outline-none data-disabled:text-ink-3 data-highlighted:bg-wash forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:outline-[Highlight] pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:flex-none"
    >
      {item.icon}
      <span className="grow">
        <span id={`${id}-label`} className="block">
          {item.label}
        </span>
        {blocked && (
          <span id={`${id}-reason`} className="block text-sm text-ink-3">
            {item.disabledReason}
          </span>
        )}
      </span>
      {item.keyHint !== undefined && <Kbd keys={item.keyHint} hidden />}
    </Base.Item>
  );
}
