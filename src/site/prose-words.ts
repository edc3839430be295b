import type { Dictionary } from "../shared/words.ts";

/**
 * The longer texts of the public pages, as Tegsh brings them. An empty line begins a paragraph, `## ` a heading, `- ` an entry of a list.
 * Each programme writes its own in the office.
 */
export const prose = {
	"results-text": {
		mn: "Тоо бүрийг мөр бүрээр нь бүртгэж тооцсон. Хэрхэн тоолсныг нотолгооноос нь харна уу.",
		en: "Each number is counted from single records. Open its evidence to see how.",
	},
	"campaign-text": {
		mn: "Нийтлэл тус бүрийн тухай платформын өгдөг тоо бол хандалт юм: гурван нийтлэл үзсэн хүн гурав тоологдоно. Иймд бид хандалтыг хүний тоо гэж хэзээ ч хэлдэггүй.",
		en: "What a platform says of a post is a number of contacts: whoever sees three posts is counted three times. So we never call contacts people.",
	},
	"documents-text": {
		mn: "Хөтөлбөрөөс санал өгсөн, эсвэл боловсруулахад нь оролцсон бодлогын баримт бичгүүд, одоо ямар үе шатанд байгаагийн хамт.",
		en: "Policy documents that the programme spoke on or helped to write, with the stage each has reached.",
	},
	"about-text": {
		mn: `Энэ хуудсыг хөтөлбөр өөрөө хөтөлдөг. Тоонууд нь орон нутагт хөтөлсөн бүртгэлээс шууд гарч, бүртгэл өөрчлөгдмөгц шинэчлэгдэнэ.

## Бид хэрхэн тоолдог вэ

- Хүн бүрийг нэг удаа, анх хамрагдсан өдрөөр нь тоолно.
- Зарим хүнийг нэргүйгээр, зөвхөн тоогоор бүртгэсэн бол байж болох хамгийн бага, хамгийн их тоог хэлнэ.
- Хандалт, ирц бол хүний тоо биш. Тэдгээрийг хүний тоон дээр нэмдэггүй.

## Асуулт, санал

Хөтөлбөр хэрэгжүүлэгч байгууллагад хандана уу.`,
		en: `This site is kept by the programme itself. Its numbers come straight from what was recorded in the field, and change as soon as a record does.

## How we count

- Each person is counted once, on the day they first took part.
- Where some were counted by head and not by name, we give the lowest and the highest number possible.
- Contacts and attendances are not people, and are never added to them.

## Questions

Please write to the organisation that runs the programme.`,
	},
	"accessibility-text": {
		mn: `Энэ сайтыг хүн бүр саадгүй ашиглахаар хийхийг зорьсон. WCAG 2.2 стандартын AA түвшнийг баримталдаг.

## Юуг хийсэн бэ

- Хуудсыг скриптгүйгээр, зөвхөн товчлуураар (хулганагүй), утасны жижиг дэлгэц дээр ашиглаж болно.
- Зураг, график бүр үгээр бичсэн тайлбартай, тоо нь хажууд нь бичгээр байна.
- Өнгө дангаараа утга илэрхийлдэггүй. Цайвар, бараан горимтой.
- Хуудас бүрийг хоёр хэл дээр, дэлгэцийн хоёр өргөнд программаар шалгадаг.

## Юуг хараахан хийгээгүй вэ

- Дэлгэц уншигч хэрэглэдэг хүмүүстэй хамт туршаагүй.
- Дохионы хэлээр орчуулаагүй.

Танд саад болсон зүйл байвал хөтөлбөр хэрэгжүүлэгч байгууллагад мэдэгдэнэ үү.`,
		en: `We want everybody to be able to use this site. It follows WCAG 2.2 at level AA.

## What was done

- Pages work without scripts, with a keyboard alone, and on a small telephone.
- Each drawing says in words what it shows, and its numbers stand beside it as text.
- Colour alone never carries a meaning. There is a light and a dark mode.
- Each page is checked by a program in both languages and at two widths.

## What was not done yet

- It was not tried together with people who use a screen reader.
- It is not in sign language.

If something is in your way, please tell the organisation that runs the programme.`,
	},
} satisfies Dictionary;
