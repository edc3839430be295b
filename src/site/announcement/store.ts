import { type Film, type Image, lendPublic, listImagesInPublic } from "../../media/index.ts";
import { type Database, versioned } from "../../shared/database/index.ts";
import { listFiles } from "../../shared/files/index.ts";
import type { Announcement, AnnouncementDocument, PublicAnnouncement, SiteTables } from "../schema.ts";

export const announcements = versioned<SiteTables, "announcement">("announcement");
export const documents = versioned<SiteTables, "announcement_document">("announcement_document");
export const logos = versioned<SiteTables, "partner_logo">("partner_logo");

lendPublic(async (db, media) => (await logos.inForce(db).select("image").where("image", "=", media).executeTakeFirst()) !== undefined);

/** What was written of it, the latest first; empty where nobody has. */
export async function listAnnouncements(db: Database): Promise<Announcement[]> {
	const rows = await db.withTables<SiteTables>().selectFrom("announcement").selectAll().orderBy("since_seq", "desc").execute();
	return rows.map((row) => ({
		seq: row.since_seq,
		headline: { mn: row.headline_mn, en: row.headline_en },
		lead: { mn: row.lead_mn, en: row.lead_en },
		text: { mn: row.text_mn, en: row.text_en },
		publishedOn: row.published_on,
		writtenBy: row.written_by,
		writtenOn: row.written_on,
	}));
}

/** The latest first, each with what its file is. */
export async function listAnnouncementDocuments(db: Database): Promise<AnnouncementDocument[]> {
	const rows = await documents.inForce(db).selectAll().orderBy("dated", "desc").orderBy("id").execute();
	const files = await listFiles(
		db,
		rows.map(({ file }) => file),
	);
	return rows.flatMap(({ id, title_mn: mn, title_en: en, dated, file }) => {
		const kept = files.find((one) => one.id === file);
		return kept ? [{ id, title: { mn, en }, dated, file, name: kept.name, bytes: kept.size }] : [];
	});
}

/** The logo of each partner, as far as it is ready to be shown. */
export async function listLogos(db: Database): Promise<ReadonlyMap<string, Image>> {
	const rows = await logos.inForce(db).select(["partner", "image"]).execute();
	const images = rows.length === 0 ? [] : await listImagesInPublic(db);
	return new Map(
		rows.flatMap(({ partner, image: id }) => {
			const image = images.find((one) => one.id === id && isReady(one));
			return image ? [[partner, image] as const] : [];
		}),
	);
}

function isReady({ state }: Pick<Film | Image, "state">): boolean {
	return state === "ready";
}

export async function readAnnouncement(db: Database): Promise<PublicAnnouncement> {
	const [written] = await listAnnouncements(db);
	return { written: written ?? null, documents: await listAnnouncementDocuments(db), logos: await listLogos(db) };
}
