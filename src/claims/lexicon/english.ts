export const englishNumerals: Readonly<Record<string, number>> = {
	zero: 0,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	dozen: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	sixteen: 16,
	seventeen: 17,
	eighteen: 18,
	nineteen: 19,
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	seventy: 70,
	eighty: 80,
	ninety: 90,
};

export const englishScales: Readonly<Record<string, number>> = {
	hundred: 100,
	thousand: 1000,
	million: 1_000_000,
	millions: 1_000_000,
	mln: 1_000_000,
	billion: 1_000_000_000,
	bn: 1_000_000_000,
};

export const englishOrdinals: Readonly<Record<string, number>> = {
	first: 1,
	second: 2,
	third: 3,
	fourth: 4,
	fifth: 5,
	sixth: 6,
	seventh: 7,
	eighth: 8,
	ninth: 9,
	tenth: 10,
	eleventh: 11,
	twelfth: 12,
};

export const englishMonths = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
] as const;

/** A day beside one of these is when something else began or was said. */
export const englishBeginnings =
	/^(launch|start|beginning|inception|outset|foundation|started|starting|began|begun|launched|founded|established|published|updated|signed|opened)$/;

/** What happens again and again and is no person. */
export const occasion =
	/^(call|visit|ride|meal|referral|consultation|screening|check-?up|admission|download|click|entry|entries|dose|request|loan)s?$/;

/** Behind “trained in”, these say when or how, and not in what. */
export const manners =
	/^(spring|summer|autumn|fall|winter|person|small|big|groups?|parallel|cooperation|partnership|line|turn|batches|time|advance|detail|practice|rural|urban|remote|countryside|capital|villages?|towns?|site|weekends?|evenings?|line|average|behalf)$/;
