import { memoryStore } from "#adapters/memory/memory-store.ts";
import { type TabChannel, announcer } from "#adapters/repository/announcer.ts";
import { repositoryOn } from "#adapters/repository/repository.ts";
import type { Repository, Storage, Touched } from "#domain/ports.ts";
import { fixedClock } from "./clock.ts";
import { seededIds } from "./seeded-ids.ts";

/** Two repositories on one storage that tell each other what they wrote, as two tabs of a browser do. */
export function twoTabs(): readonly [Repository, Repository] {
  const store = memoryStore();
  const [left, right] = linkedChannels();
  const storage: Storage = { kind: "durable", persistent: true };
  const tab = (channel: TabChannel, seed: string) =>
    repositoryOn({
      store,
      clock: fixedClock(),
      ids: seededIds(seed),
      announcer: announcer(channel),
      storage: () => storage,
    });
  return [tab(left, "left"), tab(right, "right")];
}

function linkedChannels(): readonly [TabChannel, TabChannel] {
  const heard: [left: ((touched: readonly Touched[]) => void)[], right: ((touched: readonly Touched[]) => void)[]] = [
    [],
    [],
  ];
  const channel = (own: 0 | 1): TabChannel => ({
    send: (touched) => heard[own === 0 ? 1 : 0].forEach((listener) => listener(touched)),
    receive: (listener) => void heard[own].push(listener),
  });
  return [channel(0), channel(1)];
}
