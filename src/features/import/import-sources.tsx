import { type FormEvent, useState } from "react";
import { useIntake } from "#state/import/intake.ts";
import { usePorts } from "#state/ports-context.tsx";
import { Button } from "#ui/button.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { TextAreaField } from "#ui/text-area-field.tsx";
import { TextField } from "#ui/text-field.tsx";

/** What the browser's dialog offers; what a file really is, its reader finds out. */
const accepted =
  ".txt,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.eml,.mhtml,.mht,.json,.jsonld,.ann,.jsonl,.ndjson,.csv,.tsv,.zip";

/** The ways in: files, a folder, a link, a paste. */
export function ImportSources({ isOpen }: { readonly isOpen: boolean }) {
  const intake = useIntake();
  return (
    <section aria-label="What to add" className="flex flex-col gap-4">
      <div className="flex flex-col gap-3 rounded-[10px] border border-dashed border-edge bg-panel px-4 py-4">
        <p className="text-ink-2">
          Drop files or folders here, or paste anywhere on this page. Text, Markdown, HTML and saved pages, PDF, Word
          (.docx), mail (.eml), JSON, JSON Lines, CSV, and .zip of these. Annotations too: Web Annotations (W3C),
          doccano, and brat (.ann with its .txt).
        </p>
        <div className="flex flex-wrap gap-2">
          <FileButton
            label="Choose files…"
            chooses="files"
            variant="primary"
            accept={accepted}
            onChoose={(files) => intake({ files })}
          />
          <FileButton label="Choose a folder…" chooses="folder" onChoose={(files) => intake({ files })} />
        </div>
      </div>
      <LinkForm />
      <PasteForm isOpen={isOpen} />
    </section>
  );
}

function LinkForm() {
  const intake = useIntake();
  const { links } = usePorts();
  const [address, setAddress] = useState("");
  if (links.unavailable !== null)
    return (
      <div className="text-sm text-ink-3">
        <h2 className="font-semibold text-ink-2">Link to a page</h2>
        <p>{links.unavailable}</p>
      </div>
    );
  const isAddress = /^https?:\/\/\S+$/i.test(address.trim());
  const fetch = (event: FormEvent) => {
    event.preventDefault();
    if (!isAddress) return;
    intake({ text: address });
    setAddress("");
  };
  return (
    <form onSubmit={fetch} className="flex items-end gap-2">
      <div className="min-w-0 grow">
        <TextField
          label="Link to a page"
          placeholder="https://"
          autoCapitalize="none"
          spellCheck={false}
          value={address}
          onChange={setAddress}
        />
      </div>
      <Button type="submit" disabledReason={isAddress ? undefined : "write an address that begins with https://"}>
        Fetch
      </Button>
    </form>
  );
}

function PasteForm({ isOpen }: { readonly isOpen: boolean }) {
  const intake = useIntake();
  const [text, setText] = useState("");
  const add = () => {
    intake({ text });
    setText("");
  };
  return (
    <div className="flex flex-col items-start gap-2 *:w-full">
      <TextAreaField
        label="Text of an article"
        placeholder="Title, author and paragraphs, a line each"
        rows={isOpen || text !== "" ? 8 : 2}
        value={text}
        onChange={setText}
      />
      <Button
        className="w-auto!"
        onClick={add}
        disabledReason={text.trim() === "" ? "there is no text in the field" : undefined}
      >
        Look at this text
      </Button>
    </div>
  );
}
