import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A certificate for a name, made for this run by `openssl`, which ca-certificates brings to every Debian. Nobody trusts it. */
export function certificateFor(host: string): { readonly chain: string; readonly key: string } {
	const folder = mkdtempSync(join(tmpdir(), "tegsh-certificate-"));
	const [chain, key] = [join(folder, "chain.pem"), join(folder, "key.pem")];
	const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
	execFileSync("openssl", [...made, "-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`, "-keyout", key, "-out", chain], {
		stdio: "ignore",
	});
	return { chain, key };
}
