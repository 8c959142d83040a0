import { type ArticleId, articleId } from "#domain/article/article.ts";

/** An article of our own in another language, with the sentences that are its candidate claims, in reading order. */
export interface ForeignArticle {
  readonly file: string;
  readonly id: ArticleId;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly text: string;
  readonly claims: readonly string[];
}

/**
 * Each tells of the same two bridges: a headline, a paragraph whose first sentence holds a quotation and whose second
 * nothing to check, a question, a heading, and a paragraph of two candidates that begins with a Latin name.
 */
export const foreignArticles: readonly ForeignArticle[] = [
  article({
    file: "hebrew.txt",
    language: "he",
    direction: "rtl",
    headline: "שני גשרים נסגרו בעיר הנמל",
    quotation:
      'ראש העיר אמר לתושבים שהתכנסו בכיכר המרכזית כי הגשר הישן "אינו בטוח עוד", והבטיח כי העבודות יסתיימו לפני בוא החורף.',
    plain: "איש לא נפגע.",
    question: "האם ייפתח הגשר עוד לפני 14 במאי?",
    heading: "מה צפוי בהמשך",
    number: "Lindow Rail הודיעה כי 120 רכבות יבוטלו בכל שבוע, וכי הנוסעים יקבלו 75% מכספם בחזרה.",
    name: "לפי דובר צה״ל, הגשר הצבאי ייפתח תוך 30 ימים.",
  }),
  article({
    file: "arabic.txt",
    language: "ar",
    direction: "rtl",
    headline: "إغلاق جسرين في مدينة الميناء",
    quotation:
      "قال رئيس البلدية للسكان المجتمعين في الساحة الرئيسية إن الجسر القديم «لم يعد آمنا»، ووعد بأن تنتهي الأعمال قبل حلول الشتاء.",
    plain: "لم يصب أحد بأذى.",
    question: "هل يفتح الجسر قبل 14 مايو؟",
    heading: "ماذا بعد ذلك",
    number: "Lindow Rail أعلنت إلغاء ١٢٠ قطارا كل أسبوع، وأن الركاب سيستردون 75% من أموالهم.",
    name: "يقدر المهندسون كلفة الإصلاح بنحو 3.5 مليون يورو.",
  }),
  article({
    file: "ukrainian.txt",
    language: "uk",
    direction: "ltr",
    headline: "У портовому місті закрили два мости",
    quotation:
      "Міський голова сказав мешканцям, які зібралися на площі, що старий міст «більше не є безпечним», і пообіцяв завершити роботи до зими.",
    plain: "Ніхто не постраждав.",
    question: "Чи відкриють міст до 14 травня?",
    heading: "Що буде далі",
    number: "Lindow Rail повідомила, що 120 потягів щотижня не поїдуть, а пасажирам повернуть 75% грошей.",
    name: "За ремонт заплатить обласна рада Ліндова.",
  }),
  article({
    file: "japanese.txt",
    language: "ja",
    direction: "ltr",
    headline: "港町で二つの橋が閉鎖される",
    quotation:
      "市長は中央広場に集まった住民に対し、古い橋は「もはや安全とは言えない」と述べ、冬が来る前に工事を終えると約束したが、費用をだれが負担するのかについては説明を避けた。",
    plain: "けが人はいなかった。",
    question: "橋は5月14日までに開通するのか。",
    heading: "今後の見通し",
    number: "Lindow Railは、毎週120本の列車を運休し、乗客には料金の75%を払い戻すと発表した。",
    name: "「橋は直る。」と市の担当者は話した。",
  }),
  article({
    file: "chinese.txt",
    language: "zh",
    direction: "ltr",
    headline: "港口城市两座桥关闭",
    quotation:
      "市长对聚集在中心广场的居民说，旧桥“已经不再安全”，并承诺在冬天到来之前完成全部工程，但他没有说明这笔费用最终将由谁来承担，也没有说明公共汽车改走哪条路线。",
    plain: "没有人受伤。",
    question: "桥会在5月14日之前开放吗？",
    heading: "接下来会怎样",
    number: "Lindow Rail表示，每周将有120班列车停运，乘客可以拿回75%的票款。",
    name: "“桥会修好的。”市政府的工程师说。",
  }),
];

interface Parts extends Pick<ForeignArticle, "file" | "language" | "direction"> {
  readonly headline: string;
  readonly quotation: string;
  readonly plain: string;
  readonly question: string;
  readonly heading: string;
  readonly number: string;
  readonly name: string;
}

function article({ file, language, direction, ...parts }: Parts): ForeignArticle {
  const { headline, quotation, plain, question, heading, number, name } = parts;
  // Where full stops are wide, no space follows them.
  const space = plain.endsWith("。") ? "" : " ";
  const paragraphs = [headline, [quotation, plain].join(space), question, heading, [number, name].join(space)];
  return {
    file,
    id: articleId({ kind: "file", name: file }),
    language,
    direction,
    text: `${paragraphs.join("\n\n")}\n`,
    claims: [quotation, number, name],
  };
}
