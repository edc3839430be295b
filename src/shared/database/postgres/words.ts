import type { Dictionary } from "../../words.ts";

export const words = {
	unpacking: { mn: "PostgreSQL-ийг задалж байна…", en: "Unpacking PostgreSQL…" },
	creating: { mn: "Өгөгдлийн санг үүсгэж байна…", en: "Creating the database…" },
	recovering: {
		mn: "Өгөгдлийн сан сэргэж байна. Өмнө нь гэнэт зогссон бол хэдэн секунд болно…",
		en: "The database is recovering. After a sudden stop this takes some seconds…",
	},
} satisfies Dictionary;
