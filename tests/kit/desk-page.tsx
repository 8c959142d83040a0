import { QueryClientProvider } from "@tanstack/react-query";
import { type RenderResult, render, waitFor } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { MemoryRouter } from "react-router";
import { expect } from "vitest";
import { type Article, newestText } from "#domain/article/article.ts";
import type { Claim, ClaimId } from "#domain/claim/claim.ts";
import { ActsProvider } from "#state/acts-context.tsx";
import { PortsProvider } from "#state/ports-context.tsx";
import { PreferencesProvider } from "#state/preferences.ts";
import { ReadingProvider } from "#state/reading.tsx";
import { somebodyIsHere } from "#ui/presence.ts";
import { UiProvider } from "#ui/ui-provider.tsx";
import { type KitDesk, aDesk } from "./a-desk.ts";
import { articleClaims, articleText } from "./a-read-article.ts";
import { aFile } from "./an-article.ts";
import { withoutLayout } from "./without-layout.ts";

/** Shows something with a desk around it, as the app does. */
export function renderAtDesk(desk: KitDesk, children: ReactNode): RenderResult {
  withoutLayout();
  somebodyIsHere();
  return render(children, {
    wrapper: ({ children: page }) => (
      <PortsProvider value={desk.ports}>
        <PreferencesProvider value={desk.preferences}>
          <QueryClientProvider client={desk.client}>
            <ActsProvider value={desk.acts}>
              <UiProvider>
                <MemoryRouter>{page}</MemoryRouter>
              </UiProvider>
            </ActsProvider>
          </QueryClientProvider>
        </PreferencesProvider>
      </PortsProvider>
    ),
  });
}

interface InHandProps {
  readonly article: Article;
  readonly start: ClaimId | null;
  readonly onSelect: (claim: ClaimId | null) => void;
  readonly children: ReactNode;
}

/** Takes an article's newest text in hand, and remembers which claim is selected, as the address does in the app. */
function InHand({ article, start, onSelect, children }: InHandProps) {
  const [selected, setSelected] = useState(start);
  const [select] = useState(() => (claim: ClaimId | null) => {
    onSelect(claim);
    setSelected(claim);
  });
  return (
    <ReadingProvider
      article={article}
      version={newestText(article)}
      selected={selected}
      select={select}
      loading={<p>Loading</p>}
    >
      {children}
    </ReadingProvider>
  );
}

interface InHandOptions {
  readonly claims?: readonly Claim[];
  readonly text?: string;
  readonly selected?: Claim | null;
  /** The desk, when it is not one that finds the given claims. */
  readonly desk?: KitDesk;
  /** Whether the article's claims have been found before it is shown. */
  readonly found?: boolean;
  /** Whether its text is stored first; otherwise it is the given article, or the first that the desk has. */
  readonly keep?: boolean;
  readonly article?: Article | undefined;
}

/** An article in hand, on a page with a desk. */
export interface ArticleInHand extends RenderResult {
  readonly desk: KitDesk;
  readonly article: Article;
  /** The claim that is selected. */
  readonly selected: () => ClaimId | null;
}

/** Shows something about an article whose claims were found before, once it has been read from the storage. */
export async function renderInHand(children: ReactNode, options: InHandOptions = {}): Promise<ArticleInHand> {
  const { claims = articleClaims, text = articleText, selected = null, keep = true, found = true } = options;
  const { desk = aDesk({ claims }) } = options;
  const { repository } = desk.ports;
  if (keep) await repository.keepText(aFile(), text);
  const article = options.article ?? (await repository.articles())[0];
  if (!article) throw new Error("no article is stored");
  if (found) await repository.keepDetection(article.id, await desk.detector.detect(text));
  let now = selected?.id ?? null;
  const page = renderAtDesk(
    desk,
    <InHand article={article} start={now} onSelect={(claim) => (now = claim)}>
      <div data-testid="in-hand">{children}</div>
    </InHand>,
  );
  await page.findByTestId("in-hand");
  // The claims come after the text; a test that wants to see them being found says that they are not found yet.
  if (found) await waitFor(() => expect(desk.client.isFetching()).toBe(0));
  return { ...page, desk, article, selected: () => now };
}
