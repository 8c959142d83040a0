import type { Page } from "@playwright/test";

/** A claim as a screen reader comes upon it in the text. */
export interface HeardClaim {
  readonly standing: string;
  /** "said by Moscow"; empty where nobody is said to say it. */
  readonly attribution: string;
  /** What is read between its borders, those of other claims left out; what interrupts it too. */
  readonly text: string;
}

const begins = /claim (\d+), (open(?:, suggested \w+)?|sourced|unsourced|denied|contested)(?:, ([^:]+))?:/y;
const interrupts = /(?:interruption of claim \d+\.|claim \d+ goes on:)/y;
const ends = /end of claim (\d+)\./y;

/** The article's claims in the order in which they begin, as the accessibility tree tells of them. Throws where a claim that began does not end. */
export async function heardClaims(page: Page): Promise<readonly HeardClaim[]> {
  return heardIn(await heardText(page));
}

function heardIn(heard: string): readonly HeardClaim[] {
  const claims: { standing: string; attribution: string; text: string }[] = [];
  // By the number that a claim has in its paragraph.
  const open = new Map<string, (typeof claims)[number]>();
  for (let at = 0; at < heard.length;) {
    const border = [begins, ends, interrupts].map((kind) => {
      kind.lastIndex = at;
      return kind.exec(heard);
    });
    const [begun, ended] = border;
    if (begun) {
      const [, number = "", standing = "", attribution = ""] = begun;
      const claim = { standing, attribution, text: "" };
      claims.push(claim);
      open.set(number, claim);
    }
    if (ended) open.delete(ended[1] ?? "");
    const [words] = border.find(Boolean) ?? [""];
    if (words === "") for (const claim of open.values()) claim.text += heard[at];
    at += Math.max(1, words.length);
  }
  if (open.size > 0) throw new Error(`claims that never end: ${JSON.stringify([...open.values()])}`);
  return claims;
}

/** All text of the article that assistive technology is given, in its order. */
async function heardText(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "[data-article-id]" });
  const { node } = await session.send("DOM.describeNode", { nodeId });
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  await session.detach();
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const textOf = (id: string): string => {
    const one = byId.get(id);
    // The pieces of a line repeat the text that they are pieces of.
    if (one?.role?.value === "StaticText") return String(one.name?.value ?? "");
    return (one?.childIds ?? []).map(textOf).join("");
  };
  const article = nodes.find(({ backendDOMNodeId }) => backendDOMNodeId === node.backendNodeId);
  if (!article) throw new Error("the accessibility tree has no article");
  return textOf(article.nodeId);
}
