import { useEffect, useState } from "preact/hooks";
import { app as words } from "#words/field";
import { speak } from "../../shared/words.ts";
import { CaseFormPage } from "../screens/case-form-page.tsx";
import { ChildPage } from "../screens/child-page.tsx";
import { ChildrenPage } from "../screens/children-page.tsx";
import { Entrance } from "../screens/entrance.tsx";
import { RegisterPage } from "../screens/register-page.tsx";
import { SearchPage } from "../screens/search-page.tsx";
import { SessionPage } from "../screens/session-page.tsx";
import { SessionsPage } from "../screens/sessions-page.tsx";
import { SettingsPage } from "../screens/settings-page.tsx";
import { TodayPage } from "../screens/today-page.tsx";
import { UnsentPage } from "../screens/unsent-page.tsx";
import { lockItself } from "./locking.ts";
import type { Phone } from "./phone.ts";
import { placeIn } from "./places.ts";
import { ToldAloud } from "./told.tsx";
import { PhoneContext, usePhone } from "./use-phone.ts";

export function FieldApp({ phone }: { readonly phone: Phone }) {
	return (
		<PhoneContext.Provider value={phone}>
			<Inside />
		</PhoneContext.Provider>
	);
}

function Inside() {
	const phone = usePhone();
	const { open, language } = phone.is;
	const hash = useHash();
	useEffect(() => {
		document.documentElement.lang = language;
	}, [language]);
	useEffect(() => (open ? lockItself(phone.lock) : undefined), [open?.seat.id]);
	if (!open) return <Entrance />;
	return (
		<>
			<Screen hash={hash} />
			<ToldAloud />
		</>
	);
}

function Screen({ hash }: { readonly hash: string }) {
	const place = placeIn(hash);
	switch (place.at) {
		case "today":
			return <TodayPage />;
		case "children":
			return <ChildrenPage />;
		case "sessions":
			return <SessionsPage />;
		case "search":
			return <SearchPage />;
		case "register":
			return <RegisterPage />;
		case "unsent":
			return <UnsentPage />;
		case "settings":
			return <SettingsPage />;
		case "child":
			return <ChildPage key={place.child} child={place.child} />;
		case "form":
			return <CaseFormPage key={hash} {...place} />;
		case "session":
			return <SessionPage key={place.session} session={place.session} />;
	}
}

function useHash(): string {
	const [hash, change] = useState(location.hash);
	useEffect(() => {
		const look = () => change(location.hash);
		addEventListener("hashchange", look);
		return () => removeEventListener("hashchange", look);
	}, []);
	return hash;
}

/** The page shown where the phone’s store cannot be opened: nothing works without it, so it says what to do. */
export function WithoutStore() {
	const t = speak(words, "mn");
	const english = speak(words, "en");
	return (
		<main class="entrance">
			<h1>{t("store-closed")}</h1>
			<p>{t("store-closed-text")}</p>
			<p lang="en">{english("store-closed-text")}</p>
		</main>
	);
}
