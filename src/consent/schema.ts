import type { PlainDate } from "../shared/clock.ts";

/** Where a work may appear. A consent that does not name one gives nothing there. */
export const channels = [
	"web",
	"facebook_own",
	"facebook_partner",
	"youtube",
	"television_radio",
	"print",
	"reports",
	"donors",
	"training",
] as const;
export type Channel = (typeof channels)[number];

/** Channels that are seen all over the world: without consent to be seen abroad, they are not open. */
export const channelsAbroad: readonly Channel[] = ["web", "facebook_own", "facebook_partner", "youtube", "donors"];

/** In which languages a work may be told: data, not the languages of the office. */
export const consentLanguages = ["mn", "en"] as const;
export type ConsentLanguage = (typeof consentLanguages)[number];

/** How exactly a place may be named, from nothing to all. */
export const placePrecisions = ["none", "aimag", "soum", "school"] as const;
export type PlacePrecision = (typeof placePrecisions)[number];

export const displayNames = ["first_name", "pseudonym", "none"] as const;
export type DisplayName = (typeof displayNames)[number];

/** From nothing to all. */
export const faces = ["hidden", "partly", "shown"] as const;
export type Face = (typeof faces)[number];

/** Spoken by somebody else, changed, or as it is: from nothing to all. */
export const voices = ["re_voiced", "altered", "own"] as const;
export type Voice = (typeof voices)[number];

export const answers = ["agreed", "refused"] as const;
export const givers = ["self", "guardian"] as const;
/** How a child said yes: `aac` is a board of pictures, signs or another way than speech. */
export const waysOfAssent = ["spoken", "signed", "picture", "aac"] as const;
export const previewAnswers = ["agreed", "changes", "refused"] as const;
export const waysOfWithdrawal = ["in_person", "telephone", "message", "letter", "other"] as const;
export const choosers = ["child", "guardian", "staff"] as const;
export const findings = ["everybody", "nobody"] as const;

/** What goes once a consent is withdrawn. */
export const takedownWorks = [
	"page",
	"renditions",
	"captions",
	"images",
	"share_card",
	"feed",
	"sitemap",
	"search",
	"caches",
	"kits",
	"external_post",
	"backup",
	"other",
] as const;
export type TakedownWork = (typeof takedownWorks)[number];

/** The signed form, a photo of it, or the recording of what was said. */
export const acceptedSorts = ["photo", "document", "recording"] as const;

/** A person's answer as it is on record. */
export interface Consent {
	readonly id: string;
	/** The position at which it was entered first. */
	readonly recordedSeq: number;
	readonly report: string;
	readonly area: string | null;
	readonly campaign: string | null;
	readonly what: string;
	/** The works it is about; none: all in which the person appears. */
	readonly assets: readonly string[];
	readonly answer: (typeof answers)[number];
	readonly formVersion: string;
	readonly formLanguage: ConsentLanguage;
	readonly script: string | null;
	readonly birthYear: number | null;
	/** How a disability may be spoken of; null where it is not to be named. */
	readonly disabilityWording: string | null;
	readonly displayName: DisplayName;
	readonly place: PlacePrecision;
	readonly face: Face;
	readonly voice: Voice;
	readonly othersInFrame: string | null;
	readonly givenBy: (typeof givers)[number];
	readonly guardianName: string | null;
	readonly guardianRelation: string | null;
	/** Who looked at what paper to know that this is the guardian. */
	readonly guardianAuthority: string | null;
	/** Sealed: it is opened where somebody reads the record (accesses/store.ts). */
	readonly guardianContact: string | null;
	readonly assent: (typeof waysOfAssent)[number] | null;
	readonly supportPerson: string | null;
	readonly interpreter: string | null;
	readonly dissentSigns: string | null;
	readonly channels: readonly Channel[];
	readonly abroad: boolean;
	readonly languages: readonly ConsentLanguage[];
	readonly aiTraining: boolean;
	readonly startsOn: PlainDate;
	/** The last day. */
	readonly expiresOn: PlainDate;
	readonly reviewOn: PlainDate | null;
	readonly givenOn: PlainDate;
	readonly givenAt: string;
	readonly collectedBy: string;
	readonly witness: string | null;
	readonly file: string | null;
	readonly riskAssessment: string | null;
	readonly riskApprovedBy: string | null;
	readonly previewOn: PlainDate | null;
	readonly previewAnswer: (typeof previewAnswers)[number] | null;
	readonly payment: string | null;
	readonly copyLeft: boolean;
}

/** Said by the person or for them, about this consent and every one they gave before. */
export interface Withdrawal {
	readonly id: string;
	readonly seq: number;
	readonly consent: string;
	readonly askedBy: string;
	readonly way: (typeof waysOfWithdrawal)[number];
	readonly askedOn: PlainDate;
	/** Those that are withdrawn; none: all. */
	readonly channels: readonly Channel[];
	readonly assets: readonly string[];
	readonly because: string | null;
}

/** Somebody in a work: what shows of them, and where in a film. */
export interface Appearance {
	readonly id: string;
	readonly asset: string;
	/** Null: nobody knows yet who it is. */
	readonly report: string | null;
	readonly described: string | null;
	readonly fromMs: number | null;
	readonly untilMs: number | null;
	/** Null: not in the picture. */
	readonly face: Face | null;
	/** Null: not to be heard. */
	readonly voice: Voice | null;
	readonly told: boolean;
}

export interface Pseudonym {
	readonly campaign: string;
	readonly report: string;
	readonly alias: string;
}

export interface TakedownStep {
	readonly id: string;
	readonly withdrawal: string;
	readonly asset: string | null;
	readonly work: TakedownWork;
	readonly place: string;
	readonly external: boolean;
	readonly dueAt: Date;
	readonly doneAt: Date | null;
	readonly note: string | null;
	/** The proof: id of a file of the programme. */
	readonly file: string | null;
}

/** What somebody read of a consent: the record, the form to correct it, the signed paper. */
export const accessParts = ["record", "correction", "paper"] as const;
export type AccessPart = (typeof accessParts)[number];

/** Why a person's answer does not open a work, or nobody's does. */
export const obstacleReasons = [
	"not-gone-through",
	"unknown-person",
	"no-consent",
	"refused",
	"withdrawn",
	"not-begun",
	"expired",
	"of-age",
	"no-guardian",
	"preview-not-agreed",
	"shows-more",
] as const;
export type ObstacleReason = (typeof obstacleReasons)[number];

export interface Obstacle {
	readonly asset: string;
	/** Null where it is unknown who it is, or that anybody is in it. */
	readonly person: string | null;
	readonly appearance: string | null;
	readonly reason: ObstacleReason;
}

/** What all people in some works agree to, together. With an obstacle it is nothing at all. */
export interface EffectiveRight {
	readonly channels: readonly Channel[];
	readonly languages: readonly ConsentLanguage[];
	readonly place: PlacePrecision;
	/** The last day on which it holds, as things stand; null: it does not end by itself. */
	readonly until: PlainDate | null;
	readonly obstacles: readonly Obstacle[];
}
