/**
 * Windows-1251 has no Ө and Ү: in its files Є and Ї stand in their place, as old Mongolian fonts drew them. A text that also has і or ґ is
 * Ukrainian and means what it says.
 */
const stand: Readonly<Record<string, string>> = { Є: "Ө", є: "ө", Ї: "Ү", ї: "ү" };

/** Lines whose letters would be others, as they stand and as they would be; empty where nothing is to be repaired. */
export function repairsOf(text: string): { readonly line: number; readonly written: string; readonly repaired: string }[] {
	if (!/[ЄєЇї]/.test(text) || /[ІіҐґ]/.test(text)) return [];
	return text.split(/\r\n?|\n/).flatMap((written, at) => {
		const repaired = repairLetters(written);
		return repaired === written ? [] : [{ line: at + 1, written, repaired }];
	});
}

export function repairLetters(text: string): string {
	return text.replace(/[ЄєЇї]/g, (letter) => stand[letter] ?? letter);
}
