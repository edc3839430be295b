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
			mail: null,
			storage: null,
			vaultKey: null,
			backup: { lock: null, passphrase: null, places: { folder: null, store: null, keep: 14 } },
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
		{ TEGSH_VAULT_KEY: "a secret" },
		{ TEGSH_SMTP: "mail.example.org" },
		{ TEGSH_SMTP: "https://mail.example.org" },
		{ TEGSH_MAIL_FROM: "Tegsh" },
		{ TEGSH_STORAGE: "s3.example.org/bucket" },
		{ TEGSH_STORAGE: "https://s3.example.org/bucket" },
		{ TEGSH_STORAGE: "https://key:secret@s3.example.org" },
	])("name the one that is wrong, and what it should look like: %j", (environment) => {
		const [name] = Object.keys(environment) as [string];
		expect(wrong(environment).message).toContain(name);
	});

	it("do not show the password of a server whose address is wrong", () => {
		expect(wrong({ TEGSH_SMTP: "smtp//tegsh:chairs-and-tables@mail" }).message).not.toContain("chairs-and-tables");
		expect(wrong({ TEGSH_STORAGE: "https//key:chairs-and-tables@s3/bucket" }).message).not.toContain("chairs-and-tables");
		expect(wrong({ DATABASE_URL: "postgers://tegsh:chairs-and-tables@db/tegsh" }).message).not.toContain("chairs-and-tables");
	});

	it("want both the mail server and the sender", () => {
		const mail = { TEGSH_SMTP: "smtps://tegsh:secret@mail.example.org:465", TEGSH_MAIL_FROM: "Tegsh <tegsh@example.org>" };
		expect(readSettings(mail, "/srv/tegsh").mail).toEqual({ smtp: mail.TEGSH_SMTP, from: mail.TEGSH_MAIL_FROM });
		expect(wrong({ TEGSH_SMTP: mail.TEGSH_SMTP }).message).toContain("TEGSH_MAIL_FROM");
		expect(wrong({ TEGSH_MAIL_FROM: mail.TEGSH_MAIL_FROM }).message).toContain("TEGSH_SMTP");
	});

	it("take a bucket with its key, its secret and its region", () => {
		const { storage } = readSettings({ TEGSH_STORAGE: "https://key:a%2Fb@s3.example.org:9000/tegsh?region=eu-central-1" }, "/srv/tegsh");
		expect(storage).toEqual({ bucket: "https://s3.example.org:9000/tegsh", key: "key", secret: "a/b", region: "eu-central-1" });
	});

	it("want both files of a certificate", () => {
		expect(wrong({ TEGSH_CERTIFICATE: import.meta.filename }).message).toContain("TEGSH_KEY");
		expect(wrong({ TEGSH_CERTIFICATE: "no-such-file.pem" }).message).toContain("no-such-file.pem");
	});
});
