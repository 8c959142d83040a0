import { queryOptions, useQuery } from "@tanstack/react-query";
import { type FolderReport, bringIn } from "#state/folder.ts";
import type { Ports } from "#domain/ports.ts";
import { usePorts } from "#state/ports-context.tsx";

export const folderKey = ["folder"] as const;

/** Brings the folder's articles into the repository; the answer says what could not be brought in. */
export function folderQuery(ports: Ports) {
  return queryOptions({
    queryKey: folderKey,
    queryFn: ({ signal }): Promise<FolderReport> => bringIn(ports, signal),
    staleTime: Infinity,
  });
}

export function useFolder() {
  return useQuery(folderQuery(usePorts()));
}
