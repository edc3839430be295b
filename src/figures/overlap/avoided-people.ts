import { sql } from "kysely";
import { membershipsHeldAt, reportsWritten } from "../../people/index.ts";
import { listPeriods } from "../../programme/index.ts";
import type { PlainDate } from "../../shared/clock.ts";
import { type Handle, withinPaths } from "../../shared/database/index.ts";
import type { FiguresContext } from "../office.ts";
import { problem } from "../problems.ts";
import { requireRows } from "../rows/access.ts";
import type { AvoidedCounts } from "../schema.ts";
import { positionOf } from "../store.ts";
import { listFiguresOfPillars } from "./overlap.ts";
import { listPeopleOfBoth, timesIn } from "./people-of-pillars.ts";

/** Which line of the double counts avoided. */
export type AvoidedLine = Pick<AvoidedCounts, "time" | "counted" | "met">;

interface AvoidedPerson {
	readonly person: string;
	/** As the newest report within the scope has it. */
	readonly name: string;
	/** When the other pillar met them first. */
	readonly day: PlainDate;
}

interface AvoidedPeople {
	/** The number of the line. */
	readonly all: number;
	/** Those of whom the viewer may see something. */
	readonly within: number;
	readonly people: readonly AvoidedPerson[];
}

interface AvoidedPeopleQuery {
	readonly viewer: Pick<FiguresContext, "scope" | "can">;
	readonly asOf?: number | undefined;
	readonly after?: string | undefined;
	readonly limit: number;
}

/**
 * Who was counted once though two pillars met them, of one line of the double counts avoided.
 * @throws Problem when the viewer sees numbers only.
 */
export async function readAvoidedPeople(handle: Handle, place: AvoidedLine, query: AvoidedPeopleQuery): Promise<AvoidedPeople> {
	const { viewer, after = "", limit } = query;
	const position = await positionOf(handle, query.asOf);
	const indicators = await listFiguresOfPillars(handle, position.asOf);
	if (!viewer.can("people.read")) throw problem("rows-of-people");
	for (const indicator of indicators) if ([place.counted, place.met].includes(indicator.pillar)) requireRows(indicator, viewer);
	const timeOf = timesIn(await listPeriods(handle.db));
	const pillars = [...new Set(indicators.map(({ pillar }) => pillar))];
	const met = (await listPeopleOfBoth(handle, indicators, pillars, position, place)).filter(({ day }) => timeOf(day).time === place.time);
	const days = new Map(met.map(({ person, day }) => [person, day]));
	const { rows } = await sql<{ person: string; name: string; within: number }>`
		select person, name, (count(*) over ())::int as within from (
			select distinct on (membership.person) membership.person, concat_ws(' ', report.family, report.given) as name
			from ${membershipsHeldAt(position.asOf)} as membership join ${reportsWritten} as report on report.id = membership.report
			where membership.person = any(${sql.val([...days.keys()])}::uuid[])
				and ${withinPaths("report.area", viewer.scope)}
			order by membership.person, report.id desc
		) as visible order by person`.execute(handle.db);
	return {
		all: met.length,
		within: rows.length,
		people: rows
			.filter(({ person }) => person > after)
			.slice(0, limit)
			.map(({ person, name }) => ({ person, name, day: days.get(person) as PlainDate })),
	};
}
