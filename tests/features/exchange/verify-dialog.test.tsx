import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { annotatedJson, annotatedJsonText } from "#domain/exchange/annotated-json.ts";
import { exportedChains } from "#domain/exchange/exported-chain.ts";
import { VerifyDialog } from "#features/exchange/verify-dialog.tsx";
import { aContent } from "../../domain/exchange/an-export.ts";
import { edited } from "../../domain/exchange/damages.ts";

const content = aContent();
const changes = content.articles.flatMap((known) => known.changes);
const whole = annotatedJsonText(
  annotatedJson({ ...content, chains: exportedChains(changes, new Set(changes.map(({ article }) => article))) }),
);

async function verified(text: string): Promise<string> {
  const user = userEvent.setup();
  render(<VerifyDialog onClose={() => undefined} />);
  await screen.findByRole("dialog", { name: "Verify a file" });
  await user.upload(screen.getByLabelText("Choose a file…", { selector: "input" }), new File([text], "work.json"));
  return (await screen.findByText(/^work\.json/)).closest("output")?.textContent ?? "";
}

describe("verifying a file", () => {
  it("says that it holds, what is in it, and what that proves", async () => {
    const said = await verified(whole);
    expect(said).toContain("work.json holds: 1 article, 3 claims, 3 changes.");
    expect(said).toContain("This proves order and integrity, not who wrote it");
  });

  it("names what was removed", async () => {
    const cut = edited(whole, { "articles/0/texts/0/history": (old: unknown[]) => old.slice(0, -1) });
    const said = await verified(JSON.stringify(cut));
    expect(said).toMatch(/work\.json does not hold: \d problems?\./);
    expect(said).toContain("Change 3 of this chain was removed");
    expect(said).toContain("$.chains[0]");
  });

  it("says of another file that it can't be verified", async () => {
    expect(await verified("Not JSON")).toContain("work.json can’t be verified. It is no JSON");
  });
});
