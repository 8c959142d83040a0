import PostalMime from "postal-mime";

/** A message: what it says of itself, and its text in whichever forms it has it. */
export type Message =
  | {
      readonly ok: true;
      readonly subject: string | null;
      readonly from: string | null;
      /** ISO 8601, or as written where it is no date. */
      readonly date: string | null;
      readonly html: string | null;
      readonly text: string | null;
      /** Where a saved page was saved from. */
      readonly address: string | null;
    }
  | { readonly ok: false; readonly name: string; readonly sentence: string };

/** Reads an .eml file, or a page saved as .mhtml, which is one too. Attachments are left out. */
export async function readMessage(name: string, bytes: Uint8Array): Promise<Message> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 30, maxHeadersSize: 1_000_000 });
    const header = (key: string) => mail.headers.find((one) => one.key === key)?.value ?? null;
    return {
      ok: true,
      subject: mail.subject ?? null,
      from: mail.from?.name || mail.from?.address || null,
      date: mail.date ?? null,
      html: mail.html ?? null,
      text: mail.text ?? null,
      address: header("snapshot-content-location"),
    };
  } catch {
    return {
      ok: false,
      name,
      sentence: `${name} can't be read as a message: it is damaged. Save it from the mail program anew.`,
    };
  }
}
