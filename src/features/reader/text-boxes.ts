/**
 * The boxes of a mark's text, in text order, without the chip that may stand behind it. Of its text nodes alone: a range
 * over elements would give their boxes first and those of the text within once more, and the lines would come twice.
 */
export function textBoxes(mark: Element): readonly DOMRect[] {
  const boxes: DOMRect[] = [];
  const nodes = document.createTreeWalker(mark, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
    range.selectNodeContents(node);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}
