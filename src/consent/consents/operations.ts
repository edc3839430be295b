import * as v from "valibot";
import { operations as names, consentForm as words } from "#words/consent";
import { reportInput } from "../../people/schema.ts";
import {
	choice,
	day,
	file,
	id,
	line,
	lines,
	optionalChoice,
	optionalDay,
	optionalLine,
	optionalText,
	optionalWholeNumber,
	record,
	text,
	ticked,
	together,
	typed,
} from "../../shared/fields.ts";
import { operation, operationsOf } from "../../shared/journal/operation.ts";
import {
	answers,
	channels,
	consentLanguages,
	displayNames,
	faces,
	givers,
	placePrecisions,
	previewAnswers,
	voices,
	waysOfAssent,
} from "../schema.ts";

const ids = v.pipe(
	lines,
	v.everyItem((one) => v.is(id, one), "choice-wrong"),
);

/** What was agreed to or refused, as the form has it from top to bottom. */
const answered = {
	campaign: record,
	what: text("what-missing"),
	/** None: all works in which the person appears. */
	assets: ids,
	formVersion: line("form-version-missing"),
	formLanguage: choice(consentLanguages, "form-language-missing"),
	script: optionalText,
	birthYear: optionalWholeNumber("birth-year-wrong", { least: 1900, most: 2100 }),
	givenBy: choice(givers, "given-by-missing"),
	guardianName: optionalLine,
	guardianRelation: optionalLine,
	guardianAuthority: optionalLine,
	guardianContact: optionalLine,
	assent: optionalChoice(waysOfAssent, "assent-wrong"),
	supportPerson: optionalLine,
	interpreter: optionalLine,
	dissentSigns: optionalText,
	answer: choice(answers, "answer-missing"),
	channels: v.pipe(lines, v.array(v.picklist(channels, "channels-wrong"))),
	abroad: ticked,
	languages: v.pipe(lines, v.array(v.picklist(consentLanguages, "languages-wrong"))),
	aiTraining: ticked,
	displayName: choice(displayNames, "display-name-missing"),
	alias: optionalLine,
	disabilityWording: optionalText,
	place: choice(placePrecisions, "place-missing"),
	face: choice(faces, "face-missing"),
	voice: choice(voices, "voice-missing"),
	othersInFrame: optionalText,
	startsOn: optionalDay,
	/** Two years from the start, where nothing is written. */
	expiresOn: optionalDay,
	reviewOn: optionalDay,
	givenOn: day,
	givenAt: line("given-at-missing"),
	collectedBy: line("collected-by-missing"),
	witness: optionalLine,
	payment: optionalLine,
	copyLeft: ticked,
	riskAssessment: optionalText,
	riskApprovedBy: optionalLine,
	file,
};
type Answered = v.InferOutput<v.ObjectSchema<typeof answered, undefined>>;

type Given = Pick<Answered, "givenBy" | "answer" | "guardianName" | "guardianRelation" | "guardianAuthority" | "assent">;

/** Whoever gave it for somebody else is named, with how one knows that they may, and with the child's own yes. */
function guardianNamed<Input extends Given>() {
	return v.rawCheck<Input>(({ dataset, addIssue }) => {
		const given: Partial<Input> = dataset.value ?? {};
		if (given.givenBy !== "guardian") return;
		const needed = {
			guardianName: "guardian-name-missing",
			guardianRelation: "guardian-relation-missing",
			guardianAuthority: "guardian-authority-missing",
			...(given.answer === "agreed" && { assent: "assent-missing" }),
		};
		for (const [key, message] of Object.entries(needed)) {
			const value = given[key as keyof Given] ?? null;
			if (value === null) addIssue({ message, path: [{ type: "object", origin: "value", input: { ...given }, key, value }] });
		}
	});
}

/** By a `report` of somebody new, or of a `person` who is on record. */
const consent = v.pipe(
	v.object({ id, person: record, report: v.optional(v.nullable(reportInput), null), area: typed, ...answered }),
	v.forward(
		v.partialCheck([["person"], ["report"]], ({ person, report }) => person !== null || report !== null, "person-missing"),
		["person"],
	),
	guardianNamed(),
	together({ riskAssessment: "risk-missing", riskApprovedBy: "risk-approver-missing" }),
);
const corrected = v.pipe(
	v.object({ id, ...answered, because: text("because-missing") }),
	guardianNamed(),
	together({ riskAssessment: "risk-missing", riskApprovedBy: "risk-approver-missing" }),
);
const preview = v.object({ id, shownOn: day, answer: choice(previewAnswers, "preview-answer-missing") });
const complaint = v.object({
	id,
	consent: id,
	receivedOn: day,
	complainedBy: line("complained-by-missing"),
	what: text("complaint-missing"),
});

const alike = { names, messages: [words], access: "consents.write", reach: "areas" } as const;

export const consentOperations = operationsOf("consent", alike, {
	/** What somebody agreed to, or refused. A new one takes the place of what they said before. */
	"consent-recorded": operation(consent, { keeps: withoutSecrets }),
	/** What was typed otherwise than it stands on the form. Whoever changes their mind gives a new consent, or withdraws this one. */
	"consent-corrected": operation(corrected, { keeps: withoutSecrets }),
	/** The finished work was shown to them before it was published. */
	"preview-shown": operation(preview),
	"complaint-noted": operation(complaint),
});

/** How the guardian is reached and by which name somebody is called stand sealed in the rows, and so nowhere in the journal in the clear. */
function withoutSecrets<Input extends Pick<Answered, "file" | "guardianContact" | "alias">>(input: Input) {
	const { file, guardianContact: _contact, alias: _alias, ...kept } = input;
	return { ...kept, file: file && { name: file.name } };
}

export type ConsentAnswer = Answered;

export type NewConsent = v.InferOutput<typeof consent>;
