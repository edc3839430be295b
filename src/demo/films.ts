import { campaignYears } from "./facts.ts";

/** A film of the demo: drawn shapes and tones (scripts/demo-films.mjs), in a file of src/demo/films. Nobody is in it. */
export interface DemoFilm {
	readonly file: string;
	/** The year of the campaign, and the title, of the video that it is. */
	readonly year: number;
	readonly title: { readonly mn: string; readonly en: string };
	/** What is to be seen. */
	readonly seen: { readonly mn: string; readonly en: string };
}

const drawn: Readonly<Record<string, Omit<DemoFilm, "year" | "title">>> = {
	"Different and alike": {
		file: "different-and-alike.mp4",
		seen: {
			mn: "Өөр өөр өнгийн хувцастай таван хүүхэд зэрэгцэн зогсож, нэг нэгээрээ гараа өргөнө. Нэг нь тэргэнцэртэй, нэг нь таягтай.",
			en: "Five children in clothes of different colours stand side by side and raise their arms one after another. One uses a wheelchair, one a stick.",
		},
	},
	"Our street": {
		file: "our-street.mp4",
		seen: {
			mn: "Тэргэнцэртэй хүүхэд гудамжаар явна. Цонхнууд нэг нэгээрээ гэрэлтэж, найз нь даллан угтана.",
			en: "A child in a wheelchair goes along a street. The windows light up one after another, and a friend waves.",
		},
	},
	"Let us play together": {
		file: "let-us-play-together.mp4",
		seen: {
			mn: "Хоёр хүүхэд бөмбөг дамжуулна, нэг нь тэргэнцэртэй. Гурав дахь нь баяртайгаар гараа өргөнө.",
			en: "Two children throw a ball to each other, one of them in a wheelchair. A third raises both arms for joy.",
		},
	},
	"A letter from mother": {
		file: "a-letter-from-mother.mp4",
		seen: {
			mn: "Ээж захиагаа илгээнэ. Захиа нисэж очиход хүүхэд гараа өргөн тосож, дээр нь улаан зүрх гарч ирнэ.",
			en: "A mother sends a letter. It flies to a child, who reaches for it, and a red heart appears.",
		},
	},
	"The steps": {
		file: "the-steps.mp4",
		seen: {
			mn: "Тэргэнцэртэй хүүхэд шатны өмнө гунигтай зогсоно. Налуу зам тавигдмагц өөрөө өгсөж хаалганд хүрнэ.",
			en: "A child in a wheelchair stands sadly before steps. A ramp is put there, and the child goes up to the door alone.",
		},
	},
	"Inclusive Society": {
		file: "inclusive-society.mp4",
		seen: {
			mn: "Зургаан хүүхэд тойрон эргэлдэнэ. Хажууд ганцаараа байсан тэргэнцэртэй хүүхдэд зай гаргаж, тэр тойрогт нэгдэнэ.",
			en: "Six children turn in a ring. They make room for a child in a wheelchair who was alone, and the child joins them.",
		},
	},
	"Voice of a Child": {
		file: "voice-of-a-child.mp4",
		seen: {
			mn: "Хүүхэд ярьж эхлэхэд дуу нь долгион болж тархана. Гурван хүүхэд сонсоод нэг нэгээрээ гараа өргөнө.",
			en: "A child begins to speak, and the voice spreads in waves. Three others hear it and raise their arms one by one.",
		},
	},
	"Children's Messages for Teachers": {
		file: "messages-for-teachers.mp4",
		seen: {
			mn: "Дөрвөн хүүхэд цаасан онгоц нисгэнэ. Онгоцнууд багшид хүрч, багш гараа өргөхөд дээр нь улаан зүрх гарч ирнэ.",
			en: "Four children let paper planes fly. They reach a teacher, who raises both arms, and a red heart appears.",
		},
	},
	"Bat-Erdene's Story of Success": {
		file: "a-story-of-success.mp4",
		seen: {
			mn: "Таягтай хүү толгод өөд алхаж, оройд нь туг мандахад гараа өргөнө.",
			en: "A boy with a stick walks up a hill; at the top a flag rises and he raises his arms.",
		},
	},
	"Friendship Never Discriminates Against Anyone": {
		file: "friendship.mp4",
		seen: {
			mn: "Хоёр хүүхэд хоёр талаас ирж уулзана, нэг нь тэргэнцэртэй. Дундуур нь зүрх гарч, өөр хоёр хүүхэд нэгдэнэ.",
			en: "Two children come from either side and meet, one of them in a wheelchair. A heart appears between them, and two more join.",
		},
	},
};

/** Those of the second year first: they are what a visitor looks for. */
export const demoFilms: readonly DemoFilm[] = campaignYears
	.toSorted((one, other) => other.number - one.number)
	.flatMap(({ number, items }) =>
		items.flatMap(({ kind, title }) => {
			const film = kind === "video" ? drawn[title.en] : undefined;
			return film ? [{ ...film, year: number, title }] : [];
		}),
	);
