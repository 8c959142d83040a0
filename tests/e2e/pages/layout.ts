import { type Page, expect } from "@playwright/test";

/** Resolves when the page's fonts have come and nothing of it moves: before that, boxes, lines and colours are others. */
export async function settled(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(async () => {
        // Fonts are asked for when text is laid out with them.
        document.body.getBoundingClientRect();
        await document.fonts.ready;
        return document.getAnimations().length;
      }),
    )
    .toBe(0);
}

/** What a page must not do: scroll sideways, cut words off, or lay one control over another. One sentence a fault. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  await settled(page);
  return await page.evaluate(() => {
    const faults: string[] = [];
    const named = (element: Element) =>
      `<${element.tagName.toLowerCase()}> “${(element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40)}”`;
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) faults.push(`the page scrolls sideways: ${root.scrollWidth} px`);

    const shown = [...document.body.querySelectorAll<HTMLElement>("*")].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // Elements for assistive technology alone are one pixel large.
      return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
    });
    for (const element of shown) {
      const ownsText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const style = getComputedStyle(element);
      const byDesign = style.textOverflow === "ellipsis" || element instanceof HTMLTextAreaElement;
      if (ownsText && !byDesign && style.display !== "inline" && element.scrollWidth > element.clientWidth + 1)
        faults.push(`${named(element)} is cut off: ${element.scrollWidth} of ${element.clientWidth} px shown`);
      const { left, right } = element.getBoundingClientRect();
      if (ownsText && (left < -1 || right > root.clientWidth + 1))
        faults.push(`${named(element)} reaches beyond the page`);
    }

    // Without the tooltips' and toasts' layer: only what stands in the page's own layout.
    const places = [...document.querySelectorAll("header, [aria-label='Decide'], [data-inspector]")];
    for (const place of places) {
      const controls = [...place.querySelectorAll("a, button, output, textarea, nav")]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => !(element instanceof HTMLAnchorElement && element.getBoundingClientRect().width <= 1));
      controls.forEach((one, i) => {
        for (const other of controls.slice(i + 1)) {
          if (one.contains(other) || other.contains(one)) continue;
          const a = one.getBoundingClientRect();
          const b = other.getBoundingClientRect();
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > 1 && down > 1) faults.push(`${named(one)} and ${named(other)} overlap`);
        }
      });
    }
    return faults;
  });
}
