import { meaningStem } from "#domain/relate/meaning-stem.ts";

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** Words of grammar: they carry no meaning that two claims could share. Negations and modals are read apart. */
export const grammarWords = words(`
  the a an and or but nor of in on at to for from by with within without into onto upon over under off out up down about
  above below between among through during towards toward across along around behind beside besides
  as is are was were be been being am has have had having do does did done doing not no never none neither cannot it its itself
  this that these those there here their theirs they them themselves he she his her hers him himself herself we us our
  ours you your yours i me my mine myself who whom whose which what when where why how while if than then so such too very
  just also only even still yet already ever both either each every all any some several many much most
  least few own same other others another would could should may might will shall must can ought wo ca re ve ll th
  because since until unless although though whether however moreover therefore thus per via amid despite
  because according reportedly allegedly apparently now currently today yesterday tomorrow recently lately soon
  later earlier ago immediate immediately meanwhile last next past new during once one ones mr mrs ms dr
`);

/**
 * Words that stand in news of every kind: shared, they say little about two claims being one. Dropped, they cost little.
 */
const commonplace = words(`
  say says said saying tell tells told claim claims claimed statement report reports reported reporting announce
  announced announcement add added state stated states call called calls
  make makes made making take takes took taken taking give gives gave given giving get gets got go goes went gone going
  come comes came coming put set see seen saw show shows showed shown use used uses using know known need needs
  want wants wanted keep kept hold held holds lead led find found become became remain remains remained continue
  continued continues try tried seek sought let allow allowed include includes included including involve involved
  plan plans planned planning intend intends intended intention intentions expect expects expected prepare prepared
  preparing preparation preparations aim aims aimed consider considered considering propose proposed
  people person persons man men woman women individual individuals group groups member members number numbers part parts
  thing things way ways case cases place places time times year years month months week weeks day days hour hours
  minute minutes morning afternoon evening night weekend period moment
  country countries nation national state states government governments official officials authority authorities
  president minister ministry prime mayor spokesman spokeswoman spokesperson leader leaders city town area areas region
  village villages island islands river rivers district province county street carry carries carried carrying
  wave waves series kind kinds sort sorts type types round rounds
  regional local public old large small big major main high low long short good bad great full whole total early late
  first second third current former possible potential likely unlikely important different further certain
  before after against more less fewer again
  back away together nearly almost approximately roughly some least exactly well right left like near
`);

const commonStems: ReadonlySet<string> = new Set([...commonplace].map(meaningStem));

/** Whether a word, by its stem, stands in news of every kind. */
export function isCommonplace(stem: string): boolean {
  return commonStems.has(stem);
}
