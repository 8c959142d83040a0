import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { useLibrary } from "#state/library.ts";
import { useReading } from "#state/reading.tsx";
import { useUnseenInHand } from "#state/unseen-in-hand.ts";
import { useStoredUnseen } from "#state/unseen.ts";
import { onClaim } from "../adapters/repository/opened.ts";
import { articleClaims, convicts, estimate, losses } from "../kit/a-read-article.ts";
import { renderAtDesk, renderInHand } from "../kit/desk-page.tsx";

/** Says how many are unseen, and selects a claim on demand. */
function InHand() {
  const unseen = useUnseenInHand();
  const { claims, select } = useReading();
  return (
    <>
      <output data-testid="unseen">{unseen}</output>
      {claims.map(({ claim }) => (
        <button key={claim.id} onClick={() => select(claim.id)} type="button">
          {claim.id}
        </button>
      ))}
    </>
  );
}

/** Says the same from what is stored, for every article. */
function InLibrary() {
  const { articles, tallyOf } = useLibrary();
  const unseenOf = useStoredUnseen();
  return <output data-testid="library">{articles.map((article) => unseenOf(tallyOf(article))).join(" ")}</output>;
}

const unseen = () => screen.getByTestId("unseen").textContent;
const select = (id: string): void => act(() => screen.getByText(id).click());

describe("what is suggested but unseen in the text in hand", () => {
  it("becomes less with every claim that is selected or decided, and never more", async () => {
    const page = await renderInHand(<InHand />);
    expect(unseen()).toBe("5");
    select(estimate.id);
    expect(unseen()).toBe("4");
    select(losses.id);
    select(estimate.id);
    expect(unseen()).toBe("3");
    const decision = { kind: "decide", status: "denied", suggested: "unsourced" } as const;
    await act(async () => void (await page.desk.acts.perform(onClaim(page.article, convicts, decision))));
    expect(unseen()).toBe("2");
  });

  it("is remembered when the text is left, and the library counts it", async () => {
    const page = await renderInHand(<InHand />, { selected: estimate });
    select(losses.id);
    page.unmount();
    const { repository } = page.desk.ports;
    await waitFor(async () =>
      expect(await repository.seen()).toEqual([
        { version: 1, text: estimate.text, claims: [estimate.id, losses.id], unseen: articleClaims.length - 2 },
      ]),
    );
    renderAtDesk(page.desk, <InLibrary />);
    await waitFor(() => expect(screen.getByTestId("library").textContent).toBe("3"));
  });

  it("is all that is open where nobody has opened the text", async () => {
    const page = await renderInHand(<p>only what was found</p>);
    page.unmount();
    renderAtDesk(page.desk, <InLibrary />);
    await waitFor(() => expect(screen.getByTestId("library").textContent).toBe("5"));
  });
});
