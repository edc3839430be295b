import { consentCommands as commands } from "../../consent/index.ts";
import { foldName } from "../../linkage/index.ts";
import type { Handle } from "../../shared/database/index.ts";
import { newId } from "../../shared/id.ts";
import { machine, run } from "../../shared/journal/index.ts";
import { daysAfter } from "../calendar.ts";
import { today } from "../facts.ts";
import type { Somebody } from "../people.ts";
import type { World } from "../world.ts";

/** A child of the world who was asked, with the report they are on record by. */
interface Asked {
	readonly report: string;
	readonly child: Somebody;
	readonly area: string | null;
	/** What they chose to be called. */
	readonly alias: string;
}

type Consent = Parameters<(typeof commands)["consent-recorded"]["work"]>[1];

export const mothers = ["Оюунгэрэл", "Сарангэрэл", "Цэцэгмаа", "Нарангэрэл", "Батцэцэг", "Алтанцэцэг", "Энхтуяа", "Долгорсүрэн"];
const aliases = {
	female: ["Мишээл", "Солонго", "Уянга", "Анир", "Маралмаа"],
	male: ["Тэмүүжин", "Билгүүн", "Тулга", "Эрхэс", "Анхбаяр", "Дөлгөөн"],
};
const everywhere = ["web", "facebook_own", "facebook_partner", "youtube", "print", "reports", "donors", "training"] as const;

/**
 * Children who are asked: one of a household, and young enough to be children until the programme ends. The one who was registered last is
 * not: whoever was registered by mistake, and asked nothing, can be taken off the register.
 */
function whomToAsk(world: World, reports: readonly string[]): Asked[] {
	const households = new Set<number>();
	const free = { female: [...aliases.female], male: [...aliases.male] };
	return world.children.slice(0, -1).flatMap(({ child, household }, index) => {
		const report = reports[index];
		if (report === undefined || households.has(household) || child.birthDate < "2005") return [];
		const at = free[child.sex].findIndex((alias) => foldName(alias) !== foldName(child.given));
		const [alias] = at < 0 ? [] : free[child.sex].splice(at, 1);
		if (alias === undefined) return [];
		households.add(household);
		return [{ report, child, alias, area: world.sites[child.site]?.area ?? null }];
	});
}

/** What families said besides those of the stories: in force, about to end, withdrawn and refused. */
export async function enterConsents(handle: Handle, world: World, reports: readonly string[], campaign: string): Promise<void> {
	const [agreed, ending, withdrawn, refused] = whomToAsk(world, reports).map((one) => ({ ...one, campaign }));
	if (agreed) await recordConsent(handle, { ...agreed, channels: ["reports", "training"] });
	// In six weeks somebody has to ask again.
	if (ending) await recordConsent(handle, { ...ending, givenOn: "2018-06-08", expiresOn: daysAfter(today, 45) });
	if (withdrawn) await withdraw(handle, await recordConsent(handle, withdrawn));
	if (refused) await recordConsent(handle, { ...refused, answer: "refused", channels: [], languages: [] });
}

type Agreement = Asked & { readonly campaign: string } & Partial<Pick<Consent, "channels" | "languages" | "answer" | "expiresOn">> & {
		readonly givenOn?: string;
	};

/** What a mother agreed to for her child, and the child beside her. */
async function recordConsent(handle: Handle, { report, child, area, givenOn = "2019-10-14", ...changed }: Agreement): Promise<string> {
	const id = newId();
	const isDisabled = child.disability === "yes";
	await run(handle, machine, commands["consent-recorded"], {
		id,
		person: report,
		what: "Хүүхдийн сургуульдаа эргэн орсон тухай түүх, зураг, богино видео.",
		formVersion: "1",
		formLanguage: "mn",
		givenBy: "guardian",
		guardianName: mothers[child.number % mothers.length] ?? "Оюунгэрэл",
		guardianRelation: "ээж",
		guardianAuthority: "Нийгмийн ажилтан төрсний гэрчилгээг үзсэн",
		guardianContact: child.phone,
		birthYear: Number(child.birthDate.slice(0, 4)),
		assent: isDisabled ? "picture" : "spoken",
		supportPerson: isDisabled ? "Ангийн багш" : null,
		answer: "agreed",
		channels: [...everywhere],
		abroad: true,
		languages: ["mn", "en"],
		displayName: "pseudonym",
		disabilityWording: isDisabled ? "хөгжлийн бэрхшээлтэй" : null,
		place: "aimag",
		face: "shown",
		voice: "own",
		givenOn,
		givenAt: area?.startsWith("11") ? "Улаанбаатар, гэрт нь" : "Сумын төв, сургууль дээр",
		collectedBy: "М.Дэлгэр",
		witness: "Сургуулийн нийгмийн ажилтан",
		copyLeft: true,
		riskAssessment: "Ангийнхан нь таних тул сургуулийг нэрлэхгүй.",
		riskApprovedBy: "Б.Оюун",
		...changed,
	});
	return id;
}

async function withdraw(handle: Handle, consent: string): Promise<void> {
	const asked = { askedBy: mothers[0] ?? "", way: "telephone", askedOn: daysAfter(today, -4) } as const;
	await run(handle, machine, commands["consent-withdrawn"], { id: newId(), consent, ...asked });
}
