import { newId } from "../../shared/id.ts";
import { commandsOf } from "../../shared/journal/index.ts";
import { problem } from "../problems.ts";
import { settleCells, sumOfCells } from "../rules.ts";
import { headCounts, sessionInForce } from "../store.ts";
import { withinAreas } from "../within.ts";
import { headCountOperations } from "./operations.ts";

export const headCountCommands = commandsOf(
	headCountOperations,
	{
		"head-count-written": async (change, { session, cells }) => {
			const row = await sessionInForce(change.tx, change.author.areas, session);
			if (row.cancelled) throw problem("session-cancelled");
			const settled = settleCells(cells);
			if (typeof settled === "string") throw problem(settled);
			await headCounts.end(change, { session });
			await headCounts.begin(change, ...settled.map(({ ageBand, ...cell }) => ({ id: newId(), session, age_band: ageBand, ...cell })));
			return { session, people: sumOfCells(settled) };
		},
	},
	withinAreas,
);
