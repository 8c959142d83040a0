/**
 * Whether somebody is at the page: they moved a pointer or pressed a key, or have had a moment to look at what is shown.
 * What a page can be read without is loaded then and not before, so that the first visit is quick.
 */

let arrive: () => void = () => undefined;

/** Resolves when somebody is there, once and for all. */
const presence = new Promise<void>((resolve) => {
  arrive = resolve;
});

/** Says that somebody is at the page. */
export function somebodyIsHere(): void {
  arrive();
}

/** How long whoever only reads is given before what hands need is loaded all the same, in milliseconds. */
const momentToLook = 3000;

/** Says that the page shows what it is for: whoever only looks at it is there a moment later. Returns how to take it back. */
export function pageIsShown(): () => void {
  const timer = setTimeout(arrive, momentToLook);
  return () => clearTimeout(timer);
}

/** Loads something as soon as somebody is at the page. */
export function whenSomebodyIsHere<T>(load: () => Promise<T>): () => Promise<T> {
  return async () => {
    await presence;
    return load();
  };
}
