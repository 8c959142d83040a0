import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { DecisionBar } from "#features/inspector/decision-bar.tsx";
import { articleClaims, estimate, trains } from "../../kit/a-read-article.ts";
import { renderInHand } from "../../kit/desk-page.tsx";

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

it("goes from claim to claim and decides, on a narrow screen", async () => {
  let opened = 0;
  const page = await renderInHand(<DecisionBar onOpen={() => (opened += 1)} />);
  expect(screen.getByText("5 claims")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Sourced" })).toBeNull();
  await press("Next claim");
  expect(page.selected()).toBe(estimate.id);
  expect(screen.getByText(`Claim 1 of ${articleClaims.length}`)).toBeDefined();
  await press("Contested");
  expect(screen.getByRole("button", { name: "Contested" }).getAttribute("aria-pressed")).toBe("true");
  const { repository } = page.desk.ports;
  await waitFor(async () =>
    expect(
      (await repository.changes(page.article.id)).map(({ claim, after }) => [claim, after.decision?.status]),
    ).toEqual([[estimate.id, "contested"]]),
  );
  await press("Show the claim in hand");
  expect(opened).toBe(1);
});

it("begins at the end when one goes back with none selected", async () => {
  const page = await renderInHand(<DecisionBar onOpen={() => {}} />);
  await press("Previous claim");
  expect(page.selected()).toBe(trains.id);
});
