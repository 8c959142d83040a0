import type { PreferencesStore } from "#domain/ports.ts";

/**
 * Writes how texts are shown on the page's root, where the style sheets read it (`data-text-size` and the like), now and
 * whenever it changes, before anything else that follows the preferences is told. The style sheets
 * leave `system` to decide on the theme itself.
 *
 * public/first-paint.js does the same for the theme alone, earlier and once: this comes after the page is first painted, and
 * whoever chose the dark theme on a light system would see a white page flash up.
 */
export function applyDisplay({ read, subscribe }: PreferencesStore, root: HTMLElement): void {
  const apply = () => {
    Object.assign(root.dataset, read().display);
  };
  apply();
  subscribe(apply);
}
