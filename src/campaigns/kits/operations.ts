import * as v from "valibot";
import { operations as names, kits as words } from "#words/campaigns";
import { channels } from "../../consent/schema.ts";
import { choice, id } from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import { bothLanguages } from "../../shared/words.ts";

const kit = v.object({
	id,
	item: id,
	language: choice(bothLanguages, "language-missing"),
	channel: choice(channels, "channel-missing"),
});

export const kitOperations = operationsOf(
	"campaigns",
	{ names, messages: [words], access: "campaigns.write", reach: "everywhere" },
	{
		/** Somebody takes along what is needed to publish an item on a channel: it is written down, because it has to be taken back one day. */
		"kit-taken": operation(kit, { subject: ({ item }) => item }),
	},
);
