import { describe, expect, it } from "vitest";
import type { Watch } from "#domain/ports.ts";
import type { HeldFile, Incoming, IncomingReader } from "#domain/review/incoming.ts";
import { createIncomingDesk } from "#state/review/incoming.ts";
import { session } from "#state/session.ts";
import { messages } from "../../kit/a-desk.ts";
import { aGivenFile } from "../../kit/a-given-file.ts";

const work = {
  kind: "work",
  answers: null,
  brings: { ok: true, articles: 0, texts: 0, changes: 2, known: 0, analysts: [], leftOut: [] },
} as const satisfies Incoming;

/** What was asked of the reader for one file, to be answered by the test. */
interface Asked {
  readonly name: string;
  readonly watch: Watch;
  readonly answer: (held: HeldFile) => void;
}

/** A reader whose answers a test gives by hand. */
function handReader() {
  const asked: Asked[] = [];
  const letGo: string[] = [];
  const taking: { readonly name: string; readonly watch: Watch; readonly end: (changes: number) => void }[] = [];
  const incoming: IncomingReader = {
    read: ({ name }, watch = {}) =>
      new Promise((resolve, reject) => {
        watch.signal?.addEventListener("abort", () => reject(new Error("stopped")));
        asked.push({ name, watch, answer: resolve });
      }),
  };
  const held = (name: string): HeldFile => ({
    incoming: work,
    lookAgain: async () => ({ ...work, brings: { ...work.brings, changes: 1, known: 1 } }),
    letGo: () => void letGo.push(name),
    take: (watch = {}) =>
      new Promise((resolve, reject) => {
        watch.signal?.addEventListener("abort", () => reject(new Error("stopped")));
        taking.push({ name, watch, end: (changes) => resolve({ ok: true, changes }) });
      }),
  });
  return { incoming, asked, letGo, taking, held };
}

function aDeskOfFiles(...names: readonly string[]) {
  session.setState(session.getInitialState(), true);
  const hand = handReader();
  const desk = createIncomingDesk(hand);
  desk.give(names.map((name) => aGivenFile(name, "{}")));
  const states = () => desk.store.getState().entries.map(({ name, state }) => `${name} ${state.kind}`);
  const answer = (name: string) => hand.asked.find((one) => one.name === name)?.answer(hand.held(name));
  return { ...hand, desk, states, answer };
}

describe("files that colleagues sent", () => {
  it("are read three at a time, and shown at once", async () => {
    const { asked, states, answer } = aDeskOfFiles("a", "b", "c", "d");
    expect(states()).toEqual(["a reading", "b reading", "c reading", "d waiting"]);
    answer("b");
    await expect.poll(states).toEqual(["a reading", "b read", "c reading", "d reading"]);
    expect(asked.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
  });

  it("say how far reading has come", () => {
    const { asked, desk } = aDeskOfFiles("a");
    asked[0]?.watch.onProgress?.({ done: 3, total: 8 });
    expect(desk.store.getState().entries[0]?.state).toEqual({ kind: "reading", progress: { done: 3, total: 8 } });
  });

  it("stay read when word of the reading comes after its outcome", async () => {
    const { asked, states, answer } = aDeskOfFiles("a");
    answer("a");
    await expect.poll(states).toEqual(["a read"]);
    asked[0]?.watch.onProgress?.({ done: 8, total: 8 });
    expect(states()).toEqual(["a read"]);
  });

  it("are taken in one after another, said, and gone", async () => {
    const { desk, states, answer, taking, letGo } = aDeskOfFiles("a", "b");
    answer("a");
    answer("b");
    await expect.poll(states).toEqual(["a read", "b read"]);
    const taken = desk.take(desk.store.getState().entries.map(({ key }) => key));
    expect(states()).toEqual(["a taking", "b read"]);
    taking[0]?.end(2);
    await expect.poll(states).toEqual(["b taking"]);
    taking[1]?.end(1);
    await taken;
    expect(states()).toEqual([]);
    expect(letGo).toEqual(["a", "b"]);
    expect(messages()).toEqual(["Took 2 changes from a.", "Took 1 change from b."]);
  });

  it("say what they would bring once another was taken in", async () => {
    const { desk, states, answer, taking } = aDeskOfFiles("a", "b");
    answer("a");
    answer("b");
    await expect.poll(states).toEqual(["a read", "b read"]);
    const taken = desk.take([desk.store.getState().entries[0]?.key ?? 0]);
    taking[0]?.end(2);
    await taken;
    expect(desk.store.getState().entries).toMatchObject([
      { name: "b", incoming: { brings: { changes: 1, known: 1 } } },
    ]);
  });

  it("that are cancelled while they are read are gone, and the next has its turn", async () => {
    const { desk, states, asked } = aDeskOfFiles("a", "b", "c", "d");
    const [first] = desk.store.getState().entries;
    desk.cancel(first?.key ?? 0);
    await expect.poll(states).toEqual(["b reading", "c reading", "d reading"]);
    expect(asked[0]?.watch.signal?.aborted).toBe(true);
  });

  it("that are cancelled while they are taken stay, with a sentence, and can be taken again", async () => {
    const { desk, states, answer, taking } = aDeskOfFiles("a");
    answer("a");
    await expect.poll(states).toEqual(["a read"]);
    const [{ key } = { key: 0 }] = desk.store.getState().entries;
    const taken = desk.take([key]);
    desk.cancel(key);
    await taken;
    expect(states()).toEqual(["a read"]);
    expect(messages()).toEqual(["Taking a in was stopped. Nothing was kept of it."]);
    void desk.take([key]);
    expect(taking).toHaveLength(2);
  });

  it("that are put aside while they are read let go of what was read", async () => {
    const { desk, states, asked, letGo, held } = aDeskOfFiles("a");
    const [{ key } = { key: 0 }] = desk.store.getState().entries;
    // It answers although it was told to stop.
    const reading = new Promise((resolve) => setTimeout(resolve));
    asked[0]?.answer(held("a"));
    desk.leave(key);
    await reading;
    expect(states()).toEqual([]);
    expect(letGo).toEqual(["a"]);
  });
});
