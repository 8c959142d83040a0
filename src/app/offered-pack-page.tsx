import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { offeredPack } from "#adapters/files/offered-pack.ts";
import type { ReadPack, ReviewPack } from "#domain/review/pack.ts";
import { usePorts } from "#state/ports-context.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

/** Offers to open the review pack that the desk was started with. Nothing of it is stored before. */
export function OfferedPackPage() {
  const [read, setRead] = useState<ReadPack | null>(null);
  useEffect(() => {
    let isGone = false;
    void offeredPack().then((found) => {
      if (!isGone) setRead(found);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (!read) return <output className="block px-4 py-8 text-ink-3">Reading the pack…</output>;
  if (!read.ok) return <EmptyState title="No review pack" sentence={read.sentence} />;
  return <OfferedPack pack={read.pack} />;
}

function OfferedPack({ pack }: { readonly pack: ReviewPack }) {
  const { repository } = usePorts();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
  const open = async () => {
    const opened = await repository.openPack(pack);
    if (opened.ok) void navigate("/");
    else setProblem(opened.sentence);
  };
  const texts = pack.articles.length === 1 ? "one article" : `${pack.articles.length} articles`;
  const from = pack.madeBy?.name ? ` from ${pack.madeBy.name}` : "";
  const mode =
    pack.mode === "blind"
      ? "a blind review: what was decided before is not in it"
      : "an open review: the first decisions are in it";
  return (
    <EmptyState
      title={`A review pack${from}`}
      sentence={`It holds ${texts} for ${mode}. Opened, its articles join this library, and nothing that is here already is changed.`}
      action={
        <>
          <Button variant="primary" onClick={() => void open()}>
            Open the pack
          </Button>
          {problem !== null && (
            <p role="alert" className="mt-3 text-error">
              {problem}
            </p>
          )}
        </>
      }
    />
  );
}
