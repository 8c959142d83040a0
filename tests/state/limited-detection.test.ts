import { QueryObserver } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import { articleId } from "#domain/article/article.ts";
import type { Detector } from "#domain/ports.ts";
import { detectLibrary } from "#state/detect-library.ts";
import { detectionQuery } from "#state/queries/detection.ts";
import { session } from "#state/session.ts";
import { succeeded } from "../adapters/repository/opened.ts";
import { type KitDesk, aDesk } from "../kit/a-desk.ts";
import { aDetection } from "../kit/a-detection.ts";
import { articleClaims, articleText, estimate } from "../kit/a-read-article.ts";
import { aFile } from "../kit/an-article.ts";
import type { GivenDetector } from "../kit/given-detector.ts";
import { twoTabs } from "../kit/two-tabs.ts";

const article = articleId(aFile());
const { text } = estimate;

/** Two tabs on one storage that holds the article; the left one's detector works without one of its models. */
async function opened() {
  const [left, right] = twoTabs();
  succeeded(await left.keepText(aFile(), articleText));
  const desk = aDesk({ claims: articleClaims, repository: left, limitedTo: "kit-0" });
  return { desk: { ...desk, ports: { ...desk.ports, detector: patient(desk.detector) } }, right };
}

/** A detector that fails when it is asked too often, so that a search without end fails a test and does not hang it. */
function patient(detector: GivenDetector): Detector {
  return {
    parallel: 1,
    version: (lexicon) => detector.version(lexicon),
    async detect(asked, options) {
      if (detector.asked.length > 5) throw new Error("asked again and again");
      return detector.detect(asked, options);
    },
  };
}

/** Has the article's claims shown, as a reader does. */
function show({ ports, client }: KitDesk): void {
  new QueryObserver(client, detectionQuery(ports, client, article, text)).subscribe(() => {});
}

const settled = ({ client }: KitDesk) => expect.poll(() => client.isFetching()).toBe(0);
const detector = ({ ports, client }: KitDesk) =>
  client.getQueryData(detectionQuery(ports, client, article, text).queryKey)?.detector;

describe("a detector without one of its models", () => {
  it("is asked once, whoever asks and however often what is stored is told of", async () => {
    const { desk, right } = await opened();
    show(desk);
    await settled(desk);
    expect(detector(desk)).toBe("kit-0");
    // Another tab without its model finds the same, and says so: reading it again must not end in finding it again.
    for (let i = 0; i < 3; i += 1) {
      succeeded(await right.keepDetection(article, aDetection({ claims: articleClaims, detector: "kit-0" })));
      await settled(desk);
    }
    await detectLibrary(desk.ports, desk.client, new AbortController().signal);
    await desk.client.invalidateQueries();
    await settled(desk);
    expect(desk.detector.asked).toHaveLength(1);
    expect(session.getState().limited).toEqual(new Map([[text, "kit-1"]]));
  });

  it("gives way to what another tab finds with all of them", async () => {
    const { desk, right } = await opened();
    show(desk);
    await settled(desk);
    succeeded(await right.keepDetection(article, aDetection({ claims: articleClaims, detector: "kit-1" })));
    await settled(desk);
    expect(detector(desk)).toBe("kit-1");
  });

  it("is asked again, once, when the cues have changed", async () => {
    const { desk } = await opened();
    show(desk);
    await settled(desk);
    succeeded(await desk.ports.repository.editLexicon({ mute: ["estimate"] }));
    await settled(desk);
    await desk.client.invalidateQueries();
    await settled(desk);
    expect(desk.detector.asked).toHaveLength(2);
    expect(detector(desk)).toMatch(/^kit-0./);
  });

  it("is asked again once the page is loaded anew", async () => {
    const { desk } = await opened();
    show(desk);
    await settled(desk);
    const again = aDesk({ claims: articleClaims, repository: desk.ports.repository });
    show(again);
    await settled(again);
    expect(again.detector.asked).toHaveLength(1);
    expect(detector(again)).toBe("kit-1");
  });
});
