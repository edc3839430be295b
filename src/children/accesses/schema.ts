/** What was read of a case: its page, its printed summary, its sensitive notes, or all of it, by a phone that fetched it. */
export const caseAccessParts = ["page", "summary", "sensitive", "telephone"] as const;
export type CaseAccessPart = (typeof caseAccessParts)[number];

export type AccessTables = {
	case_access: { id: string; child: string; account: string; device: string | null; read_at: Date; part: CaseAccessPart };
	emergency_access: {
		id: string;
		since_seq: number;
		until_seq?: number;
		child: string;
		account: string;
		because: string;
		opened_at: Date;
		ends_at: Date;
	};
};
