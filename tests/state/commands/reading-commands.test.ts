import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim, ClaimId } from "#domain/claim/claim.ts";
import { type ReadClaim, readClaims } from "#domain/claim/read-claim.ts";
import { statuses } from "#domain/claim/status.ts";
import type { ClaimAct } from "#domain/history/claim-act.ts";
import { emptySheet } from "#domain/history/sheet.ts";
import { type ReadingContext, readingCommands } from "#state/commands/reading-commands.ts";
import { withPendingActs } from "#state/pending.ts";
import { onClaim } from "../../adapters/repository/opened.ts";
import { aDetection } from "../../kit/a-detection.ts";
import { articleClaims, convicts, denial, estimate, losses, trains } from "../../kit/a-read-article.ts";
import { anArticle } from "../../kit/an-article.ts";
import { fixedClock } from "../../kit/clock.ts";

const article = anArticle();
const clock = fixedClock();

/** A text in hand, whose acts show at once, as in the app. */
class Hand {
  readonly said: string[] = [];
  readonly takenBack: string[] = [];
  /** Whether another article has open claims. */
  next = false;
  /** How often that was opened. */
  left = 0;
  noteAsked = 0;
  private readonly acts: { readonly claim: Claim; readonly act: ClaimAct }[] = [];

  private readonly found: readonly Claim[];
  selected: ClaimId | null;
  /** What the analyst's level hides. */
  hidden: readonly ReadClaim[] = [];

  constructor(found: readonly Claim[], selected: ClaimId | null) {
    this.found = found;
    this.selected = selected;
  }

  does(claim: Claim, act: ClaimAct): this {
    this.acts.push({ claim, act });
    return this;
  }

  private all(): readonly ReadClaim[] {
    const detection = aDetection({ claims: [...this.found] });
    const intents = this.acts.map(({ claim, act }) => onClaim(article, claim, act));
    return readClaims(
      detection,
      withPendingActs(emptySheet(article.id, detection.text, null), intents, () => clock.now()),
    );
  }

  /** Its claims as they stand, dismissed ones left out. */
  claims(): readonly ReadClaim[] {
    return this.all().filter(({ reading }) => !reading.dismissed);
  }

  claim({ id }: Claim): ReadClaim {
    const found = this.all().find(({ claim }) => claim.id === id);
    if (!found) throw new Error(`no claim ${id}`);
    return found;
  }

  private context(): ReadingContext {
    const all = this.all();
    return {
      reading: {
        claims: all.filter(({ reading }) => !reading.dismissed),
        hidden: this.hidden,
        selected: all.find(({ claim }) => claim.id === this.selected) ?? null,
        select: (claim) => {
          this.selected = claim;
        },
        undo: { undo: null, redo: null },
      },
      act: ({ claim }, act) => void this.does(claim, act),
      takeBack: (kind) => void this.takenBack.push(kind),
      nextArticle: {
        open: (otherwise) => {
          if (this.next) this.left += 1;
          else this.said.push(otherwise);
        },
        offer: (decided) => void this.said.push(decided),
      },
      focusNote: () => {
        this.noteAsked += 1;
      },
      notify: (sentence) => void this.said.push(sentence),
    };
  }

  /** Does a command, or returns why it is refused, as the keys do. */
  run(id: string): string | null {
    const command = readingCommands.find((other) => other.id === id);
    if (!command) throw new Error(`no command ${id}`);
    const refusal = command.refusal(this.context());
    if (refusal === null) command.run(this.context());
    return refusal;
  }
}

const decided = { kind: "decide", status: "sourced", suggested: "sourced" } as const;
const hand = (selected: Claim | null, found: readonly Claim[] = articleClaims) => new Hand(found, selected?.id ?? null);
/** A hand in which only these claims are open. */
const handWithOpen = (selected: Claim | null, open: readonly Claim[]) =>
  articleClaims.reduce((into, claim) => (open.includes(claim) ? into : into.does(claim, decided)), hand(selected));

describe("going from claim to claim", () => {
  it.each<readonly [string, Claim | null, Claim]>([
    ["next-claim", null, estimate],
    ["next-claim", estimate, losses],
    ["next-claim", losses, convicts],
    ["next-claim", trains, trains],
    ["previous-claim", null, trains],
    ["previous-claim", losses, estimate],
    ["previous-claim", estimate, estimate],
  ])("%s goes one on, inner claims after their outer ones, and stays at either end (%#)", (command, from, to) => {
    const text = hand(from);
    expect(text.run(command)).toBeNull();
    expect(text.selected).toBe(to.id);
    expect(text.said).toEqual([]);
  });

  it.each<readonly [string, Claim | null, readonly Claim[], Claim]>([
    ["next-open-claim", null, [losses, trains], losses],
    ["next-open-claim", losses, [losses, trains], trains],
    ["next-open-claim", estimate, [losses, trains], losses],
    // From the end it begins again at the start.
    ["next-open-claim", trains, [losses, trains], losses],
    ["next-open-claim", convicts, [estimate], estimate],
    ["previous-open-claim", null, [losses, convicts], convicts],
    ["previous-open-claim", convicts, [losses, convicts], losses],
    ["previous-open-claim", estimate, [losses, convicts], convicts],
    ["previous-open-claim", losses, [losses, convicts], convicts],
  ])("%s passes over decided claims and goes round the ends (%#)", (command, from, open, to) => {
    const text = handWithOpen(from, open);
    expect(text.run(command)).toBeNull();
    expect(text.selected).toBe(to.id);
    expect(text.said).toEqual([]);
  });

  it.each(["next-open-claim", "previous-open-claim"])("%s says when no other claim is open", (command) => {
    for (const open of [[], [convicts]]) {
      const text = handWithOpen(convicts, open);
      expect(text.run(command)).toBeNull();
      expect(text.selected).toBe(convicts.id);
      expect(text.said).toEqual(["No other claim of this text is open."]);
    }
  });

  it("goes on to the next article once every claim is decided, and not before", () => {
    const one = handWithOpen(convicts, [convicts]);
    one.next = true;
    one.run("next-open-claim");
    expect([one.left, one.said]).toEqual([0, ["No other claim of this text is open."]]);
    const none = handWithOpen(convicts, []);
    none.next = true;
    none.run("previous-open-claim");
    expect([none.left, none.said]).toEqual([0, ["No other claim of this text is open."]]);
    none.run("next-open-claim");
    expect([none.left, none.said.length]).toEqual([1, 1]);
  });

  it("passes over dismissed claims", () => {
    const text = hand(estimate).does(losses, { kind: "dismiss" });
    text.run("next-claim");
    expect(text.selected).toBe(convicts.id);
  });

  it.each(["next-claim", "previous-claim", "next-open-claim", "previous-open-claim"])(
    "%s is refused where there are no claims",
    (command) => {
      expect(hand(null, []).run(command)).toBe("There are no claims in this text.");
    },
  );

  it("is refused where all claims are hidden, saying where they are", () => {
    const text = hand(null, []);
    text.hidden = hand(null, [trains]).claims();
    expect(text.run("next-claim")).toBe(
      "No claim of this text is shown. The slider above it shows the author’s own statements.",
    );
  });

  it("reaches every open claim once, one after the other, from wherever it starts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(null, ...articleClaims),
        fc.subarray([...articleClaims], { minLength: 1 }),
        fc.constantFrom("next-open-claim", "previous-open-claim"),
        (from, open, command) => {
          const text = handWithOpen(from, open);
          const visited = open.map(() => {
            text.run(command);
            return text.selected;
          });
          expect(visited).toHaveLength(open.length);
          expect(new Set(visited)).toEqual(new Set(open.map(({ id }) => id)));
        },
      ),
    );
  });
});

describe("deciding", () => {
  it.each(statuses)("decides for %s, remembering what was suggested, and stays at the claim", (status) => {
    const text = hand(convicts);
    expect(text.run(`decide-${status}`)).toBeNull();
    expect(text.claim(convicts).reading.decision).toMatchObject({ status, suggested: "unsourced" });
    expect(text.selected).toBe(convicts.id);
  });

  it("opens a decided claim again, and refuses that for an open one", () => {
    const text = hand(convicts).does(convicts, decided);
    expect(text.run("reopen")).toBeNull();
    expect(text.claim(convicts).standing).toBe("open");
    expect(text.run("reopen")).toBe("This claim is open already.");
  });

  it("accepts the suggestion and goes to the next open claim", () => {
    const text = hand(estimate).does(losses, decided);
    expect(text.run("accept-suggestion")).toBeNull();
    expect(text.claim(estimate).reading.decision).toMatchObject({ status: "sourced", suggested: "sourced" });
    expect(text.selected).toBe(convicts.id);
  });

  it("goes on from a decided claim without deciding it anew", () => {
    const text = hand(convicts).does(convicts, { ...decided, status: "contested" });
    text.run("accept-suggestion");
    expect(text.claim(convicts).standing).toBe("contested");
    expect(text.selected).toBe(denial.id);
  });

  it("decides every claim by that one key, and then says that all is done", () => {
    const text = hand(null);
    text.run("next-open-claim");
    for (const _ of articleClaims) text.run("accept-suggestion");
    expect(text.claims().map(({ standing }) => standing)).toEqual(text.claims().map(({ suggested }) => suggested));
    expect(text.said).toEqual(["Every claim of this text is decided."]);
  });

  it("says that all is done but for what is hidden", () => {
    const text = hand(trains, [trains]);
    text.hidden = hand(null, [losses]).claims();
    text.run("accept-suggestion");
    expect(text.said).toEqual([
      "Every claim of this text is decided, but for what the slider hides of the author’s own statements.",
    ]);
  });
});

describe("a suggested denial", () => {
  it.each<readonly [Claim, string]>([
    [estimate, "contested"],
    [convicts, "denied"],
  ])("is confirmed, and what then follows accepted, in one act (%#)", (claim, status) => {
    const text = hand(claim);
    expect(text.claim(claim).ifConfirmed).toBe(status);
    expect(text.run("confirm-denial")).toBeNull();
    expect(text.claim(claim)).toMatchObject({ standing: status, suggested: status, ifConfirmed: null });
    expect(text.claim(claim).reading.deniedBy).toEqual({ [denial.id]: "confirmed" });
    expect(text.selected).not.toBe(claim.id);
  });

  it.each<readonly [string, Claim, ClaimAct | null]>([
    ["nothing denies the claim", trains, null],
    ["only a detail is denied", losses, null],
    ["the link was rejected", convicts, { kind: "reject-denial", denials: [denial.id] }],
  ])("is refused where %s", (_, claim, act) => {
    const text = act ? hand(claim).does(claim, act) : hand(claim);
    expect(text.run("confirm-denial")).toBe("No suggested denial of this claim waits to be confirmed.");
    expect(text.claim(claim).standing).toBe("open");
  });

  it("leaves the denial of a detail as it is when another is confirmed", () => {
    const inFull = { ...trains, denies: denial.denies.map((link) => ({ ...link, type: "full" as const })) };
    const text = hand(losses, [estimate, losses, convicts, denial, inFull]);
    expect(text.run("confirm-denial")).toBeNull();
    expect(text.claim(losses).reading.deniedBy).toEqual({ [inFull.id]: "confirmed" });
  });
});

describe("setting aside", () => {
  it.each<readonly [readonly Claim[], Claim, Claim | null]>([
    [articleClaims, losses, convicts],
    [articleClaims, trains, denial],
    [[estimate], estimate, null],
  ])("selects the neighbour and says how to bring it back (%#)", (found, claim, neighbour) => {
    const text = hand(claim, found);
    expect(text.run("dismiss")).toBeNull();
    expect(text.claim(claim).reading.dismissed).toBe(true);
    expect(text.selected).toBe(neighbour?.id ?? null);
    expect(text.said).toEqual(["Set aside as not a claim. Ctrl+Z brings it back."]);
  });
});

describe("commands on the selected claim", () => {
  const onSelected = [
    "decide-sourced",
    "decide-unsourced",
    "decide-denied",
    "decide-contested",
    "reopen",
    "accept-suggestion",
    "confirm-denial",
    "dismiss",
    "write-note",
  ];
  it.each(onSelected)("%s says what to do when none is selected", (command) => {
    expect(hand(null).run(command)).toBe("No claim is selected. J selects the next one.");
  });

  it.each(onSelected)("%s leaves what was set aside alone, and says how to go on", (command) => {
    const text = hand(convicts).does(convicts, { kind: "dismiss" });
    expect(text.run(command)).toBe("This was set aside as not a claim. Bring it back first.");
    expect(text.claim(convicts).standing).toBe("open");
  });

  it("asks for the note, to be written where the inspector has it", () => {
    const text = hand(convicts);
    expect(text.run("write-note")).toBeNull();
    expect(text.noteAsked).toBe(1);
  });
});

describe("taking back and making again", () => {
  it.each(["undo", "redo"])("%s is always allowed: what can't be is said by the history", (command) => {
    const text = hand(null, []);
    expect(text.run(command)).toBeNull();
    expect(text.takenBack).toEqual([command]);
  });
});
