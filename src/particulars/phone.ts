/**
 * A Mongolian telephone number is eight digits, with or without +976; several in one cell are parted by a comma.
 * What has another shape is kept as it was written: nobody is told apart by a telephone.
 */
export function readPhone(written: string): string | null {
	const numbers = written
		.split(/[,;/\n]|(?<=\d{8})\s+(?=\d{8})/)
		.map(readOne)
		.filter((number) => number !== "");
	return numbers.length === 0 ? null : numbers.join(", ");
}

function readOne(written: string): string {
	const text = written.trim().replace(/\.0+$/, "");
	const digits = text.replace(/[\s\-–().]/g, "").replace(/^(\+|00)?976(?=\d{8}$)/, "");
	if (/^\d{8}$/.test(digits)) return digits;
	return /\d/.test(text) ? text.replace(/\s+/g, " ") : "";
}
