import { type FormEvent, useRef, useState } from "react";
import type { AddedCue, AnalystLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { readAddition } from "#domain/detect/lexicon/cue-addition.ts";
import { type CueClass, cueClasses } from "#domain/detect/lexicon/cue-classes.ts";
import { classWords } from "#features/lexicon/class-words.ts";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";

interface AddCueFormProps {
  readonly lexicon: AnalystLexicon;
  readonly onAdd: (cue: AddedCue) => void;
}

const options = cueClasses.map((value) => ({ value, label: classWords[value].does }));

/** A verb that the tool does not know, with what it does. Says while one writes how it will be read. */
export function AddCueForm({ lexicon, onAdd }: AddCueFormProps) {
  const [written, setWritten] = useState("");
  const [cueClass, setCueClass] = useState<CueClass>("assert");
  /** What was written when it was refused: the sentence stands until that changes. */
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const addition = readAddition(written, cueClass, lexicon);
  const add = (event: FormEvent) => {
    event.preventDefault();
    field.current?.focus();
    if (!addition.ok) {
      setRefused(written);
      return;
    }
    onAdd(addition.cue);
    setWritten("");
    setRefused(null);
  };
  return (
    <form onSubmit={add} className="grid items-start gap-3 sm:grid-cols-[minmax(0,1fr)_10rem_auto]">
      <TextField
        ref={field}
        label="Add a verb"
        placeholder="quip"
        autoCapitalize="none"
        spellCheck={false}
        value={written}
        onChange={setWritten}
        problem={!addition.ok && refused === written ? addition.sentence : null}
        hint={addition.ok ? `Read as ${addition.forms.join(", ")}.` : "In its base form, one word."}
      />
      <SelectField label="Whoever does it" options={options} value={cueClass} onChange={setCueClass} />
      <Button type="submit" className="sm:mt-6">
        Add
      </Button>
    </form>
  );
}
