import { setTimeout as delay } from "node:timers/promises";
import { type BrowserContext, type LaunchOptions, chromium } from "@playwright/test";

/** A Chromium with a profile on disk that can be ended as a power cut would. */
export interface KillableBrowser {
  readonly context: BrowserContext;
  /** Ends all of its processes at once (SIGKILL), and resolves when they are gone. */
  readonly kill: () => Promise<void>;
}

/** Starts Chromium on a profile, as the tests' own is started otherwise. */
export async function killableBrowser(
  profile: string,
  options: { readonly baseURL: string; readonly launchOptions: LaunchOptions },
): Promise<KillableBrowser> {
  const context = await chromium.launchPersistentContext(profile, {
    ...options.launchOptions,
    baseURL: options.baseURL,
  });
  const pid = await processOf(context);
  return {
    context,
    async kill() {
      const gone = new Promise((resolve) => context.once("close", resolve));
      // It leads a process group of its own, in which everything is that it started.
      process.kill(-pid, "SIGKILL");
      await gone;
      await ended(pid);
    },
  };
}

async function processOf(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (!browser) throw new Error("a persistent context has its browser");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const main = processInfo.find(({ type }) => type === "browser");
  if (!main) throw new Error("the browser names its main process");
  return main.id;
}

/** Nothing tells when a process group is gone; asking is all there is. */
async function ended(group: number): Promise<void> {
  for (;;) {
    try {
      process.kill(-group, 0);
    } catch {
      return;
    }
    await delay(10);
  }
}
