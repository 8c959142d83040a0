import type { PreferencesStore } from "#domain/ports.ts";

/**
 * Writes how texts are shown on the page's root, where the style sheets read it (`data-text-size` and the like), now and
 * whenever it changes, before anything else that follows the preferences is told. The theme of a system that decides
 * itself is not written. public/first-paint.js does the same for the theme, earlier and once.
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
