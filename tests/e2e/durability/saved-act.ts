import type { Page } from "@playwright/test";
import { Desk } from "../pages/desk.ts";

/**
 * Does one act and resolves as soon as the page says that this very act is saved: everything was saved before, and the
 * word went to "saving" and back. Whatever the caller does next, it does right after that moment.
 */
export async function savedAct(page: Page, act: () => Promise<void>): Promise<void> {
  await new Desk(page).saved();
  const watch = await page.evaluateHandle(() => {
    const label = document.querySelector("[data-save-state]");
    if (!label) throw new Error("nothing says whether the work is saved");
    const saved = new Promise<void>((resolve) => {
      const observer = new MutationObserver((records) => {
        const wasSaving = records.some(({ oldValue }) => oldValue === "saving");
        if (!wasSaving || label.getAttribute("data-save-state") !== "saved") return;
        observer.disconnect();
        resolve();
      });
      observer.observe(label, { attributeFilter: ["data-save-state"], attributeOldValue: true });
    });
    return { saved };
  });
  await act();
  await watch.evaluate(({ saved }) => saved);
}
