import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { OpenSeat, Phone, PhoneState } from "./phone.ts";

export const PhoneContext = createContext<Phone | null>(null);

/** The phone with its state; the component that asks is drawn again whenever the state changes. */
export function usePhone(): Phone & { readonly is: PhoneState } {
	const phone = useContext(PhoneContext);
	const [, draw] = useState(0);
	useEffect(() => phone?.watch(() => draw((count) => count + 1)), [phone]);
	if (!phone) throw new Error("outside the app");
	return { ...phone, is: phone.state() };
}

/** The open seat; only components that are drawn while one is open may ask. */
export function useOpenSeat(): OpenSeat {
	const { open } = usePhone().is;
	if (!open) throw new Error("nobody is in");
	return open;
}

/** What is read from the store, again after each change; null until it has come the first time. */
export function useStored<Result>(read: (open: OpenSeat) => Promise<Result>, ...of: readonly unknown[]): Result | null {
	const { is } = usePhone();
	const [found, find] = useState<Result | null>(null);
	const { open, changes } = is;
	useEffect(() => {
		let isWanted = true;
		if (open) void read(open).then((result) => isWanted && find(result));
		return () => {
			isWanted = false;
		};
	}, [open?.seat.id, changes, ...of]);
	return found;
}
