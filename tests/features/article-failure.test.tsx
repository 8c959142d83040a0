import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryRepository } from "#adapters/memory/memory-repository.ts";
import { newestText, originName, textHash } from "#domain/article/article.ts";
import { LibraryPanel } from "#features/library/library-panel.tsx";
import { Reader } from "#features/reader/reader.tsx";
import { ReadingProvider } from "#state/reading.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { keepArticle } from "../adapters/repository/opened.ts";
import { claims } from "../kit/a-claim.ts";
import { aDesk } from "../kit/a-desk.ts";
import { articleClaims, articleText, estimate } from "../kit/a-read-article.ts";
import { fixedClock } from "../kit/clock.ts";
import { renderAtDesk } from "../kit/desk-page.tsx";
import { seededIds } from "../kit/seeded-ids.ts";
import { wrappedRepository } from "../kit/wrapped-repository.ts";

const bridge = "The bridge is closed\n\nThe minister said that the bridge is closed.";

// React reports every error that a boundary caught; here they are meant.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterEach(() => void vi.restoreAllMocks());

/** Two articles side by side, as the app shows each within a boundary of its own; the first one's text can be missing. */
async function opened(damage: { text: boolean; sheet: boolean }) {
  const inner = memoryRepository({ clock: fixedClock(), ids: seededIds() });
  const broken = await keepArticle(inner, articleClaims, "a.txt", articleText);
  const whole = await keepArticle(inner, claims(2, { text: textHash(bridge) }), "b.txt", bridge);
  const repository = wrappedRepository(inner, {
    text: async (hash) => (damage.text && hash === textHash(articleText) ? null : inner.text(hash)),
    sheet: async (article, text) => {
      if (damage.sheet && article === broken.id) throw new Error("the sheet is torn");
      return inner.sheet(article, text);
    },
  });
  const desk = aDesk({ claims: articleClaims, repository });
  renderAtDesk(
    desk,
    <>
      <LibraryPanel current={null} />
      {[broken, whole].map((article) => (
        <section key={article.id} aria-label={originName(article.origin)}>
          <ErrorBoundary
            resetKey={newestText(article).hash}
            fallback={(error, retry) => (
              <p>
                Failed: {error.message}
                <button type="button" onClick={retry}>
                  Try again
                </button>
              </p>
            )}
          >
            <ReadingProvider
              article={article}
              version={newestText(article)}
              selected={null}
              select={() => {}}
              loading={<p>Loading</p>}
            >
              <Reader versionAddress={(hash) => hash} />
            </ReadingProvider>
          </ErrorBoundary>
        </section>
      ))}
    </>,
  );
  await waitFor(() => expect(desk.client.isFetching()).toBe(0));
  return { desk, broken, whole };
}

const region = (name: string) => screen.getByRole("region", { name });

describe("an article whose view fails", () => {
  it.each([
    [
      "its text is gone from the storage",
      { text: true, sheet: false },
      "The text of this article is not in this browser's storage",
    ],
    ["its sheet can't be read", { text: false, sheet: true }, "the sheet is torn"],
  ])("because %s leaves the other and the library as they are", async (_, damage, message) => {
    await opened(damage);
    await waitFor(() => expect(region("a.txt").textContent).toContain(`Failed: ${message}`));
    expect(region("b.txt").querySelector("[data-block]")?.textContent).toBe("The bridge is closed");
    expect(
      screen
        .getAllByRole("article")
        .map((card) => within(card).getByRole("link"))
        .map(({ textContent }) => textContent),
    ).toEqual(["Officials answer claims about a new mobilization", "The bridge is closed"]);
  });

  it("is shown after all when it is tried again and the damage is mended", async () => {
    const damage = { text: true, sheet: false };
    await opened(damage);
    await waitFor(() => expect(region("a.txt").textContent).toContain("Failed"));
    damage.text = false;
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(region("a.txt").querySelector(`mark[data-claim-ids~="${estimate.id}"]`)).not.toBeNull());
  });
});
