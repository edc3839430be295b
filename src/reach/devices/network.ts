import type { PlainDate } from "../../shared/clock.ts";

/**
 * So many messages of one network count on one day. Behind one address of a mobile operator stand thousands of telephones, so it is no small number:
 * it bounds how far somebody with one line can drive a count, and what lies beyond is said beside it.
 */
export const mostFromNetwork = 5_000;
/** So many networks are told apart on a day; whoever has more than that at hand is counted no more, or the list would fill the memory. */
const mostNetworks = 50_000;

/** How much each network sent today. It stands in memory for this day, is written nowhere, and knows networks, not addresses. */
export interface Networks {
	/** Whether one more message of an address may count. */
	admit(address: string, day: PlainDate): boolean;
}

export function countNetworks({ most = mostFromNetwork, networks = mostNetworks } = {}): Networks {
	let of: PlainDate = "";
	let sent = new Map<string, number>();
	return {
		admit: (address, day) => {
			if (day !== of) {
				of = day;
				sent = new Map();
			}
			const network = networkOf(address);
			const before = sent.get(network);
			if (before === undefined && sent.size >= networks) return false;
			if ((before ?? 0) >= most) return false;
			sent.set(network, (before ?? 0) + 1);
			return true;
		},
	};
}

/** The first three of the four numbers of an IPv4 address (/24), the first three groups of an IPv6 one (/48): what one line is commonly given. */
export function networkOf(address: string): string {
	if (!address.includes(":")) return address.slice(0, address.lastIndexOf("."));
	const mapped = /^::ffff:(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
	if (mapped) return mapped;
	const [head = ""] = address.split("::");
	const groups = head === "" ? [] : head.split(":");
	return [...groups, "0", "0", "0"]
		.slice(0, 3)
		.map((group) => Number.parseInt(group, 16).toString(16))
		.join(":");
}
