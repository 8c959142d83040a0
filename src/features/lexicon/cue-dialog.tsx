import { useState } from "react";
import { editBetween, emptyLexicon, lexiconKey } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { AddCueForm } from "#features/lexicon/add-cue-form.tsx";
import { classWords } from "#features/lexicon/class-words.ts";
import { CueList } from "#features/lexicon/cue-list.tsx";
import { useCueEdits } from "#state/cue-edits.ts";
import { useLexicon } from "#state/queries/lexicon.ts";
import { useSession } from "#state/session.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { TextField } from "#ui/text-field.tsx";

/** The words that the tool takes for cues, which the analyst mutes, adds and removes. */
export function CueDialog({ onClose }: { readonly onClose: () => void }) {
  const lexicon = useLexicon().data;
  const edits = useCueEdits();
  const [search, setSearch] = useState("");
  if (!lexicon) return null;
  const unchanged = lexiconKey(lexicon) === "";
  return (
    <Dialog
      open
      title="Cues"
      size="wide"
      sentence="The words by which the tool sees that somebody says something, or denies it. After each change claims are looked for anew in every article; what you have decided stays."
      actions={
        <>
          <Button
            disabledReason={unchanged ? "Nothing is changed." : undefined}
            onClick={() =>
              void edits.perform(editBetween(lexicon, emptyLexicon), "All cues are as they came with the tool.")
            }
          >
            Back to the built-in cues
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
      onClose={onClose}
    >
      <AddCueForm
        lexicon={lexicon}
        onAdd={(cue) =>
          void edits.perform({ add: [cue] }, `“${cue.lemma}” is added and counts as “${classWords[cue.class].does}”.`)
        }
      />
      <News />
      <div className="mt-4 border-t border-line pt-4">
        <TextField label="Find a cue" type="search" value={search} onChange={setSearch} />
      </div>
      <CueList
        lexicon={lexicon}
        search={search}
        onToggle={(lemma, muted) =>
          void (muted
            ? edits.perform({ mute: [lemma] }, `“${lemma}” is muted: no claim rests on it any more.`)
            : edits.perform({ unmute: [lemma] }, `“${lemma}” is on again.`))
        }
        onRemove={(lemma) => void edits.perform({ remove: [lemma] }, `“${lemma}” is removed.`)}
      />
    </Dialog>
  );
}

/** What was done last, and taking it back; announced while the window is open. */
function News() {
  const news = useSession((state) => state.cueNews);
  const edits = useCueEdits();
  const undo = news?.undo;
  return (
    <div className="mt-3 flex min-h-[30px] flex-wrap items-center gap-x-3 gap-y-1">
      <output className="text-ink-2">{news?.sentence}</output>
      {undo && (
        <Button onClick={() => void edits.perform(undo, "Taken back: the cues are as they were before.")}>
          Take it back
        </Button>
      )}
    </div>
  );
}
