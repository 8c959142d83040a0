import { useSearchParams } from "react-router";
import { AdjudicateTab } from "#features/review/adjudicate-tab.tsx";
import { CompareTab } from "#features/review/compare-tab.tsx";
import { EditorReport } from "#features/review/editor-report.tsx";
import { GuidelinesTab } from "#features/review/guidelines-tab.tsx";
import { PacksTab } from "#features/review/packs-tab.tsx";
import { WhoAmI } from "#features/review/who-am-i.tsx";
import { WorkInHand } from "#features/review/work-in-hand.tsx";
import { Tabs } from "#ui/tabs.tsx";

const tabs = ["packs", "guidelines", "compare", "adjudicate", "report"] as const;

/** The second pair of eyes: packs, guidelines, comparing, settling, and what an editor is told. The address says which. */
export function ReviewPage() {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get("tab");
  const value = tabs.find((tab) => tab === asked) ?? "packs";
  const open = (tab: string) =>
    setParameters((current) => {
      const next = new URLSearchParams(current);
      next.set("tab", tab);
      return next;
    });
  return (
    <div className="mx-auto w-full max-w-[1120px] px-4 py-8" data-review>
      <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="font-serif text-headline font-bold">Review</h1>
        <span className="grow" />
        <WhoAmI />
      </div>
      <div className="[&_[role=tablist]]:flex-wrap print:[&_[role=tablist]]:hidden">
        <Tabs
          label="Parts of the review"
          value={value}
          onChange={open}
          tabs={[
            { id: "packs", label: "Packs", panel: <PacksTab /> },
            { id: "guidelines", label: "Guidelines", panel: <GuidelinesTab /> },
            { id: "compare", label: "Compare", panel: <WorkInHand of={CompareTab} /> },
            { id: "adjudicate", label: "Adjudicate", panel: <WorkInHand of={AdjudicateTab} /> },
            { id: "report", label: "Editor’s report", panel: <WorkInHand of={EditorReport} /> },
          ]}
        />
      </div>
    </div>
  );
}
