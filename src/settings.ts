import { existsSync } from "node:fs";
import { resolve } from "node:path";
import * as v from "valibot";
import { settingsProblems as texts } from "#words/root";
import { type BackupPlaces, type Lock, shortestPassphrase } from "./backup/index.ts";
import { problems } from "./shared/problem.ts";
import type { S3Place } from "./shared/storage/index.ts";
import { requireKey } from "./shared/vault/index.ts";

const problem = problems("settings", texts, {
	wrong: 500,
	"file-missing": 500,
	"mail-halved": 500,
	"certificate-halved": 500,
	"backup-halved": 500,
});

/** All settings, read once from the environment. The README lists them. */
export interface Settings {
	readonly port: number;
	readonly folder: string;
	readonly databaseUrl: string | undefined;
	/** Who owns the schemas there, where the server itself is to sign in as somebody who does not. */
	readonly ownerDatabaseUrl: string | undefined;
	readonly demo: boolean;
	readonly listen: string;
	readonly origin: string;
	readonly trustedProxy: boolean;
	/** The mail server that takes invitations, and who they come from; null: no e-mail at all. */
	readonly mail: { readonly smtp: string; readonly from: string } | null;
	/** The bucket of a service that speaks S3, for films and images; null: they lie in the data folder. */
	readonly storage: S3Place | null;
	/** The key by which what is sealed in the database is opened; null: it lies in the data folder. */
	readonly vaultKey: Buffer | null;
	readonly backup: BackupSettings;
	/** Serve HTTPS ourselves, with these files. */
	readonly certificate: { readonly chain: string; readonly key: string } | null;
}

interface BackupSettings {
	/** What closes a backup; null: none is made. */
	readonly lock: Lock | null;
	/** Opens one that was closed with it, also where a public key closes them by now. */
	readonly passphrase: string | null;
	/** Where they go each night; with neither, none is made by itself. */
	readonly places: BackupPlaces;
}

/** A bucket of a service that speaks S3. */
function bucketIn(name: string) {
	const isBucket = (url: string) => /^https?:\/\/[^:/@\s]+:[^@\s]+@[^/@\s]+\/[^?\s]+$/.test(url.replace(/\?.*$/, "")) && URL.canParse(url);
	return v.optional(v.pipe(v.string(), v.check(isBucket, `${name}=https://key:secret@s3.example.org/bucket?region=eu-central-1`)));
}

const schema = v.object({
	PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/, "PORT=3000"), v.transform(Number), v.maxValue(65_535, "PORT=3000")), "3000"),
	TEGSH_DATA: v.optional(v.pipe(v.string(), v.nonEmpty("TEGSH_DATA=data")), "data"),
	DATABASE_URL: v.optional(v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, "DATABASE_URL=postgres://user:password@host/database"))),
	TEGSH_OWNER_DATABASE_URL: v.optional(
		v.pipe(v.string(), v.regex(/^postgres(ql)?:\/\//, "TEGSH_OWNER_DATABASE_URL=postgres://owner:password@host/database")),
	),
	TEGSH_DEMO: v.optional(v.picklist(["yes", "no"], "TEGSH_DEMO=yes|no"), "yes"),
	TEGSH_LISTEN: v.optional(v.pipe(v.string(), v.nonEmpty("TEGSH_LISTEN=127.0.0.1")), "127.0.0.1"),
	TEGSH_ORIGIN: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/, "TEGSH_ORIGIN=https://tegsh.example.org"))),
	TEGSH_TRUSTED_PROXY: v.optional(v.picklist(["yes", "no"], "TEGSH_TRUSTED_PROXY=yes|no"), "no"),
	TEGSH_SMTP: v.optional(
		v.pipe(
			v.string(),
			v.check((url) => /^smtps?:\/\/\S+$/.test(url) && URL.canParse(url), "TEGSH_SMTP=smtps://user:password@mail.example.org:465"),
		),
	),
	TEGSH_MAIL_FROM: v.optional(v.pipe(v.string(), v.regex(/^[^\r\n]*[^\s@]+@[^\s@]+$/, "TEGSH_MAIL_FROM=tegsh@example.org"))),
	TEGSH_STORAGE: bucketIn("TEGSH_STORAGE"),
	TEGSH_VAULT_KEY: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/i, "TEGSH_VAULT_KEY=$(openssl rand -hex 32)"))),
	TEGSH_BACKUP_PASSPHRASE: v.optional(
		v.pipe(v.string(), v.minLength(shortestPassphrase, `TEGSH_BACKUP_PASSPHRASE: ≥ ${shortestPassphrase}`)),
	),
	TEGSH_BACKUP_RECIPIENT: v.optional(v.pipe(v.string(), v.regex(/^age1[0-9a-z]+$/, "TEGSH_BACKUP_RECIPIENT=age1…"))),
	TEGSH_BACKUP_FOLDER: v.optional(v.pipe(v.string(), v.nonEmpty("TEGSH_BACKUP_FOLDER=/media/backups"))),
	TEGSH_BACKUP_STORE: bucketIn("TEGSH_BACKUP_STORE"),
	TEGSH_BACKUP_KEEP: v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, "TEGSH_BACKUP_KEEP=14")), "14"),
	TEGSH_CERTIFICATE: v.optional(v.string()),
	TEGSH_KEY: v.optional(v.string()),
});

export function readSettings(environment: Readonly<Record<string, string | undefined>>, base: string): Settings {
	// An empty variable is one that was not set: `PORT= npm start`.
	const given = Object.fromEntries(Object.entries(environment).filter(([name, value]) => name in schema.entries && value !== ""));
	const outcome = v.safeParse(schema, given);
	if (!outcome.success) {
		const [issue] = outcome.issues;
		throw problem("wrong", { name: String(issue.path?.[0]?.key), value: shown(issue), hint: issue.message });
	}
	const read = outcome.output;
	const [chain, key] = [readable(base, "TEGSH_CERTIFICATE", read.TEGSH_CERTIFICATE), readable(base, "TEGSH_KEY", read.TEGSH_KEY)];
	const [smtp, from] = [read.TEGSH_SMTP, read.TEGSH_MAIL_FROM];
	if ((smtp === undefined) !== (from === undefined)) throw problem("mail-halved");
	if ((chain === null) !== (key === null)) throw problem("certificate-halved");
	const isNightly = read.TEGSH_BACKUP_FOLDER !== undefined || read.TEGSH_BACKUP_STORE !== undefined;
	if (isNightly && !lockOf(read.TEGSH_BACKUP_PASSPHRASE, read.TEGSH_BACKUP_RECIPIENT)) throw problem("backup-halved");
	return {
		port: Number(read.PORT),
		folder: resolve(base, read.TEGSH_DATA),
		databaseUrl: read.DATABASE_URL,
		ownerDatabaseUrl: read.TEGSH_OWNER_DATABASE_URL,
		demo: read.TEGSH_DEMO === "yes",
		listen: read.TEGSH_LISTEN,
		origin: read.TEGSH_ORIGIN ?? `${chain ? "https" : "http"}://localhost:${read.PORT}`,
		trustedProxy: read.TEGSH_TRUSTED_PROXY === "yes",
		mail: smtp && from ? { smtp, from } : null,
		storage: read.TEGSH_STORAGE === undefined ? null : storageOf(new URL(read.TEGSH_STORAGE)),
		vaultKey: read.TEGSH_VAULT_KEY === undefined ? null : requireKey(read.TEGSH_VAULT_KEY),
		backup: {
			lock: lockOf(read.TEGSH_BACKUP_PASSPHRASE, read.TEGSH_BACKUP_RECIPIENT),
			passphrase: read.TEGSH_BACKUP_PASSPHRASE ?? null,
			places: {
				folder: read.TEGSH_BACKUP_FOLDER === undefined ? null : resolve(base, read.TEGSH_BACKUP_FOLDER),
				store: read.TEGSH_BACKUP_STORE === undefined ? null : storageOf(new URL(read.TEGSH_BACKUP_STORE)),
				keep: Number(read.TEGSH_BACKUP_KEEP),
			},
		},
		certificate: chain && key ? { chain, key } : null,
	};
}

/** A public key, where there is one: the machine that makes the backups need not be able to read them. */
function lockOf(passphrase: string | undefined, recipient: string | undefined): Lock | null {
	if (recipient !== undefined) return { recipient };
	return passphrase === undefined ? null : { passphrase };
}

function storageOf({ protocol, host, pathname, username, password, searchParams }: URL): S3Place {
	return {
		bucket: `${protocol}//${host}${pathname.replace(/\/$/, "")}`,
		key: decodeURIComponent(username),
		secret: decodeURIComponent(password),
		region: searchParams.get("region") ?? "us-east-1",
	};
}

/** A password in the address of a server belongs neither on a screen nor in a log, and a key less so. */
function shown({ input, path }: v.BaseIssue<unknown>): string {
	const secret = [
		"DATABASE_URL",
		"TEGSH_OWNER_DATABASE_URL",
		"TEGSH_SMTP",
		"TEGSH_STORAGE",
		"TEGSH_VAULT_KEY",
		"TEGSH_BACKUP_PASSPHRASE",
		"TEGSH_BACKUP_STORE",
	];
	return secret.includes(String(path?.[0]?.key)) ? "…" : String(input);
}

function readable(base: string, name: string, value: string | undefined): string | null {
	if (value === undefined) return null;
	const path = resolve(base, value);
	if (!existsSync(path)) throw problem("file-missing", { name, value: path });
	return path;
}
