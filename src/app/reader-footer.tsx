import { useReading } from "#state/reading.tsx";
import { Kbd } from "#ui/kbd.tsx";
import { late } from "#ui/late.tsx";

const UnseenLabel = late(async () => ({ default: (await import("#app/unseen-label.tsx")).UnseenLabel }));

/** The keys used most, in place, and how far the work is. */
export function ReaderFooter() {
  const { claims } = useReading();
  const decided = claims.filter(({ standing }) => standing !== "open").length;
  const share = claims.length === 0 ? 0 : Math.round((decided / claims.length) * 100);
  return (
    <footer className="hidden h-[30px] flex-none items-center gap-[18px] overflow-hidden border-t border-line bg-panel px-4 text-sm whitespace-nowrap text-ink-2 min-[1000px]:flex">
      <span>
        <Kbd keys="J" /> <Kbd keys="K" /> next, previous claim
      </span>
      <span>
        <Kbd keys="1" />–<Kbd keys="4" /> mark
      </span>
      <span>
        <Kbd keys="0" /> open again
      </span>
      <span>
        <Kbd keys="Enter" /> accept suggestion
      </span>
      <span>
        <Kbd keys="X" /> not a claim
      </span>
      <span>
        <Kbd keys="N" /> note
      </span>
      <span className="grow" />
      <UnseenLabel />
      <span data-progress>
        {decided} of {claims.length} decided · {share} %
      </span>
    </footer>
  );
}
