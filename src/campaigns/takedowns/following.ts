import { effectiveRights, listWithdrawals, type WithdrawalInFull } from "../../consent/index.ts";
import { listFilms, mediaCommands } from "../../media/index.ts";
import { today } from "../../shared/clock.ts";
import type { Handle } from "../../shared/database/index.ts";
import { idFrom } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { followingCommands } from "../releases/commands.ts";
import { listStandingsOn, type StandingOnDay } from "../releases/rights.ts";

/**
 * Takes down every item that a withdrawal of a consent reaches, and films with captions in the picture, and notes each place. What was followed already is known by its id, so it
 * may be asked for as often as one likes: after each commit, and at the start, for what a killed server left undone.
 */
export async function followWithdrawals(handle: Handle, followed: Set<string>): Promise<void> {
	const withdrawals = await listWithdrawals(handle.db);
	const open = withdrawals.filter(({ id }) => !followed.has(id));
	if (open.length === 0) return;
	const standings = await listStandingsOn(handle.db, today(handle.clock));
	const burned = new Set((await listFilms(handle.db)).filter((film) => film.burned.length > 0).map(({ id }) => id));
	const rights = await effectiveRights(handle.db, new Map([...burned].map((film) => [film, [film]])), today(handle.clock));
	for (const withdrawal of open) {
		for (const { item, language } of standings.filter((standing) => reachedBy(withdrawal, standing))) {
			const id = idFrom(withdrawal.id, `${item} ${language}`);
			await run(handle, machine, followingCommands["item-taken-down"], { item, language, withdrawal: withdrawal.id }, { id });
		}
		for (const film of withdrawal.reached.filter((asset) => burned.has(asset) && rights.get(asset)?.channels.length === 0)) {
			const id = idFrom(withdrawal.id, `${film} burned-in`);
			await run(handle, machine, mediaCommands["burned-withdrawn"], { id: film, withdrawal: withdrawal.id }, { id });
		}
		followed.add(withdrawal.id);
	}
}

function reachedBy({ reached }: WithdrawalInFull, { assets, release }: StandingOnDay): boolean {
	return release !== null && assets.some((asset) => reached.includes(asset));
}
