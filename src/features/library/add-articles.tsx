import { Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { importAddress, useIntake } from "#state/import/intake.ts";
import { DropTarget } from "#ui/drop-target.tsx";

/** The way to the view that adds articles. */
export function AddArticlesLink() {
  return (
    <Link
      to={importAddress}
      className="inline-flex min-h-[30px] items-center gap-1.5 rounded-[7px] border border-line bg-panel px-[11px] py-1 hover:bg-wash pointer-coarse:min-h-11"
    >
      <Plus aria-hidden="true" className="size-4" />
      Add articles
    </Link>
  );
}

interface ArticleDropProps {
  /** Whether what is pasted on the page counts too; not where one reads, since it would lead away. */
  readonly takesPaste?: boolean;
  readonly children: ReactNode;
}

/** Takes files, folders and texts that are dropped onto what it holds. */
export function ArticleDrop({ takesPaste = false, children }: ArticleDropProps) {
  const intake = useIntake();
  return (
    <DropTarget label="Let go to look at it" takesPaste={takesPaste} onDrop={intake} className="min-h-full">
      {children}
    </DropTarget>
  );
}
