import { useState } from "react";
import type { ReadClaim } from "#domain/claim/read-claim.ts";
import type { Verdict } from "#domain/claim/reading.ts";
import { Section } from "#features/inspector/section.tsx";
import { useReadingContext } from "#state/reading-context.ts";
import { Button } from "#ui/button.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextAreaField } from "#ui/text-area-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { ToggleSwitch } from "#ui/toggle-switch.tsx";

const ratings = ["1", "2", "3", "4", "5"] as const;
const ratingNames = ratings.map((value) => ({
  value,
  label: value === "1" ? "1, the worst" : value === "5" ? "5, the best" : value,
}));

/** Whether a decision is published as ClaimReview, and the verdict on its truth, which no status ever is. */
export function Publishing({ selected }: { readonly selected: ReadClaim }) {
  const context = useReadingContext();
  const { publish, verdict } = selected.reading;
  return (
    <Section title="Publishing">
      <ToggleSwitch
        label="Publish this decision"
        hint="In the export “ClaimReview”."
        checked={publish}
        onChange={(checked) => context.act(selected, { kind: "publish", publish: checked })}
      />
      {publish && <VerdictForm selected={selected} verdict={verdict} />}
    </Section>
  );
}

function VerdictForm({ selected, verdict }: { readonly selected: ReadClaim; readonly verdict: Verdict | null }) {
  const context = useReadingContext();
  const [rating, setRating] = useState(ratings[(verdict?.rating ?? 3) - 1] ?? "3");
  const [name, setName] = useState(verdict?.name ?? "");
  const [explanation, setExplanation] = useState(verdict?.explanation ?? "");
  const keep = () =>
    context.act(selected, { kind: "verdict", verdict: { rating: Number(rating), name: name.trim(), explanation } });
  const takeBack = () => {
    setName("");
    setExplanation("");
    context.act(selected, { kind: "verdict", verdict: null });
  };
  return (
    <div className="mt-3 flex flex-col gap-2.5">
      <SelectField label="Verdict, if you give one" options={ratingNames} value={rating} onChange={setRating} />
      <TextField label="Its name" placeholder="Mostly true" value={name} onChange={setName} />
      <TextAreaField label="Why" rows={2} value={explanation} onChange={setExplanation} />
      <div className="flex gap-2">
        <Button disabledReason={name.trim() === "" ? "A verdict has a name." : undefined} onClick={keep}>
          Keep the verdict
        </Button>
        {verdict && (
          <Button variant="plain" onClick={takeBack}>
            No verdict
          </Button>
        )}
      </div>
    </div>
  );
}
