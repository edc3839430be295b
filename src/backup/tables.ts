export type BackupTables = {
	backup: {
		id: string;
		place: string;
		at: Date;
		bytes: number | null;
		because: string | null;
		tried_at: Date | null;
	};
	restoration: {
		id: string;
		backup: string;
		backup_made_at: Date;
		program: string;
		restored_at: Date;
		/** json, a list of lists; written as text. */
		kept_apart: string | null;
		finished_at: Date | null;
	};
};
