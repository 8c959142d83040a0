import type { Finding } from "#domain/detect/finding.ts";
import { accordingTo } from "#domain/detect/rules/according-to.ts";
import { calledFalse } from "#domain/detect/rules/called-false.ts";
import { deniedThat } from "#domain/detect/rules/denied-that.ts";
import { hearsay } from "#domain/detect/rules/hearsay.ts";
import { noEvidenceThat } from "#domain/detect/rules/no-evidence-that.ts";
import { nominalApprehension } from "#domain/detect/rules/nominal-apprehension.ts";
import { nominalSpeech } from "#domain/detect/rules/nominal-speech.ts";
import { quotedPhrase } from "#domain/detect/rules/quoted-phrase.ts";
import { reportedEvent } from "#domain/detect/rules/reported-event.ts";
import { saidAfter } from "#domain/detect/rules/said-after.ts";
import { saidThat } from "#domain/detect/rules/said-that.ts";
import type { Sentence } from "#domain/detect/sentence.ts";

/** Every rule that reads one sentence. Of two that find the same words, the earlier here has its way. */
export const sentenceRules: readonly ((sentence: Sentence) => readonly Finding[])[] = [
  deniedThat,
  calledFalse,
  saidThat,
  saidAfter,
  accordingTo,
  noEvidenceThat,
  nominalApprehension,
  nominalSpeech,
  reportedEvent,
  quotedPhrase,
  hearsay,
];
