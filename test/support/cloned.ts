/** What the run's set-up and the test files agree on. */
export function databaseUrl(serverUrl: string, database: string): string {
	const url = new URL(serverUrl);
	url.pathname = `/${database}`;
	return url.href;
}

/** In the programme of the tests it is the morning of 27 April 2020, and time goes on. */
export const testOffset = Date.parse("2020-04-27T10:00:00+08:00") - Date.now();
