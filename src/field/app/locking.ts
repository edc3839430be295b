/** Milliseconds without a touch after which it locks: an unlocked phone that lies about can be read by anybody who finds it. */
const idle = 5 * 60_000;
/** Milliseconds hidden after which it locks: long enough to take a photo or to look at a map. */
const hidden = 2 * 60_000;

const signs = ["pointerdown", "keydown", "scroll"] as const;

/** Locks after some minutes without a touch, and when the app was hidden for long. Returns what stops it. */
export function lockItself(lock: () => void): () => void {
	let waiting = setTimeout(lock, idle);
	let hiddenAt: number | null = null;

	function touched(): void {
		clearTimeout(waiting);
		waiting = setTimeout(lock, idle);
	}
	function seen(): void {
		if (document.visibilityState === "hidden") {
			hiddenAt = performance.now();
			clearTimeout(waiting);
			// A phone may stop the app’s clock while it is hidden: it is looked at again when it is shown.
			waiting = setTimeout(lock, hidden);
			return;
		}
		const wasLong = hiddenAt !== null && performance.now() - hiddenAt > hidden;
		hiddenAt = null;
		if (wasLong) lock();
		else touched();
	}

	for (const sign of signs) addEventListener(sign, touched, { passive: true });
	document.addEventListener("visibilitychange", seen);
	return () => {
		clearTimeout(waiting);
		for (const sign of signs) removeEventListener(sign, touched);
		document.removeEventListener("visibilitychange", seen);
	};
}
