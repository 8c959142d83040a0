import { type ReactNode, useId } from "react";

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the inspector under a line and a small heading. */
export function Section({ title, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-4 border-t border-line pt-3.5">
      <h3 id={id} className="mb-2 text-xs font-semibold tracking-[0.06em] text-ink-3 uppercase">
        {title}
      </h3>
      {children}
    </section>
  );
}
