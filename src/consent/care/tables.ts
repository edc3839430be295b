import type { ServiceConsent } from "./schema.ts";

export type ServiceConsentTables = {
	service_consent: {
		id: string;
		since_seq: number;
		until_seq?: number;
		child: string;
		purposes: readonly string[];
		given_by: ServiceConsent["givenBy"];
		guardian_name: string | null;
		guardian_relation: string | null;
		assent: ServiceConsent["assent"];
		notice_version: string;
		notice_language: ServiceConsent["noticeLanguage"];
		given_on: string;
		until: string | null;
		withdrawn_on: string | null;
		withdrawn_because: string | null;
	};
};
