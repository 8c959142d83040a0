import { expose } from "comlink";

import { fetchModels } from "#adapters/detector/fetch-models.ts";
import { createDetectorService } from "#adapters/detector/service.ts";

expose(
  createDetectorService({
    loadTagger: async () => {
      // A module of its own, so that the language model is fetched when the first article is read and not before.
      const { createWinkTagger } = await import("#adapters/detector/wink-tagger.ts");
      return createWinkTagger();
    },
    loadModels: () => fetchModels(import.meta.env.BASE_URL),
  }),
);
