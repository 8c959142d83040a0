import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import type { ReactNode } from "react";
import { describe, expect, it, vi } from "vitest";
import { Button } from "#ui/button.tsx";
import { ConfirmDialog } from "#ui/confirm-dialog.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Drawer } from "#ui/drawer.tsx";

interface Shown {
  readonly open: boolean;
  readonly close: () => void;
}

/** A page with a button that opens what is given, and another that must stay out of reach while it is open. */
function Page({ children }: { readonly children: (shown: Shown) => ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Button>Outside</Button>
      {children({ open, close: () => setOpen(false) })}
    </>
  );
}

const windows = [
  [
    "dialog",
    ({ open, close }: Shown) => (
      <Dialog open={open} title="Keys" sentence="What each key does." onClose={close}>
        <Button>Inside</Button>
      </Dialog>
    ),
  ],
  [
    "drawer",
    ({ open, close }: Shown) => (
      <Drawer open={open} side="right" title="Keys" onClose={close}>
        <Button>Inside</Button>
      </Drawer>
    ),
  ],
] as const;

describe.each(windows)("a %s", (_, content) => {
  async function opened() {
    const user = userEvent.setup();
    render(<Page>{content}</Page>);
    await user.tab();
    await user.keyboard("{Enter}");
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    return { user, dialog };
  }
  async function focusAfterClosing() {
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(document.activeElement).not.toBe(document.body));
    return document.activeElement?.textContent;
  }

  it("takes the focus, keeps it, and gives it back after Escape", async () => {
    const { user, dialog } = await opened();
    for (let press = 0; press < 5; press += 1) {
      await user.tab();
      await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
    }
    expect(screen.queryByRole("button", { name: "Outside" })).toBeNull();
    await user.keyboard("{Escape}");
    expect(await focusAfterClosing()).toBe("Open");
  });

  it("closes by its button", async () => {
    const { user } = await opened();
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(await focusAfterClosing()).toBe("Open");
  });
});

describe("a dialog", () => {
  it("is described by its sentence", async () => {
    render(<Dialog open title="Keys" sentence="What each key does." onClose={() => undefined} />);
    const dialog = await screen.findByRole("dialog", { name: "Keys" });
    const description = document.getElementById(dialog.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("What each key does.");
  });

  it("stays open until its owner closes it", async () => {
    const user = userEvent.setup();
    const onClose = vi.fn<() => void>();
    render(<Dialog open title="Keys" onClose={onClose} />);
    await screen.findByRole("dialog");
    await user.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(screen.getByRole("dialog")).toBeDefined();
  });
});

describe("a confirmation", () => {
  async function opened() {
    const user = userEvent.setup();
    const chosen = vi.fn<(label: string) => void>();
    render(
      <Page>
        {({ open, close }) => {
          const choose = (label: string) => () => {
            chosen(label);
            close();
          };
          return (
            <ConfirmDialog
              open={open}
              title="Remove this article?"
              sentence="Its 17 claims and 6 decisions go with it."
              actions={[
                { label: "Keep it", onChoose: choose("keep") },
                { label: "Export, then remove", onChoose: choose("export") },
                { label: "Remove", variant: "danger", onChoose: choose("remove") },
              ]}
              onDismiss={close}
            />
          );
        }}
      </Page>,
    );
    await user.click(screen.getByRole("button", { name: "Open" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Remove this article?" });
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Keep it" })));
    return { user, chosen, dialog };
  }

  it("asks in a sentence and begins at the safe action", async () => {
    const { dialog } = await opened();
    const description = document.getElementById(dialog.getAttribute("aria-describedby") ?? "");
    expect(description?.textContent).toBe("Its 17 claims and 6 decisions go with it.");
  });

  it.each([
    ["{Enter}", ["keep"]],
    ["{Tab}{Enter}", ["export"]],
    ["{Tab}{Tab} ", ["remove"]],
    ["{Escape}", []],
  ])("answers %s with %s", async (keys, answers) => {
    const { user, chosen } = await opened();
    await user.keyboard(keys);
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(chosen.mock.calls.flat()).toEqual(answers);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Open" })));
  });
});
