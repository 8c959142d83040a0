/** One quiet line above an article that isn't in English: what is marked in it, and why no status is suggested. */
export function LanguageNotice() {
  return (
    <p role="note" className="mb-4 ps-[22px] text-base text-ink-2 sm:ps-[34px]">
      This article isn’t in English. Sentences with a quotation, a number or a name are marked as possible claims; no
      status is suggested.
    </p>
  );
}
