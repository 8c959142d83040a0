import { ALargeSmall } from "lucide-react";
import { useRef, useState } from "react";
import { IconButton } from "#ui/icon-button.tsx";
import { late } from "#ui/late.tsx";

const DisplayPanel = late(
  async () => ({ default: (await import("#features/display/display-panel.tsx")).DisplayPanel }),
  ({ onClose }) => onClose(),
);

/** Opens how texts are shown: in the header, and on a narrow screen, whose header is full, in the bar below the text. */
export function DisplayButton() {
  const button = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <div ref={place} className="relative flex-none">
      <IconButton
        ref={button}
        label="Display"
        icon={<ALargeSmall />}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && <DisplayPanel anchor={button} place={place} onClose={() => setOpen(false)} />}
    </div>
  );
}
