/** What is wrong where a query failed by no mistake of ours: nobody answers, it took too long, or the disk is full. */
export type Trouble = "away" | "slow" | "full";

/** PostgreSQL, appendix A: connections (08), insufficient resources (53), and those that an administrator or a crash ended (57P). */
const away = /^(08...|53300|57P0[1-4]|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
const full = /^(53100|53200|ENOSPC|EDQUOT)$/;
const slow = /^57014$/;

/** What pg says in words alone. */
const saidAway = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export function troubleOf(error: unknown): Trouble | null {
	const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
	if (full.test(code) || /No space left on device/.test(message)) return "full";
	if (slow.test(code)) return "slow";
	// A file of ours that is not there is a mistake of ours: only a socket is meant.
	const isFile = code === "ENOENT" && (error as NodeJS.ErrnoException).syscall !== "connect";
	return !isFile && (away.test(code) || saidAway.test(message)) ? "away" : null;
}
