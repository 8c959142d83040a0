import { useEffect, useRef } from "react";
import { Link, useNavigate } from "react-router";
import { AnnotationPreview } from "#features/import/annotation-preview.tsx";
import { DraftPreview } from "#features/import/draft-preview.tsx";
import { FieldsForm } from "#features/import/fields-form.tsx";
import { useAnnotationsUndo } from "#state/import/annotation-preview.ts";
import { type QueueItem, importQueue } from "#state/import/queue.ts";
import { usePorts } from "#state/ports-context.tsx";
import { incomingDeskOf } from "#state/review/incoming.ts";
import { Button } from "#ui/button.tsx";
import { Notice } from "#ui/notice.tsx";

/** To so many articles a link leads. */
const mostLinks = 10;

/** What the chosen entry of the list holds, or what became of it. */
export function ItemPreview({ item }: { readonly item: QueueItem }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // On a narrow screen it stands below the list, and beside a long list above it: nobody would look for it there.
  useEffect(() => {
    const top = heading.current?.getBoundingClientRect().top ?? 0;
    if (top < 0 || top > window.innerHeight) heading.current?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <section
      aria-labelledby="preview-heading"
      className="min-w-0 rounded-[10px] border border-line bg-panel px-4 py-5 sm:px-6"
    >
      <h2 id="preview-heading" ref={heading} className="mb-3 scroll-mt-4 text-sm break-words text-ink-3" dir="auto">
        {item.name}
      </h2>
      <Body item={item} />
    </section>
  );
}

function Body({ item }: { readonly item: QueueItem }) {
  const { stage } = item;
  switch (stage.kind) {
    case "waiting":
    case "reading":
      return <p className="text-ink-2">It is read when its turn comes.</p>;
    case "cancelled":
      return (
        <p className="text-ink-2">Reading it was cancelled. Nothing of it was stored; hand it over again to read it.</p>
      );
    case "failed":
      return stage.leadsTo === "review" ? (
        <Notice kind="info" actions={<ToReview item={item} />}>
          {stage.sentence}
        </Notice>
      ) : (
        <Notice kind="error">{stage.sentence}</Notice>
      );
    case "fields":
      return <FieldsForm itemKey={item.key} records={stage.records} guess={stage.guess} />;
    case "annotations":
      return <AnnotationPreview item={{ key: item.key, name: item.name, file: stage.file }} />;
    case "annotated":
      return <Annotated itemKey={item.key} stage={stage} />;
    case "kept":
      return (
        <Notice
          kind="info"
          actions={
            <>
              <Link className="underline underline-offset-2" to={`/articles/${encodeURIComponent(stage.article)}`}>
                Read it
              </Link>
              {stage.isNewVersion && (
                <Link
                  className="underline underline-offset-2"
                  to={`/articles/${encodeURIComponent(stage.article)}/edited`}
                >
                  Compare with the version before
                </Link>
              )}
            </>
          }
        >
          {stage.sentence}
        </Notice>
      );
    case "ready":
      return <DraftPreview itemKey={item.key} stage={stage} />;
  }
}

interface AnnotatedProps {
  readonly itemKey: number;
  readonly stage: Extract<QueueItem["stage"], { kind: "annotated" }>;
}

/** Says that annotations were kept, leads to the articles, and takes all of it back. */
function Annotated({ itemKey, stage: { sentence, articles, step } }: AnnotatedProps) {
  const takeBack = useAnnotationsUndo();
  return (
    <Notice
      kind="info"
      actions={
        <>
          <Button onClick={() => takeBack(itemKey, step)}>Take all of it back</Button>
          {articles.slice(0, mostLinks).map((article) => (
            <Link
              key={article}
              className="self-center underline underline-offset-2"
              to={`/articles/${encodeURIComponent(article)}`}
            >
              {articles.length === 1 ? "Read the article" : article}
            </Link>
          ))}
        </>
      }
    >
      {sentence}
    </Notice>
  );
}

/** Hands the file over to the review page, where it belongs. */
function ToReview({ item: { key, source } }: { readonly item: QueueItem }) {
  const navigate = useNavigate();
  const ports = usePorts();
  if (source.kind !== "file") return null;
  const go = () => {
    incomingDeskOf(ports).give([source.file]);
    importQueue.getState().remove(key);
    void navigate("/review?tab=packs");
  };
  return <Button onClick={go}>See it on the review page</Button>;
}
