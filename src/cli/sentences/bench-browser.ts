import { measuredInBrowser, median } from "#cli/sentences/measured-in-browser.ts";
import { z } from "#domain/schema.ts";

/** What the worker measured; times in milliseconds, one for each round. Or why it could not. */
const MeasuredSpeed = z.union([
  z.object({
    words: z.number(),
    tags: z.array(z.number()),
    rules: z.array(z.number()),
    whole: z.array(z.number()),
    /** The article whose length is nearest to 700 words, again and again. */
    article: z.object({ words: z.number(), times: z.array(z.number()) }),
    /** From asking for the models to having them ready, once. */
    loading: z.number(),
  }),
  z.string(),
]);
type MeasuredSpeed = z.infer<typeof MeasuredSpeed>;

/** The detector's speed in one worker of a real Chromium, beside wink-nlp's in the same run; the lines to print. */
export async function benchBrowser(folder: string): Promise<readonly string[]> {
  const measured = await measuredInBrowser(folder, "speed-worker.ts", async (page, address) => {
    await page.goto(address);
    return MeasuredSpeed.parse(await page.evaluate(measureInPage));
  });
  return report(measured);
}

/** Runs in the page: starts the worker and hands on what it says. */
const measureInPage = `new Promise((resolve, reject) => {
  const worker = new Worker("/measure.js", { type: "module" });
  worker.addEventListener("message", ({ data }) => resolve(data));
  worker.addEventListener("error", ({ message }) => reject(new Error(message)));
})`;

function report(measured: MeasuredSpeed): readonly string[] {
  if (typeof measured === "string") return [measured];
  const { words, tags, rules, whole, article, loading } = measured;
  const speed = (times: readonly number[]): number => (words / median(times)) * 1000;
  const line = (name: string, times: readonly number[]): string =>
    `  ${name}: ${Math.round(speed(times))} (${(speed(times) / speed(tags)).toFixed(3)})`;
  return [
    `Speed in one worker of Chromium, ${words} words, median of five, words a second and times wink-nlp's:`,
    line("wink-nlp's tags alone", tags),
    line("the rules, tags included", rules),
    line("the whole detector: rules, models and tags", whole),
    `  an article of ${article.words} words: ${median(article.times).toFixed(1)} ms; the models, once: ${loading.toFixed(0)} ms`,
  ];
}
