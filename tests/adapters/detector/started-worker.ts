import { expose } from "comlink";
import { onTestFinished } from "vitest";
import type { DetectorWorker } from "#adapters/detector/pool.ts";
import type { DetectorService } from "#adapters/detector/protocol.ts";

/** A worker as a test holds it: it can be made to fail, and says whether it was ended. */
export interface Started extends DetectorWorker {
  fail(reason: string): void;
  terminated: boolean;
}

/** A service behind a real message channel, in this process, until the test ends; without one it never answers. */
export function startHere(service?: DetectorService): Started {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
    port2.close();
  });
  if (service) expose(service, port1);
  let listener: (reason: string) => void = () => undefined;
  return {
    endpoint: port2,
    terminated: false,
    onFailure(heard) {
      listener = heard;
    },
    terminate() {
      this.terminated = true;
    },
    fail(reason) {
      listener(reason);
    },
  };
}
