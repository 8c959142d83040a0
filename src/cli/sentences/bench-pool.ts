import { measuredInBrowser, median } from "#cli/sentences/measured-in-browser.ts";
import { z } from "#domain/schema.ts";

/** Times in milliseconds: with workers yet to start, and with those that run. */
const Times = z.tuple([z.number(), z.number()]);

const pools = [1, 2, 4] as const;
/** Odd, for the median. */
const rounds = 5;

/** How soon several workers of a real Chromium read a library beside one, in turns; the lines to print. */
export async function benchPool(folder: string): Promise<readonly string[]> {
  const times = new Map(pools.map((workers) => [workers, { starting: [] as number[], running: [] as number[] }]));
  const cores = await measuredInBrowser(folder, "pool-speed.ts", async (page, address) => {
    for (let round = 0; round < rounds; round += 1) {
      for (const [workers, { starting, running }] of times) {
        await page.goto(`${address}?workers=${workers}`);
        await page.addScriptTag({ type: "module", url: "/measure.js" });
        await page.waitForFunction("document.title", null, { timeout: 120_000 });
        const [first, second] = Times.parse(JSON.parse(await page.title()));
        starting.push(first);
        running.push(second);
      }
    }
    return page.evaluate<number>("navigator.hardwareConcurrency");
  });
  if (typeof cores === "string") return [cores];
  return [
    `A library read by the pool in Chromium on ${cores} cores, median of five, in seconds, with workers to start and running:`,
    ...[...times].map(([workers, { starting, running }]) => {
      const [first, second] = [starting, running].map((all) => (median(all) / 1000).toFixed(2));
      return `  ${workers} at most: ${first}, ${second}`;
    }),
  ];
}
