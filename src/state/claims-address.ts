import { type ClaimFlag, claimFlags, contradictionFlags } from "#domain/claim-list/claim-flag.ts";
import { rowStatuses, rowSuggestions } from "#domain/claim-list/claim-rows.ts";
import { type ClaimsView, groupings, openFilter, sortColumns } from "#domain/claim-list/list-request.ts";
import { z } from "#domain/schema.ts";

/** A parameter that may be damaged: what can't be understood is as if it weren't there. */
const Text = z.string().max(2000).catch("");
const Days = z.coerce.number().int().min(1).max(36_500).nullable().catch(null);
/** All contradictions can be named in one word. */
const Flags = z.union([
  z.enum(claimFlags).transform((flag): readonly ClaimFlag[] => [flag]),
  z.literal("contradiction").transform((): readonly ClaimFlag[] => contradictionFlags),
]);
const Sort = z
  .string()
  .transform((written) => ({ by: written.replace(/^-/, ""), falling: written.startsWith("-") }))
  .pipe(z.object({ by: z.enum(sortColumns), falling: z.boolean() }))
  .catch({ by: "place", falling: false });

/** What the claims page shows by its address. A damaged address shows what can be understood of it. */
export function viewOfAddress(parameters: URLSearchParams): ClaimsView {
  return {
    filter: {
      status: listed(parameters, "status", z.enum(rowStatuses)),
      suggestion: listed(parameters, "suggestion", z.enum(rowSuggestions)),
      source: listed(parameters, "source", z.string().min(1).max(500)),
      article: listed(parameters, "article", z.string().min(1).max(200)),
      flag: listed(parameters, "flag", Flags).flat(),
      days: Days.parse(parameters.get("days")),
      text: Text.parse(parameters.get("text") ?? ""),
      hidden: parameters.get("hidden") === "shown",
    },
    sort: Sort.parse(parameters.get("sort")),
    group: z.enum(groupings).catch("none").parse(parameters.get("group")),
  };
}

/** The address's parameters for a view; what is as it is without them is left out. */
export function addressOfView({ filter, sort, group }: ClaimsView): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const name of ["status", "suggestion", "source", "article", "flag"] as const)
    for (const value of filter[name]) parameters.append(name, value);
  if (filter.days !== null) parameters.set("days", String(filter.days));
  if (filter.text !== "") parameters.set("text", filter.text);
  if (filter.hidden) parameters.set("hidden", "shown");
  if (sort.by !== "place" || sort.falling) parameters.set("sort", `${sort.falling ? "-" : ""}${sort.by}`);
  if (group !== "none") parameters.set("group", group);
  return parameters;
}

/** Whether a view leaves anything out that the page shows by itself. */
export function isFiltered({ filter }: ClaimsView): boolean {
  const { hidden: _, ...others } = filter;
  const { hidden: __, ...open } = openFilter;
  return JSON.stringify(others) !== JSON.stringify(open);
}

/** The values of a parameter that may come several times; those that can't be understood are left out. */
function listed<Value>(parameters: URLSearchParams, name: string, schema: z.ZodType<Value>): readonly Value[] {
  const values = parameters.getAll(name).flatMap((written) => {
    const read = schema.safeParse(written);
    return read.success ? [read.data] : [];
  });
  return [...new Set(values)];
}
