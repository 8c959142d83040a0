import { Trash2 } from "lucide-react";
import { classNames } from "#ui/class-names.ts";
import { IconButton } from "#ui/icon-button.tsx";

interface CueSwitchProps {
  readonly lemma: string;
  readonly muted: boolean;
  readonly onToggle: () => void;
  /** Takes a verb of the analyst's own out of the list; absent for built-in ones. */
  readonly onRemove?: (() => void) | undefined;
}

/** One word that claims may rest on: on, or muted. */
export function CueSwitch({ lemma, muted, onToggle, onRemove }: CueSwitchProps) {
  return (
    <li className="flex items-center">
      <button
        type="button"
        role="switch"
        aria-checked={!muted}
        onClick={onToggle}
        className={classNames(
          "min-h-[30px] rounded-full border px-3 py-0.5 hover:bg-wash pointer-coarse:min-h-11",
          muted ? "border-dashed border-edge text-ink-3 line-through" : "border-line bg-panel text-ink",
        )}
      >
        {lemma}
      </button>
      {onRemove && <IconButton label={`Remove “${lemma}”`} icon={<Trash2 />} onClick={onRemove} />}
    </li>
  );
}
