/** Where in the app somebody is. It stands in the address behind the #, so that the phone’s own way back leads back. */
export type Whereto =
	| { readonly at: "today" | "children" | "sessions" | "search" | "register" | "unsent" | "settings" }
	| { readonly at: "child"; readonly child: string }
	| { readonly at: "form"; readonly child: string; readonly form: string; readonly about: string | null }
	| { readonly at: "session"; readonly session: string };

const plain = ["today", "children", "sessions", "search", "register", "unsent", "settings"] as const;

export function placeIn(hash: string): Whereto {
	const [first = "", ...rest] = hash.replace(/^#\/?/, "").split("/");
	const [id, form, about = null] = rest;
	if (first === "child" && id) return form ? { at: "form", child: id, form, about } : { at: "child", child: id };
	if (first === "session" && id) return { at: "session", session: id };
	return { at: plain.find((one) => one === first) ?? "today" };
}

export function hrefOf(place: Whereto): string {
	switch (place.at) {
		case "child":
			return `#/child/${place.child}`;
		case "form":
			return `#/child/${place.child}/${place.form}${place.about === null ? "" : `/${place.about}`}`;
		case "session":
			return `#/session/${place.session}`;
		default:
			return `#/${place.at}`;
	}
}

export function go(place: Whereto): void {
	location.hash = hrefOf(place);
}

/** In the place of where somebody is: the way back does not lead into a form that is done. */
export function goInstead(place: Whereto): void {
	location.replace(hrefOf(place));
}
