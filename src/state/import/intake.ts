import { useMemo } from "react";
import { useNavigate } from "react-router";
import type { Ports } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";

/** Where articles are looked at before they are kept. */
export const importAddress = "/import";

/** What somebody handed over: dropped, pasted or chosen. */
export interface Handed {
  readonly entries?: readonly (FileSystemEntry | File)[];
  readonly files?: readonly File[];
  readonly text?: string;
}

/** Takes what is handed over to where it is looked at. What reading it takes is loaded only now. */
export function useIntake(): (handed: Handed) => void {
  const ports = usePorts();
  const navigate = useNavigate();
  return useMemo(
    () => (handed) => {
      void navigate(importAddress);
      take(ports, handed).catch(() =>
        session
          .getState()
          .notify(
            "The articles could not be read: a part of the desk can’t be loaded (has the server stopped?). Nothing was stored; start the server, then try again.",
          ),
      );
    },
    [ports, navigate],
  );
}

async function take(ports: Ports, { entries = [], files = [], text = "" }: Handed): Promise<void> {
  const [{ chosenFiles, droppedFiles }, { giveFiles, giveLink, giveText }] = await Promise.all([
    import("#state/import/given-files.ts"),
    import("#state/import/give.ts"),
  ]);
  if (entries.length > 0) await giveFiles(ports, await droppedFiles(entries));
  else if (files.length > 0) await giveFiles(ports, chosenFiles(files));
  else if (/^\s*https?:\/\/\S+\s*$/i.test(text)) await giveLink(ports, text.trim());
  else if (text.trim() !== "") await giveText(ports, text);
}
