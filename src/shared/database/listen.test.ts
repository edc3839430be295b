import { expect, it, vi } from "vitest";
import { freshInstallation } from "../../../test/support/database.ts";
import { listen } from "./index.ts";

it("hears again after its connection was broken, and says that it may have missed something", async () => {
	const { url, handle } = await freshInstallation();
	const heard: string[] = [];
	const missed = vi.fn();
	const listening = await listen(url, "tegsh_journal", (payload) => heard.push(payload), missed);
	try {
		await handle.pool.query("notify tegsh_journal, 'before'");
		await expect.poll(() => heard).toEqual(["before"]);
		await handle.pool.query(
			"select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'",
		);
		await expect.poll(() => missed.mock.calls.length).toBe(1);
		await handle.pool.query("notify tegsh_journal, 'after'");
		await expect.poll(() => heard).toEqual(["before", "after"]);
	} finally {
		await listening.close();
	}
});
