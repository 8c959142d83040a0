import type { ReactNode } from "react";

export interface EmptyStateProps {
  readonly title: string;
  /** Why there is nothing, and what to do next. */
  readonly sentence: string;
  readonly action?: ReactNode;
}

/** A view with nothing in it. */
export function EmptyState({ title, sentence, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-[44ch] flex-col items-center gap-2 px-6 py-14 text-center">
      <h2 className="text-lg font-semibold text-balance text-ink">{title}</h2>
      <p className="text-pretty text-ink-2">{sentence}</p>
      {action !== undefined && <div className="mt-3">{action}</div>}
    </div>
  );
}
