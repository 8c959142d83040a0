import { type EvidenceId, type EvidenceStance, LinkEvidence, WebAddress } from "#domain/claim/evidence.ts";
import { tooLongSentence } from "#domain/claim/too-long.ts";

/** A link as an analyst writes it down, before it is known whether it can be kept. */
export interface LinkDraft {
  readonly address: string;
  readonly title: string;
  readonly quotation: string;
  /** `2026-11-26`, or "" where they don't say. */
  readonly seenOn: string;
  readonly stance: EvidenceStance;
  readonly note: string;
}

/** A field of a draft that can be wrong. */
export type LinkField = Exclude<keyof LinkDraft, "stance">;

/** What a draft came to: evidence, or what is wrong with each field, as sentences. */
export type ReadLink =
  | { readonly ok: true; readonly evidence: LinkEvidence }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<LinkField, string>>> };

/** Reads a draft; spaces around what was pasted do not count. */
export function readLink(draft: LinkDraft, id: EvidenceId): ReadLink {
  const address = draft.address.trim();
  const read = LinkEvidence.safeParse({
    id,
    kind: "link",
    stance: draft.stance,
    address,
    title: draft.title.trim(),
    quotation: draft.quotation.trim(),
    seenOn: draft.seenOn === "" ? null : draft.seenOn,
    note: draft.note.trim(),
  });
  if (read.success) return { ok: true, evidence: read.data };
  const wrong = new Set(read.error.issues.map(({ path: [field] }) => field));
  const problems: Partial<Record<LinkField, string>> = {
    ...(wrong.has("address") && { address: addressProblem(address) }),
    ...(wrong.has("title") && { title: tooLongSentence("The title", draft.title.length) }),
    ...(wrong.has("quotation") && { quotation: tooLongSentence("The quotation", draft.quotation.length) }),
    ...(wrong.has("note") && { note: tooLongSentence("The note", draft.note.length) }),
    ...(wrong.has("seenOn") && { seenOn: "That is no day. Write it as year, month and day: 2026-11-26." }),
  };
  return { ok: false, problems };
}

function addressProblem(address: string): string {
  if (address === "") return "A link needs its address, as the browser's address bar shows it.";
  if (WebAddress.safeParse(`https://${address}`).success && !/^[a-z][a-z0-9+.-]*:/i.test(address))
    return `An address starts with https:// or http://. Did you mean https://${address}?`;
  if (/^https?:\/\//i.test(address) && address.length > longestAddress)
    return `The address has ${count(address.length)} characters, more than the ${count(longestAddress)} that can be kept. Leave out what follows the question mark, where the page opens without it.`;
  return "Only addresses of web pages can be kept: they start with https:// or http://.";
}

/** As {@link WebAddress} has it. */
const longestAddress = 4000;

function count(length: number): string {
  return length.toLocaleString("en");
}
