import { register as words } from "#words/field";
import { childrenOperations } from "../../children/operations.ts";
import { readPhone } from "../../particulars/phone.ts";
import { partialRecordOf } from "../../people/intake/partial-record.ts";
import { speak } from "../../shared/words.ts";
import { Page } from "../app/frame.tsx";
import { goInstead } from "../app/places.ts";
import { usePhone, useStored } from "../app/use-phone.ts";
import { type FieldTyped, type FormStep, textOf } from "../forms/field.ts";
import { Flow } from "../forms/flow.tsx";
import { type AlikeChild, alikeAmong } from "./alike.ts";
import { AlikeView } from "./alike-view.tsx";
import { nameOfCase, readCases, type ShownCase } from "./cases.ts";
import { areaOptions, readPlaces, siteOptions } from "./places.ts";
import { faultsInChild, registrationOf, whereSteps, whoSteps } from "./register-form.ts";

/** Somebody new. A child on the phone already who looks alike is shown, with the reasons, before anything is written. */
export function RegisterPage() {
	const phone = usePhone();
	const { language } = phone.is;
	const t = speak(words, language);
	const found = useStored(async (open) => ({ cases: await readCases(open), places: await readPlaces(open) }));
	if (!found) return <Page title={t("register")} back={{ at: "children" }} children={null} />;
	const { cases, places } = found;
	const day = phone.today();
	const areas = areaOptions(places, language);
	const likely = (typed: FieldTyped) => alikeAmong(cases, recordIn(typed, day));
	const answerTo = (typed: FieldTyped, { document }: AlikeChild) => textOf(typed, `alike-${document.report}`);

	function steps(typed: FieldTyped): readonly FormStep[] {
		const alike = likely(typed).map(
			(one): FormStep => ({
				view: () => <AlikeView alike={one} typed={recordIn(typed, day)} />,
				fields: [
					{
						name: `alike-${one.document.report}`,
						label: t("alike-question", { name: nameOfCase(one.document) }),
						kind: "one",
						options: (["same", "different", "unsure"] as const).map((value) => ({ value, label: t(`alike-${value}`) })),
					},
				],
			}),
		);
		const siblings = siblingsAmong(cases, typed).map(({ document }) => ({ value: document.household, label: nameOfCase(document) }));
		return [...whoSteps(language), ...alike, ...whereSteps({ language, areas, sites: siteOptions(places, language), siblings })];
	}

	function faultsOf(typed: FieldTyped): Readonly<Record<string, string>> {
		const unanswered = likely(typed).filter((one) => answerTo(typed, one) === "");
		const same = likely(typed).find((one) => answerTo(typed, one) === "same");
		return {
			...faultsInChild(typed, day, language),
			...Object.fromEntries(unanswered.map(({ document }) => [`alike-${document.report}`, t("alike-needed")])),
			...(same && { [`alike-${same.document.report}`]: t("alike-is-there") }),
		};
	}

	return (
		<Flow
			form="register"
			title={t("register")}
			back={{ at: "children" }}
			operation={childrenOperations["child-registered"]}
			steps={steps}
			fresh={{ identifiedOn: day, area: areas.length === 1 ? (areas[0]?.value ?? "") : "" }}
			faultsOf={faultsOf}
			hasOwnFaults={true}
			inputOf={(typed, { record, report }) => {
				const answered = (answer: string) => likely(typed).filter((one) => answerTo(typed, one) === answer);
				const reports = (answer: string) => answered(answer).map(({ document }) => document.report);
				const household = textOf(typed, "sibling") || record;
				return registrationOf(typed, {
					id: record,
					report,
					household,
					today: day,
					different: reports("different"),
					unsure: reports("unsure"),
				});
			}}
			done={(child) => goInstead({ at: "child", child })}
		/>
	);
}

function recordIn(typed: FieldTyped, day: string) {
	const fields = ["given", "family", "clan", "sex", "birthDate", "registerNumber", "phone", "area"];
	return partialRecordOf(Object.fromEntries(fields.map((field) => [field, textOf(typed, field)])), day);
}

/** Whose guardian has the same telephone. */
function siblingsAmong(cases: readonly ShownCase[], typed: FieldTyped): readonly ShownCase[] {
	const phone = readPhone(textOf(typed, "phone"));
	return phone === null ? [] : cases.filter(({ document }) => document.phone === phone).slice(0, 5);
}
