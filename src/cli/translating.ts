import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageFolder } from "../shared/database/index.ts";
import { BadInput, type BareCall, type Say } from "./call.ts";
import { compare, type Slice } from "./catalogues/compare.ts";
import { entriesOf, type Reason, readPo, writePo } from "./catalogues/po.ts";
import { type Fault, readCatalogues } from "./catalogues/read.ts";
import { writeCatalogues } from "./catalogues/write.ts";

/** A PO file for each language there is, and for those that are named and are not there yet: `words export DIR kk`. */
export async function runWordsExport({ rest, print, t }: BareCall): Promise<void> {
	const [folder, ...further] = rest;
	if (folder === undefined) throw new BadInput(t("words-folder-missing", { command: "export" }));
	const { slices, languages } = readOurs();
	for (const tag of further) if (!isTag(tag)) throw new BadInput(t("language-tag-wrong", { tag }));
	mkdirSync(folder, { recursive: true });
	const written = [...new Set([...languages, ...further])].map((language) => {
		const file = join(folder, `${language}.po`);
		writeFileSync(file, writePo(slices, language));
		return { language, file };
	});
	const texts = entriesOf(slices).size;
	print({ texts, written }, () => written.map(({ file }) => `${t("words-written", { file, count: texts })}\n`).join(""));
}

/** Takes over what translators send back. Where one text is refused, nothing is written, and each of them is named. */
export async function runWordsImport({ rest: [folder], print, t }: BareCall): Promise<void> {
	if (folder === undefined) throw new BadInput(t("words-folder-missing", { command: "import" }));
	if (!existsSync(folder)) throw new BadInput(t("file-unknown", { path: folder }));
	const names = readdirSync(folder).filter((name) => name.endsWith(".po"));
	if (names.length === 0) throw new BadInput(t("words-none", { folder }));
	const { slices } = readOurs();
	const read = names.toSorted().map((name) => {
		const language = basename(name, ".po");
		if (!isTag(language)) throw new BadInput(t("language-tag-wrong", { tag: language }));
		return { name, language, ...readPo(readFileSync(join(folder, name)), slices, language) };
	});
	const refused = read.flatMap((file) => file.refused.map(({ key, reason }) => `${file.name}: ${key}: ${sayReason(t, reason)}`));
	if (refused.length > 0) throw new BadInput(`${refused.join("\n")}\n${t("words-refused", { count: refused.length })}`);
	for (const { language, texts } of read) writeCatalogues(packageFolder, slices, language, texts);
	const taken = read.map(({ name, language, texts }) => ({ file: name, language, texts: texts.size }));
	print({ taken }, () => taken.map(({ file, texts }) => `${t("words-taken", { file, count: texts })}\n`).join(""));
}

function sayReason(t: Say, reason: Reason): string {
	if (reason.is === "lost" || reason.is === "strange") return t(`text-${reason.is}`, reason);
	return reason.is === "unreadable" ? t("text-unreadable-message", reason) : t(`text-${reason.is}-translation`);
}

function readOurs(): { readonly slices: readonly Slice[]; readonly languages: readonly string[] } {
	const { catalogues, faults } = readCatalogues(packageFolder);
	const found: Fault[] = [...faults];
	const slices = compare(catalogues, found);
	if (found.length > 0) throw new BadInput(found.map(({ path, key, reason }) => `${path}: ${key}: ${reason}`).join("\n"));
	return { slices, languages: [...new Set(catalogues.map(({ language }) => language))] };
}

/** A language tag as in BCP 47, written as it is always written: it becomes the name of a file. */
function isTag(tag: string): boolean {
	try {
		return Intl.getCanonicalLocales(tag)[0] === tag;
	} catch {
		return false;
	}
}
