/** Something to wait for, which a test opens when it wants to. */
export interface Gate {
  readonly opened: Promise<void>;
  readonly open: () => void;
}

/** A gate, closed at first. */
export function gate(): Gate {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
