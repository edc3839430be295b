import type { Phrases } from "../concepts.ts";

/** Phrases are parted by commas. Nouns stand in the singular, with an irregular plural behind a slash; verbs with irregular forms so. */
export const english: Phrases = {
	nouns: {
		teacher: "teacher, educator, schoolteacher, school teacher, instructor, teaching professional",
		education_staff:
			"staff/staff, personnel/personnel, staff member, education worker, education specialist, methodologist, employee, principal, school manager, education manager",
		social_worker: "social worker",
		parent: "parent, guardian, caregiver, carer",
		mother: "mother, mum, mom",
		father: "father, dad",
		community_member:
			"community member, member of the community/members of the community, resident, neighbour, neighbor, villager, local resident",
		official: "official, decision maker, policy maker, policymaker, civil servant, public servant, government official",
		child: "child/children, kid, girl/girls, boy/boys, out of school child/out of school children",
		pupil: "pupil, student, learner, schoolchild/schoolchildren",
		person:
			"person/people/persons, participant, individual, citizen, beneficiary/beneficiaries, adult, inhabitant, mongolian, viewer, user, attendee, human being, listener, follower, visitor, guest, attender, member of the public/members of the public, audience/audience",
		female: "woman/women, female, girl/girls",
		male: "man/men, male, boy/boys",
		household: "household, family/families, home",
		attendance: "attendance, participation, attendance record, attendance entry/attendance entries",
		contact: "contact, view, impression, hit, video view, exposure, post view, contact in duplicated numbers",
		training: "training, training course, course, training session, training event, teacher training",
		workshop: "workshop, seminar, awareness session, awareness workshop, awareness raising session, awareness event, information session",
		meeting: "meeting, roundtable, round table, dialogue, consultation meeting, advocacy meeting",
		session: "session, event, activity/activities, class/classes, lesson",
		document: "document, policy document, policy/policies, policy paper, paper",
		law: "law, by law, bylaw, regulation, guideline, decree, resolution, strategy/strategies, rule",
		video:
			"video, poster, human story/human stories, story/stories, post, film, publication, article, brochure, leaflet, book, photo, picture, clip, programme, website, page view",
		school: "school, public school, general education school, secondary school, target school",
		centre: "centre, center, lifelong education centre, lifelong education center, life long education centre, lec",
		kindergarten: "kindergarten, preschool, nursery/nurseries",
		structure:
			"pillar, component, area, target area, district, target district, aimag, province, sum, soum, khoroo, bag, phase, stage, objective, part, section, chapter, page, table, annex, annexe, appendix, step, country/countries, language, region, city/cities, theme, principle, priority, indicator, figure, reason, way, question, category/categories, level, round, point, side, type, kind, paragraph, footnote, clause, goal, result area, strand, group, direction, campaign year, number, version, issue, edition, grade, lesson learned, recommendation, challenge, box/boxes, chart, appendix",
		duration: "year, month, week, day, hour, minute, decade, quarter, second",
		money: "dollar, tugrik/tugrik/tugriks, tögrög/tögrög, togrog/togrog, mnt/mnt, usd/usd, yen/yen, jpy/jpy, euro, eur/eur, tugrug/tugrug",
		measure:
			"km/km, kilometre, kilometer, metre, meter, m/m, cm/cm, mm/mm, centimetre, kg/kg, kilogram, gram, tonne, ton, litre, liter, ml/ml, hectare, ha/ha, kcal/kcal, calorie, degree, mb/mb, gb/gb, kwh/kwh, km h/km h, square metre",
		times: "time",
		programme: "programme, project, organisation, organization, initiative",
	},
	verbs: {
		train:
			"train, learn about/learned about/learnt about,  teach/taught, coach, upskill, build the capacity, strengthen the capacity, built the capacity",
		attend: "attend, volunteer, participate, take part/took part/taken part/taking part, join, come/came, complete",
		identify: "identify/identified/identifying, find/found, locate, discover, detect",
		access:
			"enrol/enrolled/enrolling, enroll, give access/given access/gave access, gain access, obtain access, get access/got access, return to school, return to education, back in education, back into education, back to education, go back to school/went back to school, bring back to school/brought back to school, back in school, back to school, reenrol/re enrolled/reenrolled, enter school, start school, access education, place in school, place in education, include in education, provide with access, access to education, bring to education/brought to education, get into education/got into education, reintegrate",
		reach: "reach, touch, engage, sensitise, sensitize",
		see: "view, watch, see/saw/seen",
		held: "hold/held, organise, organize, conduct, carry out/carried out, take place/took place/taken place, run/ran, convene, host, arrange",
		adopted: "adopt, approve, pass, endorse, enact",
		in_force: "enter into force, come into force/came into force, be in force, in force, enforce",
		draft: "draft, prepare, develop, write/wrote/written, draw up/drew up/drawn up/drawing up",
		consulted: "consult",
		involved: "contribute, influence, shape, comment, help draft, inform, advise",
		dropout: "drop out/dropped out, leave school/left school, quit/quit, drop again",
		weak: "exceed, surpass, fulfil/fulfilled/fulfilling, overshoot/overshot, lead/led, result, mark, feature, focus, discuss, draw/drew/drawn, consist, comprise, contain, last, note, add, mention, confirm, announce, tell/told, write that/wrote that, mean/meant, make/made, generate, collect, earn, gather, attract, accumulate, produce, speak to/spoke to, talk to, support, register, involve, include, benefit, serve, assist, help, work/worked, count, total, record, report, achieve, amount, stand/stood, implement, be/was/were/been/are/is, have/had/has, do/did/done, make up/made up, reach a total, come from/came from, number, say/said, show/shown, cover, meet/met, bring/brought, live, see to, target, publish, rise/rose, grow/grew, open, continue, since, bring together/brought together, accord, follow, start, begin/began/begun, finish, end, age, base, relate, exclude, compare, estimate, define, list, represent, identify as, remain, keep/kept, go/went/gone, let",
		transfer: "receive, provide, give/gave/given, get/got, deliver, offer, obtain, gain, acquire",
		foreign:
			"use, employ, hire, vaccinate, pay/paid, feed/fed, die, leave/left, lose/lost, build/built, buy/bought, distribute, equip, graduate, award, send/sent, fire, injure, marry, arrest, speak/spoke, own, like, subscribe, donate, sell/sold, win/won, fail, move, retire, resign, enjoy, fund, treat, cure, examine, interview, strike, survey, promote, miss, refuse, complain, sign, download, share",
	},
	words: {
		preposition:
			"of, in, at, on, for, from, by, with, to, across, through, during, between, under, as, than, via, into, within, per, among, throughout, against, after, before, until, since, including, without, outside, upon, towards, regarding",
		auxiliary: "were, was, are, is, have, has, had, be, been, being, will, would, can, could, may, might, did, does, do",
		relative: "who, that, which, whose, whom, where, when, while, because, if, so",
		determiner: "the, these, those, their, our, its, this, his, her, each, every, a, an, all, both, some",
		conjunction: "and, or, as well as, but, while, plus, along with, together with",
		adverb:
			"also, again, soon, recently, lately, quickly, enough, present, fully, alike, sufficient, necessary, proudly, already, altogether, together, so far, to date, in total, overall, alone, today, now, only, just, then, there, not, ever, still, never, in all, successfully, directly, regularly, actively, at least once, once, up to now, by now, thus, thereby, therefore, however, yet, too, even, jointly",
		neutral:
			"public, local, different, individual, unique, dedicated, more, additional, total, new, general, participating, such, other, same, target, key, main, separate, lifelong education, state, government, active, own, distinct, of them, direct, entire, overall, registered, named, and, adult, project, programme, further, vulnerable, marginalised, marginalized, policy, advocacy, inclusive, inclusive education, education, mongolian, primary, secondary, professional, community, local community, major, large, successful, awareness, awareness raising, out of school, lifelong, various, cumulative, particular, relevant, important, interested, official, formal, high level, national",
		awareness: "awareness, awareness raising, awareness-raising",
		advocacy: "advocacy, advocate, lobbying, policy advocacy, policy",
		campaign: "campaign, online campaign, social media campaign, post, poster, video",
		network: "facebook, instagram, youtube, social media, online, internet, television",
		inclusion: "inclusive education, inclusion, inclusive",
		out_of_school: "out of school",
		disability: "disability, disabilities, disabled, special needs",
		no_disability: "without disabilities, without disability, without a disability",
		duplicated:
			"in duplicated numbers, duplicated, in duplicated figures, with duplication, counted each time, counting repeats, with repeats, not unique, duplicated number, gross",
		unduplicated:
			"counted once, each counted once, unduplicated, unique, without duplication, not duplicated, individual, different, distinct",
		about: "about, around, approximately, roughly, some, circa, ca, approx, an estimated, estimated, close to",
		above:
			"more than, over, above, at least, exceeding, upwards of, in excess of, no fewer than, no less than, well over, just over, a little over, slightly more than",
		below: "nearly, almost, less than, fewer than, under, below, up to, not quite, just under, at most, no more than",
		of_them: "of them, of these, of those, of whom, of the total, of which, among them, them, of all",
		number_of: "number of, total of, count of, numbers of, sum of, total number of, how many",
		target_value: "target, goal, targeted, planned, aim, aims, aimed, set out, plan, plans",
		future:
			"will, plans to, plan to, intends to, intend to, hopes to, hope to, aims to, aim to, expects to, going to, would, should, next year",
		negation: "not, never, no, none, failed to, unable to, neither, nor, cannot",
		again: "again, once more, a second time, twice",
		more: "more, additional, further, extra, increase, increase of, up by, rise",
		district: "district, districts",
		identifier:
			"tel, reg, acc, acct, telephone, phone, phone number, mobile, mob, cell, fax, whatsapp, viber, hotline, account, account no, account number, bank account, register, registration number, register number, registration no, iban, swift, isbn, issn, doi, passport, id number, tax number, vat no, invoice, invoice no, contract, receipt, postcode, postal code, zip code, po box, p o box, licence number, contract no",
		label:
			"art, para, sec, ch, fig, tab, vol, ed, phase, year, table, figure, section, sections, chapter, page, pages, annex, annexe, appendix, pillar, component, objective, goal, sdg, article, clause, part, step, version, grade, school no, school number, khoroo, no, nr, avenue, street, road, lane, ext, extension, suite, apt, gate, ger, floor no, agenda item, decision, resolution, letter, decree, order, law, school, bus, class, code no, box, chart, footnote, item, paragraph, level, issue, volume, vol, lot, room, floor, indicator, outcome, output, target area, form, question, p, pp, ref, iso, module, day, week, code, building, apartment, strand, result, campaign year, group, lesson, session no, round, no of",
	},
};

export const englishNumerals: Readonly<Record<string, number>> = {
	zero: 0,
	one: 1,
	two: 2,
	three: 3,
	four: 4,
	five: 5,
	six: 6,
	seven: 7,
	eight: 8,
	nine: 9,
	ten: 10,
	eleven: 11,
	twelve: 12,
	dozen: 12,
	thirteen: 13,
	fourteen: 14,
	fifteen: 15,
	sixteen: 16,
	seventeen: 17,
	eighteen: 18,
	nineteen: 19,
	twenty: 20,
	thirty: 30,
	forty: 40,
	fifty: 50,
	sixty: 60,
	seventy: 70,
	eighty: 80,
	ninety: 90,
};

export const englishScales: Readonly<Record<string, number>> = {
	hundred: 100,
	thousand: 1000,
	million: 1_000_000,
	millions: 1_000_000,
	mln: 1_000_000,
	billion: 1_000_000_000,
	bn: 1_000_000_000,
};

export const englishOrdinals: Readonly<Record<string, number>> = {
	first: 1,
	second: 2,
	third: 3,
	fourth: 4,
	fifth: 5,
	sixth: 6,
	seventh: 7,
	eighth: 8,
	ninth: 9,
	tenth: 10,
	eleventh: 11,
	twelfth: 12,
};

export const englishMonths = [
	"january",
	"february",
	"march",
	"april",
	"may",
	"june",
	"july",
	"august",
	"september",
	"october",
	"november",
	"december",
] as const;

/** A day beside one of these is when something else began or was said. */
export const englishBeginnings =
	/^(launch|start|beginning|inception|outset|foundation|started|starting|began|begun|launched|founded|established|published|updated|signed|opened)$/;

/** What happens again and again and is no person. */
export const occasion =
	/^(call|visit|ride|meal|referral|consultation|screening|check-?up|admission|download|click|entry|entries|dose|request|loan)s?$/;

/** Behind “trained in”, these say when or how, and not in what. */
export const manners =
	/^(spring|summer|autumn|fall|winter|person|small|big|groups?|parallel|cooperation|partnership|line|turn|batches|time|advance|detail|practice|rural|urban|remote|countryside|capital|villages?|towns?|site|weekends?|evenings?|line|average|behalf)$/;
