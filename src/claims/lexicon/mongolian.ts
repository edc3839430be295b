export const numeralEnding =
	/^(?:н?ы?г|ийг|ыг|н?ы|ын|ийн|нд|[аэо]{2}р|өөр|уулаа|үүлээ|уулан|уул|үүл|т[аэо]й|нтай|нтэй)(?:аа|ээ|оо|өө|нь)?$/;
export const mongolianHalf = "хагас";

/** The case endings of мянга and сая in a sentence. */
export const scaleEnding = /(ыг|ийг|аас|аар|н?ы|д|т|нд)$/;
/** May stand between a number and its percent sign: 90 гаруй хувь. */
export const roughly = /^(гаруй|орчим|илүү|шахам|хүрэхгүй)$/;
/** A week is called seven days, and its seven counts nothing. */
export const mongolianWeek = ["долоо", "хоног"] as const;
/** The case of what is counted in “counting the attendances, there are …”. */
export const accusative = /(?:ийг|ыг|г)$/;
/** What makes an ordinal of the number before it: 2-р, 2 дахь. */
export const mongolianOrdinalMarks = [
	"дугаар",
	"дүгээр",
	"дахь",
	"дэх",
	"тоот",
	"номерын",
	"р",
	"дугаарт",
	"дүгээрт",
	"дахьд",
	"дэхь",
	"дэхэд",
	"дахийн",
] as const;
export const percentSigns = [
	"percent",
	"pct",
	"хувь",
	"хувийг",
	"хувийн",
	"хувиар",
	"хувьд",
	"хувьтай",
	"хувиас",
	"процент",
	"хувь нь",
] as const;

/** On, in, until: what stands beside a day or a year in Mongolian. */
export const mongolianTime = {
	year: /^он(ы|д|ыг|оос|той|ых)?$/,
	month: /^сар(ын|д|аас|ыг)?$/,
	day: /^(өдөр|өдрийн|өдрөөс|өдрийг)$/,
	quarter: /^улирал|^улирл/,
	until: /^(хүртэл|хүртэлх|байдлаар|байдалд|эцэст|эцэс|эцсийн|эцсээр|гэхэд)$/,
	end: /^(эцэс|эцэст|эцсийн|эцсээр|сүүл|сүүлээр|сүүлчээр)$/,
	since: /^(хойш|эхлэн|эхлээд)$/,
	period: /^(хооронд|хугацаанд|турш|туршид)$/,
} as const;

/** The case endings, plurals and possessives a noun may end in. */
export const nounEnding =
	/^(?:н?ууд|н?үүд|чууд|чүүд|с)?(?:н|г)?(?:ий?н|ын|ны|ний|ы|ийг|ыг|[аэоө]?[дт]|д[аэоө]х[ьи]?|[аэоө]{2}с|[аэоө]{2}р|т[аэо]й(?:г[аэоө]{2}[ср])?|руу|рүү|луу|лүү|той|тай|тэй|гүй|г|ь|и[йд]?н?)?(?:[аэоө]{2}|нь|ынх|ийнх)?$/;
/** A herder (малчин) ends as a genitive does. */
export const occupation = /чин$/;
export const genitive = /(?:ий?н|ын|ны|ний)$/;
export const cased = /(?:[дт]|[дт][аэоө]{2}|ийг|ыг|г|[аэоө]{2}[рс]|т[аэо]й)$/;
export const verbEnd = /(?:сан|сэн|сон|сөн|жээ|чээ|лаа|лээ|лоо|лөө|на|нэ|но|нө|даг|дэг|дог|дөг|ав|эв|ов|өв|сэн|гдсан|гдсэн)$/;
/** Endings written behind a number with a hyphen: 1,000-аас. */
export const numberEnding = /^[а-яөүё]{1,6}$/;
export const fromEnding = /^(?:[аэоө]{2}с|с|н[аэоө]{2}с)$/;

/** Cut off again and again until a stem is left; it need only be the same for all forms of a word. */
export const stemEnding =
	/(?:н?ууд|н?үүд|чууд|чүүд|[аэоө]{2}[сртг]|ий?н|ын|ны|ний|ийг|ыг|т[аэо]й|г?дс[аэоө]н|с[аэоө]н|[аэоө]ж|[дтгн]|д[аэоө]г|ж|[чж]ээ|л[аэоө]{2}|[аэоө]{2}|сны|сний|[аэоө]в|х)$/u;
export const fleetingVowels = /[аэоөуүийьыъ]/g;

export const mongolianBeginnings = /^(эхэлсэн|эхлүүлсэн|эхэлж|байгуулагдсан|нийтэлсэн|нийтэлснээр)$/;
export const atLeast = /^(доошгүй|багагүй)$/;
export const atMost = /^(хүртэлх|багатай)$/;
/** “So many of them”, behind a number. */
export const mongolianPart = "нь";
/** The case of those of whom some are counted: багш нараас, багшийн. */
export const ofWhich = /(?:[аэоө]{2}с|ий?н|ын|ны|ний)$/;
/** What was become or had: компьютертой болсон. */
export const having = /т[аэо]й$/;
/** The ending of a verb before another: хүлээгдэж байна. */
export const converb = /(?:[лдргн]ж|эж|аж|ож|өж|иж|ч)$/;
/** The case of what somebody took part in. */
export const dative = /(?:д|т)$/;
/** Between two numbers of one list: 3, 4-р бүлэг. */
export const listed = /^(,|ба|болон)$/;
/** Between a word of identifiers and its number. */
export const besideIdentifier = /^([-–/,:.()+#№]|or|no|number|is|ба|дугаар|дугаарууд|нь)$/;
export const became = /^(бол|байна|бай|юм)/;
/** Over the column that numbers the rows. */
export const numbersRows = /^(no|nr|д)$/;
/** Windows-1251 has no ө and ү; Mongolian fonts for it drew them in the places of є and ї. */
export const drawnAs: Readonly<Record<string, string>> = { є: "ө", Є: "Ө", ї: "ү", Ї: "Ү" };
export const mongolianDayOf = /^өдрийн$/;
/** “From 810 it became 1,240” is no range. */
export const mongolianChange = /^(болж|болсон|болов|болоод|боллоо|хүрч|хүрсэн|хүрлээ|хүрэв|өссөн|нэмэгд)/;
/** The ending of a number before its noun: 5-н багш. */
export const attributive = /^н$/;
export const mongolianVersion = /^хувилбар/;
/** What happens again and again and is no person: visits, calls, meals. */
export const mongolianOccasion = /^(дуудлага|үзлэг|айлчлал|зочлол|зөвлөгөө|хоол|үйлчилгээ|татал)/;
/** “Up to”, behind the second number of a range. */
export const mongolianUpTo = "хүртэл";
/** In a day, in a week: what follows is how often. */
export const mongolianRate = /^(өдөрт|хоногт|долоо хоногт|цагт|минутад|шөнөд)(аа|ээ|оо|өө)?$/;
/** A year of a campaign, behind its ordinal. */
export const mongolianYear = /^жил/;
/** Not насанд хүрсэн, an adult. */
export const mongolianAge = /^нас(?!анд)/;
