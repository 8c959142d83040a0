import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "#ui/class-names.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";

export type NoticeKind = "info" | "warning" | "error";

const LOOKS = {
  info: { Icon: Info, word: "Note", box: "border-info bg-info-tint", sign: "text-info" },
  warning: { Icon: TriangleAlert, word: "Warning", box: "border-warning bg-warning-tint", sign: "text-warning" },
  error: { Icon: CircleAlert, word: "Error", box: "border-error bg-error-tint", sign: "text-error" },
} as const;

export interface NoticeProps {
  readonly kind: NoticeKind;
  /** What happened, what was kept, what to do next. */
  readonly children: ReactNode;
  /** Buttons that do what is to be done next. */
  readonly actions?: ReactNode;
}

/** Something to know, beside what it concerns. An error is announced at once, anything else when there is a pause. */
export function Notice({ kind, children, actions }: NoticeProps) {
  const { Icon, word, box, sign } = LOOKS[kind];
  return (
    <div
      role={kind === "error" ? "alert" : "status"}
      className={classNames("flex items-start gap-2.5 rounded-r-[8px] border-l-[3px] px-3 py-2.5 text-ink", box)}
    >
      <Icon aria-hidden="true" className={classNames("mt-[2px] size-4 flex-none", sign)} />
      <div className="min-w-0 grow">
        <div className="text-pretty">
          <VisuallyHidden>{word}: </VisuallyHidden>
          {children}
        </div>
        {actions !== undefined && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
