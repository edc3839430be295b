import type { Phone } from "./phone.ts";

/**
 * Keeps the app on the phone, and learns of another version. That one waits until somebody begins it, or until nobody is in: what is typed
 * lies in the store, and two versions never run together.
 */
export async function keepApp(phone: Phone): Promise<void> {
	if (!("serviceWorker" in navigator)) return;
	const registration = await navigator.serviceWorker.register("/field/worker.js", { scope: "/field", updateViaCache: "none" });
	const wasControlled = navigator.serviceWorker.controller !== null;
	navigator.serviceWorker.addEventListener("controllerchange", () => {
		// The first time a worker takes over it is of the version that is open.
		if (wasControlled) location.reload();
	});
	const look = () => {
		if (!registration.waiting || !navigator.serviceWorker.controller) return;
		if (phone.state().open) phone.updateIsReady();
		else beginUpdate();
	};
	// With the lock nobody is in any more.
	phone.watch(() => phone.state().isUpdateReady && !phone.state().open && look());
	registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
	look();
	setInterval(() => void registration.update().catch(() => {}), 3_600_000);
}

/** Begins the version that waits. Drafts and unsent work lie in the store, so nothing is lost. */
export function beginUpdate(): void {
	void navigator.serviceWorker.getRegistration("/field").then((registration) => registration?.waiting?.postMessage("begin"));
}
