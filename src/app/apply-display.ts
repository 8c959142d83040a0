import type { PreferencesStore } from "#domain/ports.ts";

/**
 * Writes how texts are shown on the page's root, where the style sheets read it (`data-text-size` and the like), now and
 * whenever it changes, before anything else that follows the preferences is told. A system that decides on the theme
 * itself is left to do so.
 *
 * public/first-paint.js does the same for the theme alone, earlier and once: this comes after the page is first painted, and
 * whoever chose the dark theme on a light system would see a white page flash up.
 */
export function applyDisplay({ read, subscribe }: PreferencesStore, root: HTMLElement): void {
  const apply = () => {
    const { textSize, columnWidth, lineHeight, theme } = read().display;
    Object.assign(root.dataset, { textSize, columnWidth, lineHeight });
    if (theme === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  };
  apply();
  subscribe(apply);
}
