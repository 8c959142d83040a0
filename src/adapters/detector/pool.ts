import { type Endpoint, type Remote, wrap } from "comlink";

import type { DetectorService } from "#adapters/detector/protocol.ts";

/** A running worker as the pool needs it. */
export interface DetectorWorker {
  readonly endpoint: Endpoint;
  /** Calls back once when the worker cannot go on (its script did not load, or broke). */
  onFailure(listener: (reason: string) => void): void;
  terminate(): void;
}

/** What workers are started, counted and ended by. */
export interface PoolParts {
  readonly start: () => DetectorWorker;
  /** How many workers run at most; at least 1. */
  readonly most: number;
  /** Calls back after so many milliseconds, unless what it returned is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

/** Workers that share the requests. */
export interface DetectorPool {
  /**
   * Asks a worker that reads nothing of the same kind (in hand or background), or a new one; with as many as may run, the
   * one with the least to do. No request waits for another to end: a worker reads several by turns, and its background
   * rests while it reads what is in hand, which so finds a worker that has its models. Rejects with a sentence when the
   * worker fails.
   * @param background whether nobody waits for the answer
   */
  ask<T>(background: boolean, question: (service: Remote<DetectorService>) => Promise<T>): Promise<T>;
}

/** How long a worker that is one too many is kept idle, in milliseconds: each holds the language model and the weights. */
export const idleTime = 30_000;

type Kind = "inHand" | "background";

interface Member {
  readonly worker: DetectorWorker;
  readonly service: Remote<DetectorService>;
  /** Rejects when the worker fails, so that nobody waits for an answer that cannot come. */
  readonly failure: Promise<never>;
  /** The requests that it has not answered yet. */
  inHand: number;
  background: number;
  hasBegun: boolean;
  /** Keeps it from being ended as idle. */
  keep: () => void;
}

/** Starts workers as there is work for them, and ends those idle but one, which the next request finds ready. */
export function createPool({ start, most, after }: PoolParts): DetectorPool {
  const members = new Set<Member>();
  let limit = most;

  function hire(): Member {
    const worker = start();
    const service = wrap<DetectorService>(worker.endpoint);
    const failure = new Promise<never>((_, reject) => {
      worker.onFailure((reason) => {
        end(member);
        // Where one does not even begin (the server has stopped), another would not: those that run go on alone.
        if (!member.hasBegun) limit = members.size || most;
        reject(
          new Error(`The detector stopped: ${reason}. The article is kept; reading it again starts the detector anew.`),
        );
      });
    });
    // Whoever waits hears of it through a race; with nobody waiting it is not an unhandled rejection.
    failure.catch(() => undefined);
    const member: Member = {
      worker,
      service,
      failure,
      inHand: 0,
      background: 0,
      hasBegun: false,
      keep: () => undefined,
    };
    void service.begun().then(() => (member.hasBegun = true));
    members.add(member);
    return member;
  }

  function end(member: Member): void {
    member.keep();
    members.delete(member);
    member.worker.terminate();
  }

  function memberFor(kind: Kind): Member {
    const [least] = [...members].toSorted((a, b) => a[kind] - b[kind] || tasksOf(a) - tasksOf(b));
    return least && (least[kind] === 0 || members.size >= limit) ? least : hire();
  }

  function endWhenIdle(member: Member): void {
    if (tasksOf(member) > 0 || !members.has(member)) return;
    member.keep = after(idleTime, () => {
      if (members.size > 1) end(member);
    });
  }

  return {
    async ask(background, question) {
      const kind = background ? "background" : "inHand";
      const member = memberFor(kind);
      member.keep();
      member[kind] += 1;
      try {
        return await Promise.race([question(member.service), member.failure]);
      } catch (error) {
        // One that never began lost nothing that another could not do.
        if (members.has(member) || member.hasBegun || members.size === 0) throw error;
        return await this.ask(background, question);
      } finally {
        member[kind] -= 1;
        endWhenIdle(member);
      }
    },
  };
}

function tasksOf({ inHand, background }: Member): number {
  return inHand + background;
}
