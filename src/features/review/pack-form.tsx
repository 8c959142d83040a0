import { useState } from "react";
import { type ArticleId, articleTitle } from "#domain/article/article.ts";
import { claimCount } from "#domain/claim/tally.ts";
import type { PackMode } from "#domain/review/pack.ts";
import { SharedLinks } from "#features/review/shared-links.tsx";
import { useActs } from "#state/acts-context.tsx";
import { useLibrary } from "#state/library.ts";
import { usePorts } from "#state/ports-context.tsx";
import { usePreferences } from "#state/preferences.ts";
import { useReviewRecords } from "#state/queries/review.ts";
import { type PackWishes, makePack, shareMadePack } from "#state/review/packs.ts";
import { session } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceField } from "#ui/choice-field.tsx";
import { ToggleSwitch } from "#ui/toggle-switch.tsx";

/** Makes one file of any articles, for a colleague to review. */
export function PackForm() {
  const ports = usePorts();
  const acts = useActs();
  const { leastWorthiness } = usePreferences();
  const { articles, tallyOf } = useLibrary();
  const [guidelines] = useReviewRecords().data?.guidelines ?? [];
  const [chosen, setChosen] = useState<ReadonlySet<ArticleId>>(new Set());
  const [mode, setMode] = useState<PackMode>("blind");
  const [claims, setClaims] = useState<"claims" | "texts">("claims");
  const [withSuggestions, setSuggestions] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const wanted = articles.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (id: ArticleId, isChosen: boolean) => {
    const next = new Set(chosen);
    if (isChosen) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const [links, setLinks] = useState<readonly string[]>([]);
  const wishes: PackWishes = { articles: wanted, mode, claims, withSuggestions, leastWorthiness };
  const make = async () => session.getState().notify((await makePack(ports, acts, wishes)).sentence);
  const share = async () => {
    setLinks([]);
    const shared = await shareMadePack(ports, acts, wishes);
    if (shared.ok) setLinks(shared.links);
    else session.getState().notify(shared.sentence);
  };
  const run = async (act: () => Promise<void>) => {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      session
        .getState()
        .notify(
          `No pack was made: ${error instanceof Error ? error.message : String(error)}. Your work is unharmed; try again.`,
        );
    } finally {
      setBusy(false);
    }
  };
  const reason = isBusy ? "it is being made" : wanted.length === 0 ? "no article is chosen" : undefined;
  return (
    <section aria-labelledby="make-heading">
      <h2 id="make-heading" className="mb-1 text-lg font-semibold">
        Make a pack
      </h2>
      <p className="mb-3 max-w-[70ch] text-ink-2">
        One file for a colleague: texts, claims and guidelines. They open it at their desk, decide, and send one file
        back.
      </p>
      <div className="grid gap-6 min-[800px]:grid-cols-2">
        <fieldset className="min-w-0">
          <legend className="mb-1 text-sm font-semibold text-ink-2">Articles</legend>
          <div className="mb-1 flex gap-2">
            <Button variant="plain" onClick={() => setChosen(new Set(articles.map(({ id }) => id)))}>
              All
            </Button>
            <Button variant="plain" onClick={() => setChosen(new Set())}>
              None
            </Button>
          </div>
          <ul className="max-h-72 overflow-y-auto rounded-[8px] border border-edge bg-panel py-1">
            {articles.map((article) => {
              const tally = tallyOf(article);
              return (
                <li key={article.id}>
                  <label className="flex cursor-pointer items-baseline gap-2 px-2.5 py-1 hover:bg-wash pointer-coarse:min-h-11">
                    <input
                      type="checkbox"
                      className="size-4 flex-none translate-y-[3px] accent-ink"
                      checked={chosen.has(article.id)}
                      onChange={({ target }) => choose(article.id, target.checked)}
                    />
                    <span dir="auto" className="min-w-0 grow">
                      {articleTitle(article)}
                    </span>
                    {tally && <span className="flex-none text-sm text-ink-3">{claimCount(tally)} claims</span>}
                  </label>
                </li>
              );
            })}
          </ul>
        </fieldset>
        <div className="flex flex-col gap-4">
          <ChoiceField
            label="Your decisions"
            options={[
              { value: "blind", name: "Left out (blind)" },
              { value: "open", name: "Shown (open)" },
            ]}
            value={mode}
            onChange={setMode}
          />
          <ChoiceField
            label="What is to be decided"
            options={[
              { value: "claims", name: "These claims" },
              { value: "texts", name: "Texts alone" },
            ]}
            value={claims}
            onChange={setClaims}
          />
          <ToggleSwitch
            label="With the tool’s suggestions"
            hint="Two people who follow one suggestion may agree with the tool and not with each other."
            checked={withSuggestions}
            onChange={setSuggestions}
          />
          <p className="text-ink-2">
            {guidelines
              ? `Edition ${guidelines.edition} of the guidelines goes along.`
              : "No guidelines are written yet, so none go along."}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={() => void run(make)} disabledReason={reason}>
              Make the pack
            </Button>
            <Button onClick={() => void run(share)} disabledReason={ports.sharer.unavailable ?? reason}>
              Share on the network
            </Button>
          </div>
          {links.length > 0 && <SharedLinks links={links} />}
        </div>
      </div>
    </section>
  );
}
