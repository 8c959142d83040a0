interface KeyFiguresProps {
  /** What is counted, each once, and how many there are. */
  readonly figures: readonly (readonly [name: string, count: number])[];
}

/** A few numbers that say at a glance how something stands, each over its name. */
export function KeyFigures({ figures }: KeyFiguresProps) {
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(([name, count]) => (
        <div key={name} className="flex flex-col-reverse">
          <dt className="text-sm text-ink-2">{name}</dt>
          <dd className="font-serif text-headline tabular-nums">{count.toLocaleString("en")}</dd>
        </div>
      ))}
    </dl>
  );
}
