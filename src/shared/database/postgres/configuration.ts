/**
 * The settings of our own PostgreSQL, written anew at each start: a laptop or a server with 2 GB. What `alter system` set stands
 * above them.
 */
export function configuration(port: number): string {
	const settings: Readonly<Record<string, string | number>> = {
		// Loopback TCP works alike on Linux, macOS and Windows, and has no path that may be too long for a socket.
		listen_addresses: "127.0.0.1",
		port,
		unix_socket_directories: "",
		password_encryption: "scram-sha-256",
		// A receipt is given after the commit, and a commit is on the disk.
		fsync: "on",
		synchronous_commit: "on",
		full_page_writes: "on",
		// Ten connections for each programme, and some for commands beside the server.
		max_connections: 200,
		shared_buffers: "256MB",
		work_mem: "16MB",
		maintenance_work_mem: "128MB",
		effective_cache_size: "1GB",
		random_page_cost: 1.1,
		jit: "off",
		// Backup is logical and nobody replicates from here, so bulk loads may leave out the log.
		wal_level: "minimal",
		max_wal_senders: 0,
		timezone: "UTC",
		log_timezone: "UTC",
		datestyle: "ISO, YMD",
		lc_messages: "C",
		log_min_messages: "warning",
		log_checkpoints: "off",
		...(process.platform === "darwin" ? trulyOnTheDisk : {}),
	};
	return Object.entries(settings)
		.map(([name, value]) => `${name} = '${value}'\n`)
		.join("");
}

/** Apple's fsync leaves the data in the drive's cache (PostgreSQL, "Reliability"). */
const trulyOnTheDisk = { wal_sync_method: "fsync_writethrough" };
