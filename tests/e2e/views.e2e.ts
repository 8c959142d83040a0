import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { layoutFaults } from "./pages/layout.ts";
import { expect, test } from "./pages/test.ts";
import { views, wide } from "./pages/views.ts";

/** From the roomiest to the narrowest, with both sides of the step at which side panels become drawers. */
const widths = [1440, wide, wide - 1, 400];

/** axe costs a second each time: it looks where the page is laid out most differently. */
const axeWidths = new Set([1440, 400]);

async function axeFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(" ")}: ${failureSummary}`),
  );
}

for (const { name, open, from = 0, to = Number.POSITIVE_INFINITY } of views)
  test(`view: ${name}: nothing cut off, nothing that axe finds, at any width, light and dark`, async ({
    page,
  }, info) => {
    await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
    const fitting = widths.filter((width) => from <= width && width <= to);
    await page.setViewportSize({ width: fitting[0] ?? wide, height: 900 });
    await open(page);
    await page.evaluate(() => document.fonts.ready);
    for (const width of fitting) {
      await page.setViewportSize({ width, height: width === 400 ? 800 : 900 });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ reducedMotion: "reduce", colorScheme });
        await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
        await page.screenshot({ path: info.outputPath(`${name.replaceAll(" ", "-")}-${width}-${colorScheme}.png`) });
        expect.soft(await layoutFaults(page), `layout at ${width} px`).toEqual([]);
        if (axeWidths.has(width)) expect.soft(await axeFindings(page), `axe, ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
