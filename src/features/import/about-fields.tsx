import type { About } from "#domain/article/article.ts";
import { TextField } from "#ui/text-field.tsx";

interface AboutFieldsProps {
  readonly about: About;
  readonly onChange: (about: About) => void;
}

const labels = { title: "Title", byline: "Author", outlet: "Outlet", date: "Date", address: "Address" } as const;
const fields = ["title", "byline", "outlet", "date", "address"] as const;

/** What is known about an article beside its text, to be corrected. */
export function AboutFields({ about, onChange }: AboutFieldsProps) {
  return (
    <fieldset aria-label="About the article" className="grid gap-3 sm:grid-cols-2">
      {fields.map((field) => (
        <div key={field} className={field === "title" || field === "address" ? "sm:col-span-2" : ""}>
          <TextField
            label={labels[field]}
            value={about[field] ?? ""}
            placeholder="not known"
            onChange={(value) => onChange({ ...about, [field]: value.trim() === "" ? null : value })}
          />
        </div>
      ))}
    </fieldset>
  );
}
