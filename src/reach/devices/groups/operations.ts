import * as v from "valibot";
import { deviceOperations as names, devices as words } from "#words/reach";
import { id, line, lines } from "../../../shared/fields.ts";
import { operation, operationsOf } from "../../../shared/journal/operation.ts";

/** What a page tells a device to look out for has to be short. */
const mostItems = 50;

const alike = { names, messages: [words], access: "campaigns.publish", reach: "everywhere" } as const;

export const deviceOperations = operationsOf("reach", alike, {
	/** From this day on it is counted how many devices see the first of these items, and how many all. Nobody can say it of the time before. */
	"group-declared": operation(
		v.object({
			id,
			campaign: id,
			nameMn: line("name-missing"),
			nameEn: line("name-missing"),
			items: v.pipe(
				lines,
				v.transform((chosen) => [...new Set(chosen)]),
				v.array(v.pipe(v.string(), v.uuid("items-wrong"))),
				v.minLength(2, "items-few"),
				v.maxLength(mostItems, "items-many"),
			),
		}),
	),
	/** It is counted no more; what was counted stays. */
	"group-ended": operation(v.object({ id })),
});
