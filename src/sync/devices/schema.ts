/** A phone as it was enrolled. */
export interface FieldDevice {
	readonly id: string;
	readonly account: string;
	/** The short name of the one programme that it is for. */
	readonly programme: string;
	readonly name: string;
	readonly enrolledAt: Date;
	readonly revokedAt: Date | null;
}

/** A phone as its owner and administrators see it. */
export interface ListedDevice extends FieldDevice {
	/** When it sent or fetched last; null before it did. */
	readonly heardAt: Date | null;
}

export type FieldDeviceTables = {
	field_device: {
		id: string;
		account: string;
		programme: string;
		name: string;
		send_digest: string;
		read_digest: string;
		enrolled_at: Date;
		revoked_at: Date | null;
	};
	field_key: { name: string; public_key: string; private_key: string; made_at: Date };
	/** Further columns are read and written in told.ts. */
	field_contact: { device: string; sent_at: Date | null; fetched_at: Date | null };
};
