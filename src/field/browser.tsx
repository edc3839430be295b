import { render } from "preact";
import { FieldApp, WithoutStore } from "./app/app.tsx";
import { openPhone } from "./app/phone.ts";
import { keepApp } from "./app/updating.ts";
import { openFieldDatabase } from "./store/database.ts";

async function begin(place: Element): Promise<void> {
	const phone = await openFieldDatabase(() => location.reload())
		.then(openPhone)
		.catch(() => null);
	render(phone ? <FieldApp phone={phone} /> : <WithoutStore />, place);
	// Without a worker the app works as long as there is a signal.
	if (phone) await keepApp(phone).catch(() => {});
}

const place = document.getElementById("field");
if (place) void begin(place);
