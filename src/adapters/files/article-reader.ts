import type { AskFormats } from "#adapters/files/formats/client.ts";
import type { ArticleReader } from "#domain/ports.ts";

/** Reads files of every format. All that this takes comes when the first file is there. */
export function articleReader(): ArticleReader {
  let ask: AskFormats | null = null;
  const loaded = async () => {
    const [{ readFetchedPage, readGivenFile, readStandoff }, { workerFormats }] = await Promise.all([
      import("#adapters/files/formats/read-file.ts"),
      import("#adapters/files/formats/client.ts"),
    ]);
    ask ??= workerFormats();
    return { ask, readFetchedPage, readGivenFile, readStandoff };
  };
  return {
    async read(file, signal) {
      const formats = await loaded();
      return await formats.readGivenFile(formats.ask, file, signal);
    },
    async readStandoff(pairs, signal) {
      const formats = await loaded();
      return await formats.readStandoff(pairs, signal);
    },
    async readPage(page, signal) {
      const formats = await loaded();
      return await formats.readFetchedPage(formats.ask, page, signal);
    },
  };
}
