/** How long what is to be written may wait, in milliseconds: nothing of it is worth a write of its own. */
const longestWait = 1000;

/** Writes the newest of what it is given, now and then. */
export interface LazyWriter<T> {
  readonly put: (value: T) => void;
  /** Writes at once what still waits. */
  readonly flush: () => void;
}

/** A writer for values of which each one replaces the one before. */
export function lazyWriter<T extends object>(write: (value: T) => void): LazyWriter<T> {
  let waiting: T | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const value = waiting;
    waiting = null;
    if (value) write(value);
  };
  return {
    put: (value) => {
      waiting = value;
      timer ??= setTimeout(flush, longestWait);
    },
    flush,
  };
}
