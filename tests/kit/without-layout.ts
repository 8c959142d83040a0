/**
 * What jsdom lacks because it lays nothing out: stand-ins that measure nothing, so that views can be mounted. What
 * depends on real sizes is tested in a browser.
 */
export function withoutLayout(): void {
  globalThis.ResizeObserver ??= class implements ResizeObserver {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  const noBoxes = () => Object.assign([], { item: () => null });
  if (!("getClientRects" in Range.prototype)) Object.assign(Range.prototype, { getClientRects: noBoxes });
  if (!("scrollIntoView" in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => {} });
}
