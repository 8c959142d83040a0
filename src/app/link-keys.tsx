import { useAllShortcutKeys } from "#state/commands/bindings.ts";
import { jump, linkDenial } from "#state/commands/link-commands.ts";
import { Kbd } from "#ui/kbd.tsx";

/** Whose keys are named. */
const named = [linkDenial, jump];

/** The keys of denial links in the footer, where there is room for them. */
export function LinkKeys() {
  const [link, other] = useAllShortcutKeys(named);
  return (
    <>
      <span className="max-[1280px]:hidden">{link && <Kbd keys={link} />} link a denial</span>
      <span className="max-[1280px]:hidden">{other && <Kbd keys={other} />} other end</span>
    </>
  );
}
