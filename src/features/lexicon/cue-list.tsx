import { type ReactNode, useId } from "react";
import type { AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { cueClasses } from "#domain/detect/lexicon/cue-classes.ts";
import { builtInVerbs } from "#domain/detect/lexicon/cue-verbs.ts";
import { classWords } from "#features/lexicon/class-words.ts";
import { CueSwitch } from "#features/lexicon/cue-switch.tsx";

interface CueListProps {
  readonly lexicon: AnalystLexicon;
  /** Only words that hold these letters are shown. */
  readonly search: string;
  readonly onToggle: (lemma: string, muted: boolean) => void;
  readonly onRemove: (lemma: string) => void;
}

interface Group {
  readonly title: string;
  readonly hint: string;
  readonly lemmas: readonly string[];
  readonly own: boolean;
}

/** All words that claims may rest on: the analyst's own first, then the built-in ones by what they do. */
export function CueList({ lexicon, search, onToggle, onRemove }: CueListProps) {
  const sought = search.trim().toLowerCase();
  const groups = groupsOf(lexicon)
    .map((group) => ({ ...group, lemmas: group.lemmas.filter((lemma) => lemma.includes(sought)) }))
    .filter(({ lemmas }) => lemmas.length > 0);
  if (groups.length === 0)
    return <p className="mt-4 text-ink-2">No cue holds “{search.trim()}”. You can add it above, if it is a verb.</p>;
  return groups.map(({ title, hint, lemmas, own }) => (
    <CueGroup key={title} title={title} hint={hint}>
      {lemmas.map((lemma) => {
        const muted = lexicon.muted.includes(lemma);
        return (
          <CueSwitch
            key={lemma}
            lemma={lemma}
            muted={muted}
            onToggle={() => onToggle(lemma, !muted)}
            onRemove={own ? () => onRemove(lemma) : undefined}
          />
        );
      })}
    </CueGroup>
  ));
}

interface CueGroupProps {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function CueGroup({ title, hint, children }: CueGroupProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-4">
      <h3 id={id} className="font-semibold">
        {title}
      </h3>
      <p className="mb-1.5 text-sm text-ink-3">{hint}</p>
      <ul className="flex flex-wrap gap-1.5">{children}</ul>
    </section>
  );
}

function groupsOf({ muted, added }: AnalystLexicon): readonly Group[] {
  const known = new Set([...builtInVerbs, ...added].map(({ lemma }) => lemma));
  const group = (title: string, hint: string, lemmas: readonly string[], own: boolean): Group => ({
    title,
    hint,
    lemmas: [...new Set(lemmas)].toSorted(),
    own,
  });
  return [
    ...cueClasses.map((cueClass) =>
      group(
        `Added: ${classWords[cueClass].does}`,
        classWords[cueClass].hint,
        added.filter((cue) => cue.class === cueClass).map(({ lemma }) => lemma),
        true,
      ),
    ),
    group(
      "Muted beside the list",
      "Words that the tool took for a cue without having them in its list.",
      muted.filter((lemma) => !known.has(lemma)),
      false,
    ),
    ...cueClasses.map((cueClass) =>
      group(
        capitalised(classWords[cueClass].does),
        classWords[cueClass].hint,
        builtInVerbs.filter((verb) => verb.class === cueClass).map(({ lemma }) => lemma),
        false,
      ),
    ),
  ];
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
