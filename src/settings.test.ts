import { describe, expect, it } from "vitest";
import { readSettings } from "./settings.ts";

const wrong = (environment: Readonly<Record<string, string | undefined>>) => {
	try {
		readSettings(environment, "/srv/tegsh");
	} catch (error) {
		return error as Error;
	}
	throw new Error("was taken");
};

describe("settings", () => {
	it("have sensible defaults: loopback, port 3000, the demo", () => {
		expect(readSettings({}, "/srv/tegsh")).toEqual({
			port: 3000,
			folder: "/srv/tegsh/data",
			databaseUrl: undefined,
			demo: true,
			listen: "127.0.0.1",
			origin: "http://localhost:3000",
			trustedProxy: false,
			certificate: null,
		});
	});

	it("take an empty variable for one that is not set", () => {
		expect(readSettings({ PORT: "", TEGSH_DATA: "" }, "/srv/tegsh")).toMatchObject({ port: 3000, folder: "/srv/tegsh/data" });
	});

	it.each([
		{ PORT: "http" },
		{ PORT: "99999" },
		{ DATABASE_URL: "mysql://localhost" },
		{ TEGSH_DEMO: "maybe" },
		{ TEGSH_ORIGIN: "tegsh.example.org" },
		{ TEGSH_ORIGIN: "https://tegsh.example.org/path" },
		{ TEGSH_TRUSTED_PROXY: "1" },
	])("name the one that is wrong, and what it should look like: %j", (environment) => {
		const [name] = Object.keys(environment) as [string];
		expect(wrong(environment).message).toContain(name);
	});

	it("do not show the password of a database whose address is wrong", () => {
		expect(wrong({ DATABASE_URL: "postgers://tegsh:chairs-and-tables@db/tegsh" }).message).not.toContain("chairs-and-tables");
	});

	it("want both files of a certificate", () => {
		expect(wrong({ TEGSH_CERTIFICATE: import.meta.filename }).message).toContain("TEGSH_KEY");
		expect(wrong({ TEGSH_CERTIFICATE: "no-such-file.pem" }).message).toContain("no-such-file.pem");
	});
});
