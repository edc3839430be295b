/** Stands in until folding.ts is there. */
const cyrillic: Readonly<Record<string, string>> = {
	...{ а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ё: "o", ж: "j", з: "z", и: "i", й: "i", к: "k", л: "l", м: "m", н: "n" },
	...{ о: "o", ө: "o", п: "p", р: "r", с: "s", т: "t", у: "o", ү: "o", ф: "f", х: "h", ц: "c", ч: "q", ш: "x", щ: "x", ъ: "", ы: "i" },
	...{ ь: "", э: "e", ю: "o", я: "a", є: "o", ї: "o", ѳ: "o", і: "i", ә: "a", ғ: "g", қ: "k", ң: "n", ұ: "o", һ: "h" },
};

export function foldGiven(name: string): string {
	let text = name
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");
	if (/\p{Script=Cyrillic}/u.test(text)) {
		text = text.replace(/[a-z]/g, (letter) => ({ h: "н", c: "с", p: "р", x: "х", y: "у", b: "в" })[letter] ?? letter);
		text = text.replace(/./gu, (letter) => cyrillic[letter] ?? letter);
	} else {
		text = text
			.normalize("NFD")
			.replace(/([ou])\u0308/g, "o")
			.replace(/\p{M}/gu, "");
		text = text
			.replace(/[uo]e/g, "o")
			.replace(/shch|sch|sh/g, "x̌")
			.replace(/kh|x(?!̌)/g, "h")
			.replace(/x̌/g, "x");
		text = text.replace(/ch/g, "q").replace(/ts|tz/g, "c").replace(/zh|dj/g, "j").replace(/w/g, "v");
		text = text.replace(/ye/g, "e").replace(/y[ou]/g, "o").replace(/ya/g, "a").replace(/ie/g, "e").replace(/u/g, "o").replace(/y/g, "i");
		text = text.replace(/(?<![aeio])v(?![aeio])/g, "o");
	}
	return text.replace(/(.)\1+/gu, "$1");
}

export function foldFamily(name: string): string {
	const folded = foldGiven(name);
	if (folded.length < 4) return folded;
	const bare = folded.replace(/(?<=[aeio])gin$|(?<=..[^aeio])in$|(?<=..n)i$/, "");
	return bare.length < 2 ? folded : bare;
}

export function skeleton(fold: string): string {
	const bare = fold.slice(0, 1).replace(/[aeio]/, "a") + fold.slice(1).replace(/[aeio]/g, "");
	return bare.replace(/(.)\1+/gu, "$1");
}
