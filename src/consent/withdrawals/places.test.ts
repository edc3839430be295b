import { expect, it } from "vitest";
import { sayPlace } from "./places.ts";

it.each([
	["youtube, 2019-01-14", "YouTube, 14 January 2019", "YouTube, 2019 оны 1-р сарын 14"],
	["television_radio, mn, 2020-03-02", "Television and radio, Mongolian, 2 March 2020", "Телевиз, радио, Монгол хэл, 2020 оны 3-р сарын 2"],
	["en: human_story 3", "Human story 3, English", "Амьдралын түүх 3, Англи хэл"],
	["https://youtu.be/x", "https://youtu.be/x", "https://youtu.be/x"],
	["Сургуулийн самбар, 2 дугаар давхар", "Сургуулийн самбар, 2 дугаар давхар", "Сургуулийн самбар, 2 дугаар давхар"],
])("%s is said in words", (place, en, mn) => {
	expect([sayPlace(place, "en"), sayPlace(place, "mn")]).toEqual([en, mn]);
});
