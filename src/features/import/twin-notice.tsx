import { useState } from "react";
import { Link } from "react-router";
import type { DifferencePiece } from "#domain/import/difference.ts";
import type { Twin } from "#state/import/queue.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

interface TwinNoticeProps {
  readonly twin: Twin;
  /** The text that is like the twin's. */
  readonly text: string;
  /** Whether it is to be kept as a further text of the twin's article. */
  readonly isNewerVersion: boolean;
  readonly onNewerVersion: (isNewerVersion: boolean) => void;
}

/** Says which text this one repeats, and shows the difference. */
export function TwinNotice({ twin, text, isNewerVersion, onNewerVersion }: TwinNoticeProps) {
  const [pieces, setPieces] = useState<readonly DifferencePiece[] | "too different" | null>(null);
  const where = twin.article === null ? "in this list" : "in the library";
  const compare = async () => {
    const { differenceOf } = await import("#domain/import/difference.ts");
    setPieces(differenceOf(twin.text, text) ?? "too different");
  };
  return (
    <Notice
      kind="warning"
      actions={
        <>
          {twin.kind === "near" && pieces === null && (
            <Button onClick={() => void compare()}>Show the difference</Button>
          )}
          {twin.kind === "near" && twin.article !== null && (
            <Button onClick={() => onNewerVersion(!isNewerVersion)}>
              {isNewerVersion ? "It is an article of its own" : `It is a newer version of “${twin.name}”`}
            </Button>
          )}
          {twin.article !== null && (
            <Link
              className="self-center underline underline-offset-2"
              to={`/articles/${encodeURIComponent(twin.article)}`}
            >
              Read the other one
            </Link>
          )}
        </>
      }
    >
      <p dir="auto">
        {twin.kind === "same"
          ? `This is the same text as “${twin.name}” ${where}. Kept, it would not be stored a second time.`
          : `This is nearly the same text as “${twin.name}” ${where}: ${Math.round(twin.share * 100)} % of it is word for word the same.`}
      </p>
      {isNewerVersion && (
        <p className="mt-2">
          It will be kept as the newest version of that article. What you decided in the version before stays there, and
          you can compare the two.
        </p>
      )}
      {pieces === "too different" && <p className="mt-2">The difference is too large to be shown.</p>}
      {pieces !== null && pieces !== "too different" && <Difference pieces={pieces} />}
    </Notice>
  );
}

function Difference({ pieces }: { readonly pieces: readonly DifferencePiece[] }) {
  return (
    <section aria-label="Difference" className="mt-2 max-h-72 overflow-y-auto">
      <p className="mb-1 text-sm text-ink-2">
        <del className="text-denied">Only in the other text</del>, <ins className="text-sourced">only in this one</ins>.
      </p>
      {/* It scrolls, so the arrow keys must be able to reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <p className="break-words whitespace-pre-wrap" dir="auto" tabIndex={0}>
        {pieces.map(({ kind, text }, i) => (
          // The pieces never change their places.
          // oxlint-disable-next-line react/no-array-index-key
          <Piece key={i} kind={kind} text={text} />
        ))}
      </p>
    </section>
  );
}

function Piece({ kind, text }: DifferencePiece) {
  if (kind === "removed") return <del className="text-denied">{text}</del>;
  if (kind === "added") return <ins className="font-semibold text-sourced">{text}</ins>;
  return text;
}
