import type { InBoth } from "../shared/words.ts";

/** What is said with a film of the demo, by its English title: a sound, and two lines. */
export const filmWords: Readonly<Record<string, { readonly summary: InBoth; readonly lines: readonly InBoth[] }>> = {
	"Different and alike": {
		summary: { mn: "Таван хүүхэд, таван өөр алхаа, нэг инээд.", en: "Five children, five ways to walk, one laugh." },
		lines: [
			{ mn: "[хонхны аялгуу]", en: "[bells]" },
			{ mn: "Өөр өөр хувцас, өөр өөр алхаа.", en: "Different clothes, different steps." },
			{ mn: "Гар өргөхөд бүгд адилхан.", en: "With a hand raised, all alike." },
		],
	},
	"Our street": {
		summary: { mn: "Гудамж нэг хүүхдийг таньж эхэлдэг.", en: "A street gets to know a child." },
		lines: [
			{ mn: "[гудамжны чимээ]", en: "[a street]" },
			{ mn: "Цонх бүр намайг таньдаг.", en: "Every window knows me." },
			{ mn: "Найз минь өглөө бүр даллана.", en: "My friend waves each morning." },
		],
	},
	"Let us play together": {
		summary: { mn: "Бөмбөг хэнд ч хүрдэг.", en: "A ball reaches everybody." },
		lines: [
			{ mn: "[бөмбөгний цохилт]", en: "[a ball bounces]" },
			{ mn: "Бөмбөг хэнийг ч ялгадаггүй.", en: "A ball makes no difference." },
			{ mn: "Чи ч бас хүрээд ир!", en: "Come, play with us!" },
		],
	},
	"A letter from mother": {
		summary: { mn: "Холоос ирсэн захиа.", en: "A letter from far away." },
		lines: [
			{ mn: "[салхи]", en: "[wind]" },
			{ mn: "Миний хүү, өнөөдөр хүйтэн үү?", en: "My child, is it cold today?" },
			{ mn: "Ээж нь чамайг хүлээж байна.", en: "Mother is waiting for you." },
		],
	},
	"The steps": {
		summary: { mn: "Гурван шат, нэг банз.", en: "Three steps and one board." },
		lines: [
			{ mn: "[хөлийн чимээ]", en: "[footsteps]" },
			{ mn: "Гурван шат намайг зогсоосон.", en: "Three steps stopped me." },
			{ mn: "Нэг банз замыг нээлээ.", en: "One board opened the way." },
		],
	},
	"Inclusive Society": {
		summary: { mn: "Зай гаргахад тойрог томордог.", en: "A ring that grows when somebody makes room." },
		lines: [
			{ mn: "[тойрон дуулах]", en: "[singing in a ring]" },
			{ mn: "Тойрог томорч чаддаг.", en: "A ring can grow." },
			{ mn: "Зай гаргавал бүгд багтана.", en: "Make room, and all fit in." },
		],
	},
	"Voice of a Child": {
		summary: { mn: "Нэг дуу хоолой гурван хүүхдийг босгов.", en: "One voice makes three others raise their hands." },
		lines: [
			{ mn: "[чимээгүй]", en: "[silence]" },
			{ mn: "Намайг сонсооч.", en: "Please hear me." },
			{ mn: "Би хариултыг нь мэднэ.", en: "I know the answer." },
		],
	},
	"Children's Messages for Teachers": {
		summary: { mn: "Хүүхдүүдийн цаасан онгоц багшид хүрэв.", en: "Paper planes with what children ask of their teacher." },
		lines: [
			{ mn: "[цаас шажигнана]", en: "[paper rustles]" },
			{ mn: "Багш аа, надаас ч бас асуугаарай.", en: "Teacher, ask me too." },
			{ mn: "Цаг өгвөл би чадна.", en: "Give me time, and I can." },
		],
	},
	"Bat-Erdene's Story of Success": {
		summary: { mn: "Толгодын орой дээрх туг.", en: "A flag on top of a hill." },
		lines: [
			{ mn: "[салхи, алхаа]", en: "[wind, steps]" },
			{ mn: "Толгод өөд би өөрөө гарна.", en: "I climb the hill by myself." },
			{ mn: "Эндээс бүх зүйл харагддаг.", en: "From here one sees everything." },
		],
	},
	"Friendship Never Discriminates Against Anyone": {
		summary: { mn: "Хоёр талаас ирсэн хоёр хүүхэд.", en: "Two children who came from two sides." },
		lines: [
			{ mn: "[инээд]", en: "[laughter]" },
			{ mn: "Бид хоёр талаас ирсэн.", en: "We came from two sides." },
			{ mn: "Нөхөрлөл дунд нь байсан.", en: "Friendship was in between." },
		],
	},
};

/** What a poster of the demo says and shows, by its English title. */
export interface PosterWords {
	readonly scene: "hands" | "desk" | "ways";
	readonly says: InBoth;
	readonly summary: InBoth;
	readonly seen: InBoth;
}

export const posterWords: Readonly<Record<string, PosterWords>> = {
	"Everybody has a way to begin": {
		scene: "ways",
		says: { mn: "Хүн бүрд эхлэх зам бий.", en: "Everybody has a way to begin." },
		summary: { mn: "Нэг хаалганд хүрэх хоёр зам.", en: "Two ways to one door." },
		seen: {
			mn: "Толгод өөд хоёр зам гарна: нэг нь шаттай, нөгөө нь налуу. Хоёулаа цэнхэр дээвэртэй нэг хаалганд хүрнэ.",
			en: "Two ways lead up a hill, one with steps and one with a slope. Both reach the same door under a blue roof.",
		},
	},
	"One desk": {
		scene: "desk",
		says: { mn: "Нэг ширээ. Хоёр дэвтэр.", en: "One desk. Two exercise books." },
		summary: { mn: "Ширээ хуваалцахад орон зай нэмэгддэг.", en: "A desk that is shared grows." },
		seen: {
			mn: "Ногоон ханын өмнө нэг урт ширээ. Дээр нь зэрэгцсэн хоёр дэвтэр, дунд нь нэг харандаа.",
			en: "One long desk before a green wall. On it lie two exercise books side by side, with one pencil between them.",
		},
	},
	"My teacher": {
		scene: "hands",
		says: { mn: "Багш минь намайг нэрээр минь дууддаг.", en: "My teacher calls me by my name." },
		summary: { mn: "Дөрөвдүгээр ангийн сурагчдын үг.", en: "Words by pupils of a fourth class." },
		seen: {
			mn: "Араас нь харуулсан таван хүүхэд гараа өргөжээ. Дундах гар хамгийн өндөр. Ногоон толгодын цаанаас нар мандаж байна.",
			en: "Five children seen from behind, each with a hand up. The middle hand is the highest. A sun rises over green hills.",
		},
	},
};

/** A grown woman whose voice is in a film; nobody of that name exists. */
export const mother = {
	person: null,
	report: {
		written: { family: "Батзориг", given: "Оюунгэрэл" },
		name: { clan: null, family: "Батзориг", given: "Оюунгэрэл" },
		birthDate: { date: "1986-02-11", precision: "day" },
		sex: "female",
		registerNumber: null,
		phone: null,
		workplace: null,
		disability: null,
	},
	area: "11/1116",
	campaign: null,
	what: "Захиаг дуугаараа уншсан",
	formVersion: "1",
	formLanguage: "mn",
	givenBy: "self",
	answer: "agreed",
	channels: ["web", "facebook_own", "facebook_partner", "youtube"],
	abroad: true,
	languages: ["mn", "en"],
	displayName: "none",
	place: "none",
	face: "hidden",
	voice: "own",
	givenOn: "2018-09-20",
	startsOn: "2018-09-20",
	expiresOn: "2020-09-19",
	givenAt: "Улаанбаатар",
	collectedBy: "Х. Тэмүүлэн",
	copyLeft: true,
} as const;

export const announcementText = {
	headlineMn: "Хүүхэд бүр сурч боловсрох эрхтэй",
	headlineEn: "Every child has the right to education",
	leadMn:
		"Хоёр жилийн өмнө бид ширээ нь хоосон байсан хүүхдүүдийг хайж эхэлсэн. Өнөөдөр тэдний олонх нь ангидаа сууж, багш нар нь хүүхэд бүрийг сургаж сурч байна.",
	leadEn:
		"Two years ago we set out to find the children whose desks stood empty. Today many of them sit in class, and their teachers are learning to teach each of them.",
	textMn:
		"Хөгжлийн бэрхшээлтэй хүүхэд сургуулиасаа алга болоход нэг шалтгаан байдаггүй: давхарт гардаг шат, хэтэрхий жижиг үсэг, «аваад юу хийх вэ» гэсэн үг. Бид айл бүрийн хаалгыг тогшиж, багш нартай хамт суралцаж, эцэг эхтэй ярилцаж, шийдвэр гаргагчдад саналаа хүргэж байна.\n\nЭнэ хуудсан дээрх тоо бүр нотолгоотойгоо хамт байгаа. Хүн тоолсон тоо, хандалт тоолсон тоо хоёрыг хэзээ ч нэмдэггүй.",
	textEn:
		"A child with a disability is lost to school for no single reason: a flight of stairs, letters that are too small, somebody who says “what for”. We knock on doors, learn together with teachers, talk with parents, and bring proposals to those who decide.\n\nEach number on this page stands with its evidence. What counts people and what counts contacts is never added up.",
	publishedOn: "2020-04-27",
};
