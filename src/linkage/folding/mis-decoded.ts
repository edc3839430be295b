/**
 * Windows-1251 read as Latin-1 or Windows-1252: “Ãàçðûí” was “Газрын”. Mongolia's own letters stand where Ukrainian ones do
 * (Є є Ї ї at AA BA AF BF), which old Mongolian fonts drew as Ө and Ү.
 */
export function repairDecoding(text: string): string {
	return isMisDecoded(text) ? text.replace(/[\u00a8\u00aa\u00af\u00b8\u00ba\u00bf-\u00ff]/g, (sign) => meant(sign.charCodeAt(0))) : text;
}

/** Most letters lie in the upper half of Latin-1: no language writes so. Ä, ö and ü alone prove nothing: “Өө” is “Öö” by the standard. */
function isMisDecoded(text: string): boolean {
	if (!/[\u00c0-\u00ff]/.test(text)) return false;
	const upper = text.match(/[\u00aa\u00af\u00ba\u00bf-\u00ff]/g)?.length ?? 0;
	const plain = text.match(/[a-z]/gi)?.length ?? 0;
	return upper >= 2 && upper > plain * 2 && /[\u00c0-\u00ff]/.test(text.replace(/[äöü]/gi, ""));
}

function meant(code: number): string {
	if (code >= 0xc0) return String.fromCharCode(code - 0xc0 + 0x410);
	return ({ 168: "Ё", 184: "ё", 170: "Є", 186: "є", 175: "Ї", 191: "ї" } as Readonly<Record<number, string>>)[code] ?? "";
}
