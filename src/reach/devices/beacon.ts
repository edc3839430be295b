import * as v from "valibot";
import { dayBefore, type PlainDate } from "../../shared/clock.ts";
import { type Counted, firsts, type Message, messageBytes, mostGroups, mostItems, reasons, steps, uses } from "./counting/message.ts";
import { type CampaignPlan, type Plan, placeOf } from "./counting/plan.ts";
import type { Counter, CounterName } from "./schema.ts";

/** Whether it is one that there is, the plan knows. */
const name = v.pipe(v.string(), v.maxLength(40));
const some = <const Options extends readonly string[]>(options: Options) =>
	v.pipe(
		v.array(v.picklist(options)),
		v.maxLength(options.length),
		v.check((given) => new Set(given).size === given.length),
	);
const numbers = v.pipe(
	v.array(v.pipe(v.number(), v.integer(), v.minValue(1))),
	v.maxLength(mostGroups),
	v.check((given) => new Set(given).size === given.length),
);

const counted = v.strictObject({
	item: name,
	day: name,
	view: v.boolean(),
	first: some(firsts),
	k: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostItems)),
	steps: some(steps),
	uses: some(uses),
	any: numbers,
	all: numbers,
});
const notCounted = v.strictObject({ item: name, not: v.picklist(reasons) });
const message: v.GenericSchema<unknown, Message> = v.pipe(
	v.union([counted, notCounted]),
	v.check((given) => "not" in given || isPossible(given)),
);

/** What somebody sent, if it is a message that our own script could have written; null for anything else. */
export function readMessage(body: string): Message | null {
	if (body.length !== messageBytes) return null;
	try {
		const read = v.safeParse(message, JSON.parse(body));
		return read.success ? read.output : null;
	} catch {
		return null;
	}
}

/** What is first at all is first in each of its parts: a message that says otherwise was put together by hand. */
export function isPossible({ view, first, k, steps, any, all }: Counted): boolean {
	const is = (one: Counted["first"][number]) => first.includes(one);
	const within = [
		!is("campaign") || (is("year") && is("month") && is("week") && is("day") && is("item") && k === 1),
		!(is("month") || is("week")) || is("day"),
		!is("day") || is("item-day"),
		!is("item") || is("item-day"),
		k === 0 || (is("item") && (k === 1) === is("campaign")),
		view || first.length + any.length + all.length === 0,
		!is("item") || steps.includes("seen") || steps.includes("heard"),
	];
	return within.every(Boolean);
}

/** Where a message adds one, by what the plan says of its item; null where the item or the day is none of those. */
export function countersOf(sent: Message, plan: Plan): Counter[] | null {
	const place = placeOf(plan, sent.item);
	if (!place) return null;
	const { campaign, year } = place;
	const at = (on: PlainDate) => (counter: CounterName, subject: string) => ({ day: on, campaign: campaign.id, counter, subject });
	if ("not" in sent) return [at(plan.day)(`not-${sent.not}`, sent.item)];
	// A page that was open over midnight speaks of the day before; a telephone that lives in another year does not speak here.
	if (sent.day !== plan.day && sent.day !== dayBefore(plan.day)) return null;
	const add = at(sent.day);
	return [
		...(sent.view ? [add("view", sent.item)] : []),
		...sent.first.map((first) => {
			if (first === "item" || first === "item-day") return add(first, sent.item);
			return add(`new-${first}`, first === "year" ? year : "");
		}),
		...(sent.k > 0 ? [add("k", String(sent.k))] : []),
		...sent.steps.map((step) => add(step, sent.item)),
		...sent.uses.map((use) => add(use, sent.item)),
		...declared(campaign, sent.any).map((number) => add("any", number)),
		...declared(campaign, sent.all).map((number) => add("all", number)),
	];
}

/** A group that was ended meanwhile counts no more. */
function declared({ groups }: CampaignPlan, sent: readonly number[]): string[] {
	return sent.filter((number) => groups.some((group) => group.number === number)).map(String);
}
