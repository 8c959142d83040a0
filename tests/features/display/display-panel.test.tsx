import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { usualDisplay } from "#domain/display.ts";
import { DisplayPanel } from "#features/display/display-panel.tsx";
import { aDesk } from "../../kit/a-desk.ts";
import { renderAtDesk } from "../../kit/desk-page.tsx";

function shown() {
  const desk = aDesk();
  const [anchor, place] = [{ current: null }, { current: document.body }];
  renderAtDesk(desk, <DisplayPanel anchor={anchor} place={place} onClose={() => undefined} />);
  return desk;
}

describe("how texts are shown", () => {
  it("is chosen one by one, each choice leaving the others alone, and taken back at once", async () => {
    const { preferences } = shown();
    await userEvent.click(await screen.findByRole("radio", { name: "Large" }));
    await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
    await userEvent.click(screen.getByRole("radio", { name: "Loose" }));
    await userEvent.click(screen.getByRole("radio", { name: "Wide" }));
    const chosen = { textSize: "large", columnWidth: "wide", lineHeight: "loose", theme: "dark" };
    expect(preferences.read()).toMatchObject({ display: chosen, singleKeys: true });
    await userEvent.click(screen.getByRole("button", { name: "Reset" }));
    expect(preferences.read().display).toEqual(usualDisplay);
    expect(screen.getByRole("button", { name: "Reset" }).ariaDisabled).toBe("true");
  });
});
