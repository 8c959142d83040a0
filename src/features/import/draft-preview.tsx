import { useMemo } from "react";
import type { Block } from "#domain/article/block.ts";
import { readOutline } from "#domain/article/outline.ts";
import { AboutFields } from "#features/import/about-fields.tsx";
import { TwinNotice } from "#features/import/twin-notice.tsx";
import { keepDrafts } from "#state/import/keep-drafts.ts";
import { type Stage, importQueue } from "#state/import/queue.ts";
import { usePorts } from "#state/ports-context.tsx";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

type Ready = Extract<Stage, { kind: "ready" }>;

interface DraftPreviewProps {
  readonly itemKey: number;
  readonly stage: Ready;
}

/** So many blocks are shown; the text is kept whole. */
const mostBlocks = 150;

/** An article as it would be kept: what is known about it, its text, and what was left out. */
export function DraftPreview({ itemKey, stage }: DraftPreviewProps) {
  const { repository } = usePorts();
  const { draft, about, twin, problem } = stage;
  const outline = useMemo(() => readOutline(draft.text), [draft]);
  const { setStage, remove } = importQueue.getState();
  const keep = async () => {
    const added = await keepDrafts({ repository }, [itemKey]);
    if (added > 0) session.getState().notify("Added one article.");
  };
  const furniture = outline.blocks.filter(({ kind }) => kind === "furniture").map((block) => lineOf(draft.text, block));
  return (
    <div className="flex flex-col gap-5">
      {problem !== null && <Notice kind="error">{problem}</Notice>}
      {twin && (
        <TwinNotice
          twin={twin}
          text={draft.text}
          isNewerVersion={stage.newerVersionOf !== null}
          onNewerVersion={(is) => setStage(itemKey, { ...stage, newerVersionOf: is ? twin.article : null })}
        />
      )}
      <AboutFields about={about} onChange={(next) => setStage(itemKey, { ...stage, about: next })} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={() => void keep()}>
          Keep this article
        </Button>
        <Button onClick={() => remove(itemKey)}>Leave it out</Button>
      </div>
      <section aria-label="Text">
        <p className="mb-2 text-sm text-ink-3">
          {outline.words.toLocaleString("en")} words in {outline.blocks.length.toLocaleString("en")} paragraphs. This is
          the text that claims are found in; it stays as it is.
        </p>
        <div className="max-w-[70ch] font-serif text-quote" dir="auto">
          {outline.blocks.slice(0, mostBlocks).map((block) => (
            <PreviewBlock key={block.number} block={block} text={lineOf(draft.text, block)} />
          ))}
        </div>
        {outline.blocks.length > mostBlocks && (
          <p className="text-sm text-ink-3">… and {outline.blocks.length - mostBlocks} more paragraphs.</p>
        )}
      </section>
      <SetAside lines={draft.aside} title="Left out of the text" />
      <SetAside lines={furniture} title="Folded when reading, and kept in the text" />
    </div>
  );
}

function lineOf(text: string, { start, end }: Block): string {
  return text.slice(start, end);
}

const looks: Readonly<Record<Block["kind"], string>> = {
  title: "mb-2 text-lg font-bold",
  byline: "mb-3 text-base text-ink-2",
  heading: "mt-4 mb-1 font-semibold",
  paragraph: "mb-3",
  embed: "mb-3 border-s-2 border-line ps-3",
  furniture: "mb-3 text-base text-ink-3 line-through",
};

/** Without headings: the preview must not stand in the page's outline as if the article were open. */
function PreviewBlock({ block, text }: { readonly block: Block; readonly text: string }) {
  return (
    <p className={`${looks[block.kind]} break-words`} dir="auto">
      {text}
    </p>
  );
}

function SetAside({ lines, title }: { readonly lines: readonly string[]; readonly title: string }) {
  if (lines.length === 0) return null;
  return (
    <details className="rounded-[8px] border border-line px-3 py-2">
      <summary className="cursor-pointer text-ink-2">
        {title}: {lines.length} {lines.length === 1 ? "line" : "lines"}
      </summary>
      <ul className="mt-2 flex flex-col gap-1 text-sm text-ink-2">
        {lines.map((line, i) => (
          // Lines may repeat, and the list never changes.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={i} className="break-words" dir="auto">
            {line}
          </li>
        ))}
      </ul>
    </details>
  );
}
