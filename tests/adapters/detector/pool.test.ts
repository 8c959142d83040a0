import { proxy } from "comlink";
import { describe, expect, test } from "vitest";
import { createPool, idleTime } from "#adapters/detector/pool.ts";
import { emptyLexicon } from "#domain/detect/lexicon/analyst-lexicon.ts";
import { gate } from "../../kit/gate.ts";
import { type Started, startHere } from "./started-worker.ts";

/** Timers that run out when a test says so. */
function heldTimers() {
  const waiting = new Map<object, () => void>();
  return {
    after: (milliseconds: number, then: () => void) => {
      expect(milliseconds).toBe(idleTime);
      const timer = {};
      waiting.set(timer, then);
      return () => void waiting.delete(timer);
    },
    runOut: () => {
      const due = [...waiting.values()];
      waiting.clear();
      for (const then of due) then();
    },
  };
}

/** A pool whose workers answer with their own number, each request when its gate is open. */
function aPool(most: number, start = (number: number) => answering(number)) {
  const started: Started[] = [];
  const { after, runOut } = heldTimers();
  const pool = createPool({
    most,
    after,
    start() {
      const worker = start(started.length);
      started.push(worker);
      return worker;
    },
  });
  const request = (kind: Kind, until = Promise.resolve()) =>
    pool.ask(kind === "background", async (service) => {
      const number = await service.detect(
        0,
        "",
        emptyLexicon,
        false,
        proxy(() => undefined),
      );
      await until;
      return number;
    });
  const ended = () => started.map(({ terminated }) => terminated);
  return { started, ended, runOut, request };
}

type Kind = "in hand" | "background";

const answering = (number: number) => startHere({ begun() {}, detect: async () => number, cancel() {} });
const neverBegins = () => startHere();

describe("the pool of workers", () => {
  test.each<readonly [what: string, most: number, requests: readonly Kind[], workers: readonly number[]]>([
    ["starts one for one article", 4, ["in hand"], [0]],
    ["starts none for the library while one reads what is in hand", 4, ["in hand", "background"], [0, 0]],
    ["has what is in hand read at once by one that has its models", 4, ["background", "in hand"], [0, 0]],
    ["starts another for each further one of the library's", 3, ["background", "background", "background"], [0, 1, 2]],
    ["starts another for a second one in hand", 2, ["in hand", "in hand"], [0, 1]],
    ["spreads what are more than may run", 2, ["background", "background", "in hand", "background"], [0, 1, 0, 1]],
    ["has all read by one where it is alone", 1, ["background", "in hand", "background", "in hand"], [0, 0, 0, 0]],
  ])("%s", async (_, most, requests, workers) => {
    const { request, started } = aPool(most);
    const held = gate();
    const answers = requests.map((kind) => request(kind, held.opened));
    held.open();
    expect(await Promise.all(answers)).toEqual(workers);
    expect(started).toHaveLength(new Set(workers).size);
  });

  test("starts none before there is work, and keeps one for what comes after", async () => {
    const { request, started } = aPool(4);
    expect(started).toHaveLength(0);
    for (const kind of ["background", "in hand", "background"] as const) expect(await request(kind)).toBe(0);
    expect(started).toHaveLength(1);
  });

  test("ends those that stay idle, but one, which goes on", async () => {
    const { request, ended, runOut } = aPool(3);
    const held = gate();
    const answers = [1, 2, 3].map(() => request("background", held.opened));
    held.open();
    await Promise.all(answers);
    expect(ended()).toEqual([false, false, false]);
    runOut();
    expect(ended().filter((isEnded) => !isEnded)).toHaveLength(1);
    runOut();
    expect(await request("in hand")).toBe(ended().indexOf(false));
    expect(ended()).toHaveLength(3);
  });

  test("ends none that has work again", async () => {
    const { request, ended, runOut } = aPool(2);
    const held = gate();
    await Promise.all([request("background"), request("background")]);
    const answers = [request("background", held.opened), request("background", held.opened)];
    runOut();
    expect(ended()).toEqual([false, false]);
    held.open();
    expect(await Promise.all(answers)).toEqual([0, 1]);
  });
});

describe("a worker that fails", () => {
  test("loses its own requests, with a sentence, and none of the others'", async () => {
    const { request, started, ended } = aPool(2);
    const held = gate();
    await Promise.all([request("background"), request("background")]);
    const [first, second] = [request("background", held.opened), request("background", held.opened)];
    started[0]?.fail("out of memory");
    await expect(first).rejects.toThrow("The detector stopped: out of memory. The article is kept");
    held.open();
    expect(await second).toBe(1);
    expect(ended()).toEqual([true, false]);
    const again = [request("background"), request("background")];
    expect(await Promise.all(again)).toEqual([1, 2]);
  });

  test("before it has begun leaves its requests to those that run, and no other is tried", async () => {
    const { request, started } = aPool(3, (number) => (number === 0 ? answering(0) : neverBegins()));
    const held = gate();
    const answers = [request("background", held.opened), request("background", held.opened)];
    started[1]?.fail("its script could not be loaded");
    held.open();
    expect(await Promise.all([...answers, request("background"), request("background")])).toEqual([0, 0, 0, 0]);
    expect(started).toHaveLength(2);
  });

  test("before it has begun, with no other, says so, and the next request starts one", async () => {
    const { request, started } = aPool(3, (number) => (number === 0 ? neverBegins() : answering(number)));
    const lost = request("in hand");
    started[0]?.fail("its script could not be loaded");
    await expect(lost).rejects.toThrow("The detector stopped: its script could not be loaded. The article is kept");
    expect(await request("in hand")).toBe(1);
  });
});
