import { expose } from "comlink";

import { createDetectorService } from "#adapters/detector/service.ts";

expose(
  createDetectorService(async () => {
    // A module of its own, so that the model is fetched when the first article is read and not before.
    const { createWinkTagger } = await import("#adapters/detector/wink-tagger.ts");
    return createWinkTagger();
  }),
);
