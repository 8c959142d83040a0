import { Link } from "react-router";
import { Frame } from "#app/frame.tsx";
import { EmptyState } from "#ui/empty-state.tsx";

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Frame title="Not found">
      <h1 className="sr-only">Not found</h1>
      <EmptyState
        title="There is nothing at this address"
        sentence="The article may never have been in this browser: work is kept where it was done."
        action={
          <Link to="/" className="underline underline-offset-2">
            All articles
          </Link>
        }
      />
    </Frame>
  );
}
