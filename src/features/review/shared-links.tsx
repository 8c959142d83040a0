import { useState } from "react";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** A shared pack's links, one for each of this machine's addresses, to be copied. */
export function SharedLinks({ links }: { readonly links: readonly string[] }) {
  return (
    <Notice kind="info">
      <p>
        The pack is ready on this network. Send your colleague {links.length === 1 ? "this link" : "one of these links"}
        : it holds for one download, as long as the desk runs. Everyone on the network who has it can read the pack;
        nothing can be written.
      </p>
      <ul className="mt-2 flex flex-col gap-2">
        {links.map((link) => (
          <li key={link} className="flex flex-wrap items-center gap-2">
            <code className="min-w-0 [overflow-wrap:anywhere] select-all">{link}</code>
            <CopyButton text={link} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      setSaid("The browser did not let it be copied: select the link and press Ctrl+C.");
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>Copy the link</Button>
      <output className="text-sm">{said}</output>
    </>
  );
}
