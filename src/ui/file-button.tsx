import { useRef } from "react";
import { Button, type ButtonVariant } from "#ui/button.tsx";

export interface FileButtonProps {
  /** What the button says. */
  readonly label: string;
  /** A folder with all that is in it, or any number of files. */
  readonly chooses: "files" | "folder";
  /** Endings and types that the browser's dialog offers first. */
  readonly accept?: string | undefined;
  readonly variant?: ButtonVariant | undefined;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that opens the browser's dialog for files. */
export function FileButton({ label, chooses, accept, variant, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          // Not among React's attributes.
          if (element) element.webkitdirectory = chooses === "folder";
        }}
        type="file"
        hidden
        multiple
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // The same file can be chosen again.
          target.value = "";
        }}
      />
    </>
  );
}
