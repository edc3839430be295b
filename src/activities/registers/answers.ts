import type { Disability } from "../../particulars/disability.ts";
import type { ParticipantRole } from "../schema.ts";

const roleWords: Readonly<Record<ParticipantRole, readonly string[]>> = {
	teacher: ["багш", "багшнар", "teacher"],
	education_staff: [
		"боловсролынажилтан",
		"ажилтан",
		"сургуулийнажилтан",
		"захирал",
		"менежер",
		"сургалтынменежер",
		"educationstaff",
		"educationworker",
		"staff",
		"schoolstaff",
		"principal",
		"director",
		"manager",
	],
	social_worker: ["нийгмийнажилтан", "socialworker"],
	parent: [
		"эцэгэх",
		"эцэг",
		"эх",
		"аав",
		"ээж",
		"асранхамгаалагч",
		"эцэгэхасранхамгаалагч",
		"parent",
		"guardian",
		"caregiver",
		"parentguardian",
		"parentorguardian",
		"mother",
		"father",
	],
	community_member: ["иргэн", "орон нутгийн иргэн", "оршинсуугч", "communitymember", "community", "citizen", "resident"],
	official: ["албантушаалтан", "албанхаагч", "төрийналбанхаагч", "official", "governmentofficial", "civilservant"],
	child: ["хүүхэд", "сурагч", "суралцагч", "child", "children", "pupil", "student"],
	other: ["бусад", "other"],
};
const roleMeanings = new Map(
	(Object.entries(roleWords) as [ParticipantRole, readonly string[]][]).flatMap(([role, list]) =>
		list.map((word) => [foldWord(word), role] as const),
	),
);

/** The role that a cell says somebody took part in; “unclear” for a word that is none of ours. */
export function readRole(written: string): ParticipantRole | "unclear" | null {
	const word = foldWord(written);
	return word === "" ? null : (roleMeanings.get(word) ?? roleMeanings.get(word.replace(/s$/, "")) ?? "unclear");
}

const yes = ["тийм", "т", "байгаа", "бий", "хөгжлийнбэрхшээлтэй", "yes", "y", "true"];
const no = ["үгүй", "ү", "байхгүй", "алга", "хөгжлийнбэрхшээлгүй", "no", "n", "none", "false"];
const notAsked = ["асуугаагүй", "тодорхойгүй", "мэдэхгүй", "хариулаагүй", "notasked", "unknown", "na", "notknown", "notstated"];
const answers = new Map<string, Disability | null>([
	...yes.map((word) => [word, "yes"] as const),
	...no.map((word) => [word, "no"] as const),
	...notAsked.map((word) => [word, null] as const),
]);

/** Whether somebody has a disability, in a cell. Empty is not asked; 1 and 0 are unclear, because lists number their answers as they like. */
export function readDisability(written: string): Disability | "unclear" | null {
	const word = foldWord(written);
	if (word === "") return null;
	const answer = answers.get(word);
	return answer === undefined ? "unclear" : answer;
}

function foldWord(written: string): string {
	return written
		.normalize("NFC")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "")
		.replace(/є/g, "ө")
		.replace(/ї/g, "ү");
}
