import { describe, expect, it } from "vitest";
import { workerComparer } from "#adapters/comparer/client.ts";
import { comparerHere } from "#adapters/repository/comparer.ts";
import { boats, boatsAgain, foundBy } from "../../kit/told-again.ts";

describe("comparing in a worker", () => {
  it("gives what comparing here gives", async () => {
    const comparer = workerComparer();
    const [own, other] = [boats, boatsAgain];
    const stated = await comparer.propositionsOf(own.text, own.detection);
    expect(stated).toEqual(await comparerHere.propositionsOf(own.text, own.detection));
    const others = [await comparer.propositionsOf(other.text, other.detection), { no: "record" }];
    const relations = await comparer.relate(stated, others);
    expect(relations).toEqual(await comparerHere.relate(stated, others));
    expect(relations.likenesses).toHaveLength(1);
  });

  it("passes over what another detector found", async () => {
    const comparer = workerComparer();
    const own = await comparer.propositionsOf(boats.text, boats.detection);
    const older = await comparer.propositionsOf(boatsAgain.text, foundBy(boatsAgain, "kit-0"));
    expect((await comparer.relate(own, [older])).others).toEqual([]);
  });

  it("rejects whoever waits when the worker fails, and starts another for the next", async () => {
    let started = 0;
    const comparer = workerComparer(() => {
      started += 1;
      return new Worker(URL.createObjectURL(new Blob([`throw new Error("broken ${started}")`])));
    });
    const ask = () => comparer.propositionsOf(boats.text, boats.detection);
    await expect(ask()).rejects.toThrow(/^Comparing with other articles stopped: .*broken 1/);
    await expect(ask()).rejects.toThrow(/broken 2/);
  });
});
