/** An export that can't be written as things stand; the message is a sentence for the analyst that says what to do. */
export class RefusedExport extends Error {
  override readonly name = "RefusedExport";
}
