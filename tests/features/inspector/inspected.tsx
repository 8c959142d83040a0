import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Claim } from "#domain/claim/claim.ts";
import type { Reading } from "#domain/claim/reading.ts";
import { Inspector } from "#features/inspector/inspector.tsx";
import { articleClaims } from "../../kit/a-read-article.ts";
import { type ArticleInHand, renderInHand } from "../../kit/desk-page.tsx";

/** Shows the inspector with a claim in hand. */
export function inspect(claim: Claim | null, claims = articleClaims): Promise<ArticleInHand> {
  return renderInHand(<Inspector />, { selected: claim, claims });
}

/** The claim's reading as it is stored. */
export async function stored({ desk, article }: ArticleInHand, { id, text }: Claim): Promise<Reading | undefined> {
  return (await desk.ports.repository.sheet(article.id, text)).touched[id]?.reading;
}

/** Presses the button of this name. */
export function press(name: string): Promise<void> {
  return userEvent.click(screen.getByRole("button", { name }));
}

/** The box that says what is suggested, and why. */
export function reason(page: ArticleInHand): Element | null {
  return page.container.querySelector("[data-suggestion]");
}
