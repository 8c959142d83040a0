import { ALargeSmall } from "lucide-react";
import { late } from "#ui/late.tsx";
import { Popover } from "#ui/popover.tsx";

const DisplayChoices = late(async () => ({
  default: (await import("#features/display/display-choices.tsx")).DisplayChoices,
}));

/** Opens how texts are shown: in the header, and on a narrow screen, whose header is full, in the bar below the text. */
export function DisplayButton() {
  return (
    <Popover label="Display" icon={<ALargeSmall />}>
      <DisplayChoices />
    </Popover>
  );
}
