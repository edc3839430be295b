import type { PlainDate } from "../shared/clock.ts";
import type {
	AccessPart,
	Channel,
	Consent,
	ConsentLanguage,
	choosers,
	DisplayName,
	Face,
	findings,
	PlacePrecision,
	TakedownWork,
	Voice,
	Withdrawal,
} from "./schema.ts";

interface Versioned {
	id: string;
	since_seq: number;
	until_seq?: number;
}

export type ConsentTables = {
	consent: Versioned & {
		recorded_seq: number;
		report: string;
		area: string | null;
		campaign: string | null;
		what: string;
		assets: readonly string[];
		answer: Consent["answer"];
		form_version: string;
		form_language: ConsentLanguage;
		script: string | null;
		birth_year: number | null;
		disability_wording: string | null;
		display_name: DisplayName;
		place: PlacePrecision;
		face: Face;
		voice: Voice;
		others_in_frame: string | null;
		given_by: Consent["givenBy"];
		guardian_name: string | null;
		guardian_relation: string | null;
		guardian_authority: string | null;
		guardian_contact: string | null;
		assent: Consent["assent"];
		support_person: string | null;
		interpreter: string | null;
		dissent_signs: string | null;
		channels: readonly Channel[];
		abroad: boolean;
		languages: readonly ConsentLanguage[];
		ai_training: boolean;
		starts_on: PlainDate;
		expires_on: PlainDate;
		review_on: PlainDate | null;
		given_on: PlainDate;
		given_at: string;
		collected_by: string;
		witness: string | null;
		file: string | null;
		risk_assessment: string | null;
		risk_approved_by: string | null;
		preview_on: PlainDate | null;
		preview_answer: Consent["previewAnswer"];
		payment: string | null;
		copy_left: boolean;
	};
	consent_withdrawal: Versioned & {
		consent: string;
		asked_by: string;
		way: Withdrawal["way"];
		asked_on: PlainDate;
		channels: readonly Channel[];
		assets: readonly string[];
		because: string | null;
	};
	consent_complaint: Versioned & { consent: string; received_on: PlainDate; complained_by: string; what: string };
	appearance: Versioned & {
		asset: string;
		report: string | null;
		described: string | null;
		from_ms: number | null;
		until_ms: number | null;
		face: Face | null;
		voice: Voice | null;
		told: boolean;
	};
	asset_gone_through: {
		asset: string;
		since_seq: number;
		until_seq?: number;
		found: (typeof findings)[number];
		because: string | null;
	};
	pseudonym: Versioned & {
		campaign: string;
		report: string;
		alias: string;
		alias_mark: string;
		chosen_by: (typeof choosers)[number];
	};
	consent_access: { id: string; consent: string; account: string; read_at: Date; part: AccessPart };
	takedown_step: Versioned & {
		withdrawal: string;
		asset: string | null;
		work: TakedownWork;
		place: string;
		external: boolean;
		due_at: Date;
		done_at: Date | null;
		note: string | null;
		file: string | null;
	};
};
