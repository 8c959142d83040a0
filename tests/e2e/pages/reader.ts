import { type Locator, type Page, expect } from "@playwright/test";
import type { ClaimId } from "#domain/claim/claim.ts";
import type { Standing, Status } from "#domain/claim/status.ts";

/** A claim as the text shows it. */
export interface ShownClaim {
  readonly id: ClaimId;
  /** The text of its marks, joined. */
  readonly text: string;
  /** How it stands and what is suggested, read where it is the innermost claim; null where it never is. */
  readonly standing: Standing | null;
  readonly suggested: Status | null;
}

/** The selected claim, as it is announced. */
export interface AnnouncedClaim {
  /** Counted from 1, in text order. */
  readonly position: number;
  readonly of: number;
  readonly standing: Standing;
  /** Null once it is decided, and where nothing is suggested. */
  readonly suggested: string | null;
  /** Empty where the speaker was not looked for. */
  readonly saidBy: string;
  readonly text: string;
}

/** An article that is open. */
export class Reader {
  readonly page: Page;
  readonly article: Locator;
  /** What scrolls. */
  readonly frame: Locator;
  readonly blocks: Locator;
  readonly marks: Locator;
  /** All that is said of the selected claim, beside the text or in a drawer. */
  readonly inspector: Locator;
  readonly announcer: Locator;
  /** The outline around the selected claim. */
  readonly outline: Locator;
  readonly note: Locator;

  constructor(page: Page) {
    this.page = page;
    this.article = page.locator("[data-article-id]");
    this.frame = page.locator("[data-reader-scroll]");
    this.blocks = this.article.locator("[data-block]");
    this.marks = this.article.locator("mark[data-claim-id]");
    this.inspector = page.locator("[data-inspector]");
    this.announcer = page.locator("[data-announcer]");
    this.outline = this.article.locator("[data-selection-outline]");
    this.note = this.inspector.getByRole("textbox", { name: "Note" });
  }

  /** The pieces of one claim in the text. */
  marksOf(claim: ClaimId): Locator {
    return this.article.locator(`mark[data-claim-ids~="${claim}"]`);
  }

  /** Every claim in the text, outermost first where they begin together, else in text order. */
  async claims(): Promise<readonly ShownClaim[]> {
    return await this.marks.evaluateAll((marks) => {
      const claims = new Map<string, { id: string; text: string; standing: string | null; suggested: string | null }>();
      for (const mark of marks) {
        for (const id of (mark.getAttribute("data-claim-ids") ?? "").split(" ")) {
          const claim = claims.get(id) ?? { id, text: "", standing: null, suggested: null };
          claim.text += mark.textContent ?? "";
          if (mark.getAttribute("data-claim-id") === id) {
            claim.standing = mark.getAttribute("data-status");
            claim.suggested = mark.getAttribute("data-suggested");
          }
          claims.set(id, claim);
        }
      }
      // The page holds these words only; a test that meets others fails on them.
      return [...claims.values()] as ShownClaim[];
    });
  }

  /** The one claim whose text begins so. */
  async claim(beginning: string): Promise<ShownClaim> {
    const found = (await this.claims()).filter(({ text }) => text.startsWith(beginning));
    const [claim] = found;
    if (!claim || found.length > 1) throw new Error(`${found.length} claims begin with “${beginning}”, not one`);
    return claim;
  }

  /** The selected claim; null when none is, or one that was set aside. */
  async selected(): Promise<AnnouncedClaim | null> {
    const said = (await this.announcer.textContent()) ?? "";
    if (said === "" || said.startsWith("Set aside as not a claim: ")) return null;
    const parts =
      /^Claim (\d+) of (\d+), (?:open, (?:suggested (\w+)|nothing suggested)|decided (\w+))(?:, marked as \w+)?(?:, (?:said|denied) by (.*?))?: (.*)$/s.exec(
        said,
      );
    if (!parts) throw new Error(`the announcement is not understood: ${said}`);
    const [, position, of, suggested, decided, saidBy = "", text = ""] = parts;
    return {
      position: Number(position),
      of: Number(of),
      standing: (decided ?? "open") as Standing,
      suggested: suggested ?? null,
      saidBy,
      text,
    };
  }

  /** Goes through all claims by J, from the first, and says what is announced of each. None may be selected before. */
  async walk(): Promise<readonly AnnouncedClaim[]> {
    const met: AnnouncedClaim[] = [];
    do {
      await this.press("j");
      await expect(this.announcer).toContainText(`Claim ${met.length + 1} of `);
      const selected = await this.selected();
      if (selected) met.push(selected);
    } while (met.length < (met[0]?.of ?? 0));
    return met;
  }

  /** Goes on by J to the claim whose text begins so. */
  async goTo(beginning: string): Promise<AnnouncedClaim> {
    for (;;) {
      await this.press("j");
      const selected = await this.selected();
      if (selected?.text.startsWith(beginning)) return selected;
      if (!selected || selected.position === selected.of) throw new Error(`J leads to no claim “${beginning}”`);
    }
  }

  /** Selects a claim with the mouse, by a word of it that no other claim shares. */
  async select(claim: ClaimId): Promise<void> {
    const own = this.article.locator(`mark[data-claim-id="${claim}"]`).first();
    await own.click();
    await expect(this.outline).toBeVisible();
  }

  /** Presses keys one after another, each shown before the next. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Resolves when the claim is selected whose text begins so. */
  async expectSelected(beginning: string): Promise<void> {
    await expect(this.inspector.getByRole("blockquote")).toContainText(beginning);
  }

  /** Resolves when the claim stands so in the text, where it is the innermost. */
  async expectStanding(claim: ClaimId, standing: Standing): Promise<void> {
    await expect(this.article.locator(`mark[data-claim-id="${claim}"]`).first()).toHaveAttribute(
      "data-status",
      standing,
    );
  }
}
