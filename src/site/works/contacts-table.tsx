import { Table } from "../../shared/ui/index.ts";
import { ofBoth } from "../../shared/words.ts";
import type { ProgrammePlace } from "../place.ts";
import type { PublicCampaignYear } from "../schema.ts";
import { pathOfWork } from "./addresses.ts";
import { shownTo } from "./work-cards.tsx";

/**
 * The contacts of each work that is public, and of the others together: their numbers are in the sum of the year, and their titles are
 * nobody's to read.
 */
export function ContactsTable({ place, year }: { readonly place: ProgrammePlace; readonly year: PublicCampaignYear }) {
	const { language, programme, phrases } = place;
	const { t, number } = phrases;
	const shown = year.works.flatMap((work) => {
		const here = shownTo(work, ofBoth(language));
		return here ? [{ work, here }] : [];
	});
	const hidden = year.works.filter((work) => !shown.some((one) => one.work === work));
	const rest = hidden.reduce((sum, { contacts }) => sum + (contacts ?? 0), 0);
	const rows = shown.map(({ work, here }) => ({
		key: work.item,
		cells: [
			<a
				href={`/${here.language === ofBoth(language) ? language : here.language}/${programme.slug}${pathOfWork(year, work)}`}
				lang={here.language === ofBoth(language) ? undefined : here.language}
			>
				{here.content.title}
			</a>,
			t(`kind-${work.kind}`),
			work.contacts === null ? t("no-number") : number(work.contacts),
		],
	}));
	const others = hidden.length === 0 ? [] : [{ key: "others", cells: [t("works-not-shown", { count: hidden.length }), "", number(rest)] }];
	return (
		<Table
			caption={t("works")}
			columns={[{ label: t("work") }, { label: t("kind") }, { label: t("contacts-of"), numeric: true }]}
			rows={[...rows, ...others]}
			empty={t("works-none")}
		/>
	);
}
