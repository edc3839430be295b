// PostgreSQL under Tegsh: either the one that DATABASE_URL names, or our own in the data folder, shared by all processes of Tegsh.
// To join is to be present with a session that holds advisory locks; they end with the process, so no lock file outlives anybody.

export { joinPostgres, type Postgres, type PostgresOptions } from "./join.ts";
export { servingUrl } from "./serving-role.ts";
