import { describe, expect, it } from "vitest";
import { Problem } from "../../problem.ts";
import { refusalOf, withoutPassword } from "./external.ts";
import { joinPostgres } from "./index.ts";

const place = "office@db.example.org/tegsh";

describe("a server named in DATABASE_URL", () => {
	it("is taken from version 15 on, in UTF8, with the Mongolian alphabet", () => {
		expect(refusalOf({ version: 15, encoding: "UTF8", mongolian: true }, place)).toBeNull();
		expect(refusalOf({ version: 18, encoding: "UTF8", mongolian: true }, place)).toBeNull();
	});

	it.each([
		[{ version: 14, encoding: "UTF8", mongolian: true }, "database.too-old", "is version 14"],
		[{ version: 15, encoding: "SQL_ASCII", mongolian: true }, "database.not-utf8", "SQL_ASCII"],
		[{ version: 15, encoding: "UTF8", mongolian: false }, "database.no-icu", "mn-x-icu"],
	])("is refused in words: %o", (server, code, words) => {
		const refusal = refusalOf(server, place);
		expect(refusal?.code).toBe(code);
		expect(refusal?.in("en")).toContain(words);
		expect(refusal?.in("mn")).toContain(place);
	});

	it.each([
		["postgres://office:s3cret@db.example.org:5432/tegsh", "office@db.example.org:5432/tegsh"],
		["postgresql://office:s3c%2Fret@db.example.org/tegsh?sslmode=require", "office@db.example.org/tegsh"],
		["postgres://office:s3c@ret/x@db.example.org/tegsh", "office@db.example.org/tegsh"],
		["postgres://db.example.org/tegsh", "db.example.org/tegsh"],
		["postgres:///tegsh?host=/var/run/postgresql&password=s3cret", "/tegsh"],
	])("is named without its password: %s", (url, shown) => {
		expect(withoutPassword(url)).toBe(shown);
	});

	it("that does not answer is said in words, without the password", async () => {
		const url = "postgres://office:s3cret@127.0.0.1:1/tegsh";
		const refusal = await joinPostgres({ folder: "", databaseUrl: url, role: "server" }).catch((error: unknown) => error);
		expect(refusal).toBeInstanceOf(Problem);
		const said = (refusal as Problem).in("en");
		expect(said).toContain("office@127.0.0.1:1/tegsh");
		expect(said).toContain("ECONNREFUSED");
		expect(JSON.stringify([said, (refusal as Problem).toJSON()])).not.toContain("s3cret");
	});

	it("whose address cannot be read is said in words", async () => {
		const refusal = await joinPostgres({ folder: "", databaseUrl: "postgres://a:b@c:x:y/d", role: "server" }).catch(
			(error: unknown) => error,
		);
		expect(refusal).toMatchObject({ code: "database.url-unreadable" });
	});
});
