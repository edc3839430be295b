/** The father's name as a register writes it: Бат, Батын; Туяа, Туяагийн; Цэцэн, Цэцэний; Лхагвасүрэн, Лхагвасүрэнгийн. */
export function genitiveOf(name: string): string {
	const small = name.toLowerCase();
	const isBack = /[аоуяёюы]/.test(small.replace(/.*-(?=.{2})/, ""));
	if (/(сүрэн|рэнцэн|чогдон|ёндон|балдан|ринчен|самдан)$/.test(small)) return `${name}гийн`;
	if (/(аа|ээ|оо|өө|уу|үү|яа|юу|ай|эй|ой|өй|уй|үй|иа)$/.test(small)) return `${name}гийн`;
	if (/н$/.test(small)) return `${name}${isBack ? "ы" : "ий"}`;
	if (/[жчшгк]$/.test(small)) return `${name}ийн`;
	if (small.endsWith("ий")) return `${name}н`;
	if (/[ьи]$/.test(small)) return `${name.slice(0, -1)}ийн`;
	const stem = /[аэоөуүя]$/.test(small) ? name.slice(0, -1) : name;
	return `${stem}${isBack && !/[жчшгк]$/.test(stem) ? "ын" : "ийн"}`;
}
