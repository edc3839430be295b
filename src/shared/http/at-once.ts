/** Counts what each address is doing at this moment, and lets it do so much at once. */
export function atOnce(most: number) {
	const under = new Map<string, number>();
	return {
		/** Does the work; null where the address is doing too much already. */
		async within<Result>(address: string, work: () => Promise<Result>): Promise<Result | null> {
			const now = under.get(address) ?? 0;
			if (now >= most) return null;
			under.set(address, now + 1);
			try {
				return await work();
			} finally {
				const left = (under.get(address) ?? 1) - 1;
				if (left > 0) under.set(address, left);
				else under.delete(address);
			}
		},
	};
}
