import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { longestNote } from "#domain/claim/evidence.ts";
import { tooLongSentence } from "#domain/claim/too-long.ts";
import { session } from "#state/session.ts";
import { TextAreaField, type TextAreaFieldProps } from "#ui/text-area-field.tsx";

interface KeptFieldProps extends Pick<TextAreaFieldProps, "label" | "hint" | "keyHint" | "placeholder" | "rows"> {
  /** Names the field among all of the desk: what is too long to be kept waits under this name. */
  readonly place: string;
  readonly stored: string;
  readonly onKeep: (value: string) => void;
  /** It was asked for and is to take the focus. */
  readonly wanted?: boolean;
  /** It took the focus. */
  readonly onFocused?: () => void;
  /** It was left, and what was in it is kept. */
  readonly onLeft?: () => void;
}

/**
 * What the analyst writes about something. Kept when the field is left, by Escape, Ctrl+Enter or otherwise, and when the
 * page is hidden, so that closing the tab loses nothing. What is too long to be kept stays in the field, also when the
 * analyst goes elsewhere and comes back. Must be given the `place` as its key.
 */
export function KeptField(props: KeptFieldProps) {
  const { place, stored, onKeep, wanted = false, onFocused, onLeft, ...shown } = props;
  const [draft, setDraft] = useState<string | null>(() => session.getState().drafts.get(place) ?? null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isTooLong = draft !== null && draft.length > longestNote;

  useEffect(() => {
    if (!wanted) return;
    field.current?.focus();
    onFocused?.();
  }, [wanted, onFocused]);

  const write = (value: string) => {
    setDraft(value);
    const { drafts, setDraft: remember } = session.getState();
    if (value.length > longestNote) remember(place, value);
    else if (drafts.has(place)) remember(place, null);
  };
  const keep = () => {
    if (isTooLong) return;
    if (draft !== null && draft !== stored) onKeep(draft);
    setDraft(null);
  };
  const latestKeep = useRef(keep);
  useEffect(() => {
    latestKeep.current = keep;
  });
  useEffect(() => {
    const keepIfHidden = () => {
      if (document.visibilityState === "hidden") latestKeep.current();
    };
    document.addEventListener("visibilitychange", keepIfHidden);
    return () => {
      document.removeEventListener("visibilitychange", keepIfHidden);
      // Another claim is selected while the field has the focus: no blur comes from an element that is gone.
      latestKeep.current();
    };
  }, []);

  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" && !(event.key === "Enter" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    field.current?.blur();
  };
  return (
    <TextAreaField
      {...shown}
      ref={field}
      value={draft ?? stored}
      problem={isTooLong ? tooLongSentence("This", draft.length) : null}
      onChange={write}
      onBlur={() => {
        keep();
        if (!isTooLong) onLeft?.();
      }}
      onKeyDown={leave}
    />
  );
}
