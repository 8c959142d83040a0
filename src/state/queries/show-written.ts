import type { QueryClient, QueryKey } from "@tanstack/react-query";

/**
 * Shows what a write brought, without reading it back. A read of the same that began before the write may still be on
 * its way and would put the old back over the new: it is begun anew.
 *
 * @param update gives what to show from what is shown; undefined leaves everything as it is
 */
export function showWritten<T>(
  client: QueryClient,
  queryKey: QueryKey,
  update: (shown: T | undefined) => T | undefined,
): void {
  const filters = { queryKey, exact: true };
  const isBeingRead = client.isFetching(filters) > 0;
  client.setQueryData<T>(queryKey, update);
  if (isBeingRead) void client.refetchQueries(filters);
}
