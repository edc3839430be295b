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
