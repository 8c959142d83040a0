import { type Page, test as base, expect } from "@playwright/test";
import { Desk } from "./desk.ts";

/** What no page of the desk may do, whatever it is asked. */
interface Watch {
  /** Console errors and warnings, exceptions, refusals of the Content-Security-Policy, requests to other origins. */
  readonly faults: readonly string[];
  /** Leaves out faults that the test brings about itself, by a piece of their text. */
  allow(piece: string): void;
}

interface Fixtures {
  readonly desk: Desk;
  readonly watch: Watch;
}

/**
 * A test with a desk of its own in a fresh browser context, so with an empty database. However the test goes
 * about it, it fails when the page did what {@link Watch} forbids.
 */
export const test = base.extend<Fixtures>({
  desk: async ({ page }, provide) => {
    await provide(new Desk(page));
  },
  watch: [
    async ({ page, baseURL }, provide) => {
      const allowed: string[] = [];
      const faults = await watchedFaults(page, new URL(baseURL ?? "").origin);
      await provide({ faults, allow: (piece) => allowed.push(piece) });
      expect(faults.filter((fault) => !allowed.some((piece) => fault.includes(piece)))).toEqual([]);
    },
    { auto: true },
  ],
});

async function watchedFaults(page: Page, origin: string): Promise<readonly string[]> {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== "blob:" && protocol !== "data:") faults.push(`request: ${request.url()}`);
  });
  await page.exposeBinding("reportRefusal", (_, refusal: string) => faults.push(`policy: ${refusal}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      // Bound just before; not among TypeScript's DOM types.
      void (globalThis as unknown as { reportRefusal(refusal: string): Promise<void> }).reportRefusal(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
  return faults;
}

export { expect } from "@playwright/test";
