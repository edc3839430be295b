import { wantBurned } from "../../captions/index.ts";
import { readFilm } from "../../media/index.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { readStandingOn } from "../releases/rights.ts";
import { kitOperations } from "./operations.ts";
import { openFor, wantsBurnedIn } from "./rules.ts";
import { kits } from "./store.ts";

export const kitCommands = commandsOf(kitOperations, {
	"kit-taken": async (change, { id, item, language, channel }) => {
		const standing = await readStandingOn(change.tx, change.today, item, language);
		if (!standing?.release) throw problem("no-release");
		if (!openFor(standing, channel)) throw problem("kit-closed");
		const { film: shown } = standing.release.content;
		const film = shown !== null && wantsBurnedIn(channel) ? await readFilm(change.tx, shown) : null;
		if (film) await wantBurned(change, film, language);
		await kits.begin(change, {
			...{ id, item, language, channel },
			content_seq: standing.release.content.seq,
			taken_by: change.author.account,
			taken_on: change.today,
			expires_on: standing.right.until,
		});
		return { kit: id, item, language };
	},
});
