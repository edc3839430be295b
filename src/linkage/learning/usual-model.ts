import type { Comparison, Frequencies, Model } from "./model.ts";

// Written by scripts/usual-model.ts; not by hand.

/** The model that Tegsh brings, learned from a generated register. Nobody in it exists. */
export const usualModel: Model = {
	format: 1,
	version: "mongolia-1",
	learnedOn: "2020-04-27",
	foldVersion: 1,
	profile: { records: 9381, persons: 6562, matches: 6975 },
	prior: -12.62,
	family: {
		prior: -11.22,
		twins: 0.01431,
		phone: 0.04972,
		given: { "very-close": 0.01025, close: 0.06836, distant: 0.1716, else: 0.7551 },
	},
	thresholds: { link: 4, review: -1, floor: -7 },
	comparisons: {
		given: {
			levels: levels({
				exact: [0.5193, 0.0008605],
				folded: [0.3377, 0.001432],
				"sounds-alike": [0.06039, 0.0005026],
				"very-close": [0.04816, 0.001281],
				close: [0.02055, 0.004388],
				distant: [0.009461, 0.01631],
				initial: [5.001e-7, 5.001e-7],
				else: [0.003381, 0.9752],
			}),
			frequencies: common(
				0.0008368,
				0.000567,
				100000,
				"altanceceg:615 batbold:570 batbatar:480 baterdene:450 enhtoia:420 monherdene:405 batjargal:390 lhagvasoren:375",
				"batbileg:375 ganbatar:375 bathishig:360 erdeneqimeg:345 ganbold:330 oionqimeg:315 monhceceg:300 batoia:300 monhgerel:285",
				"monhbat:285 batenh:285 batceceg:285 batoqir:270 monhma:270 batdorj:270 monhbatar:270 sohbat:255 batbaiar:255",
				"monhbaiar:255 monhtogs:255 batogs:255 batmandah:255 enhjargal:255 batqimeg:255 otgonbaiar:240 bacaihan:240 bolorma:240",
				"altanjargal:240 batma:240 qolonceceg:240 enhmandah:225 bacol:225 batmagnai:210 monhoqir:210 enhtogs:210 batnar:210",
				"monhenh:195 oion:195 ganzorig:195 enhceceg:195 bator:195 enhbatar:195 batbiamba:195 enhqimeg:195 monhjargal:195",
				"boldbatar:180 ariona:180 sarantoia:180 monhbilgon:180 narantoia:180 batolzi:180 ceceg:180 monholzi:180 monhbileg:180",
				"nergoi:165 temogerel:165 enhsaran:165 ganbileg:165 batdelger:165 bathoslen:165 anojin:165 temolen:150 enhbold:150",
				"enhmonh:150 altanolzi:150 monhsoren:150 narceceg:150 gandorj:150 ganjargal:150 enhzol:150 monhnar:150 enhishig:135",
				"batbilgon:135 batgerel:135 oqir:135 ganhand:135 batho:135 ganolzi:135 bacorig:135 sohmagnai:135 altanqimeg:135",
				"enhmagnai:135 gansaihan:135 narmagnai:135 ganmonh:135 erdenetogs:135 enhoiag:135 batolga:135 gangerel:135 bilegbatar:135",
				"altancecen:135 altanenh:135 altanar:135 monhoianga:135 ganerdene:135 oionceceg:135 sohzorig:120 baiartoia:120",
				"enhtolga:120 nardorj:120 gansoh:120 batcecen:120 erdenebatar:120 biambabold:120 niamaerdene:120 enhcecen:120 batmonh:120",
				"narbatar:120 ganbaiar:120 enhbaiar:120 bacaran:120 qolonbatar:120 davasaihan:120 bilegzol:120 cecegerdene:120",
				"erdenececeg:120 altantolga:120 erhembold:120 narqimeg:120 boldhishig:120 porevqimeg:120 bilegceceg:120 ganenh:120",
				"porevbaiar:120 mishelolzi:120 monhtoia:105 bacaia:105 nartogs:105 monhcecen:105 enhdorj:105 tomorolzi:105 batoianga:105",
				"tomorgerel:105 enholzi:105 zolbodorj:105 bold:105 altanbileg:105 enhoqir:105 toia:105 enhsaihan:105 otgonceceg:105",
				"otgonbat:105",
			),
		},
		family: {
			levels: levels({
				exact: [0.2498, 0.0005989],
				folded: [0.4457, 0.00113],
				"sounds-alike": [0.06933, 0.000146],
				"very-close": [0.06899, 0.0005515],
				close: [0.02478, 0.004138],
				distant: [0.002897, 0.01459],
				initial: [0.1367, 0.01245],
				else: [0.001709, 0.9664],
			}),
			frequencies: common(
				0.002293,
				0.000647,
				100000,
				"b:1815 baterden:1535 o:1196 batbold:945 otgonbaiar:915 batbaiar:900 e:856 m:812 ganbold:738 oqir:694 n:664 ganzorig:649",
				"g:605 lhagvasoren:590 t:576 temolen:561 s:561 nergoi:546 a:546 bold:502 monherden:472 bacorig:443 c:443 sohbat:413",
				"batdorj:413 batmonh:399 monhbold:384 enhbold:369 d:369 dorj:369 enhdorj:354 ganbatar:354 monhzorig:340 otgonbat:340",
				"batbatar:325 h:325 batoqir:310 bator:310 enhbatar:295 l:295 batmoron:280 lhagvabatar:266 batcecen:266 monhoia:251",
				"bacaihan:251 nardorj:236 monhbaiar:236 batho:236 ganbat:236 enhsoh:236 enhtolg:221 batmagnai:207 olzibatar:207",
				"erdenemagnai:207 narbatar:207 monhbatar:207 batdelger:207 batolg:207 ganoqir:207 cecegbatar:207 j:207 altanzorig:192",
				"enhmonh:192 cogtbatar:192 cecegbaiar:192 q:192 sohbold:192 otgonsoh:192 lhagvabold:192 altansoh:192 batbiamb:192",
				"batbileg:177 batjargal:177 erdenebatar:177 altantor:177 altanhoia:177 gereldorj:177 oransoh:177 tengerbold:177",
				"oionbatar:177 monhdorj:177 boljargal:177 monhbileg:177 horeldorj:162 cerenbatar:162 gansoh:162 monhbilgon:162 bacoh:162",
				"baiarerden:162 erdenesaihan:162 enhbileg:162 baiarbatar:162 monhoiag:162 monhishig:162 miagmarbold:162 cerenzorig:148",
				"batogs:148 monhbat:148 nominbatar:148 enhgerel:148 altansaihan:148 batmandah:148 ondrahtolg:148 baiarbiamb:148",
				"bathishig:148 monhtor:148 erdenebat:148 baiarsaihan:148 monhdelger:148 boldtolg:148 sohdorj:148 cecegdorj:148",
				"monhjargal:148 tomorbold:148 z:148 bathoia:148 jargalzorig:148 boldorj:148 horelhoia:133 boldbatar:133 cecegbat:133",
				"jargalbatar:133 orantor:133 boldbilgon:133 delgerbatar:133 monhmagnai:133 enhtor:133 i:133 arionho:133 baiarho:133",
				"monho:133 enhbaiar:133 gandorj:133 otgonbold:133 enhbat:133 erdenezorig:133 tomorbatar:133 porevtolg:133 erdenetolg:133",
				"niamabiamb:133 narenh:133 cecegtor:133 otgonmandah:133 olzibat:118 monhenh:118 baiardorj:118 otgonoqir:118 batbilgon:118",
				"temomoron:118 temohishig:118",
			),
		},
		order: { levels: levels({ swapped: [0.03403, 1] }), frequencies: null },
		birth_date: {
			levels: levels({
				exact: [0.8396, 0.0002212],
				"both-first-of-january": [0.006334, 0.00005129],
				"first-of-january": [0.05337, 0.004318],
				"same-month": [5.079e-7, 5.079e-7],
				"same-year": [0.01992, 0.001317],
				"day-and-month-swapped": [0.01241, 0.00007364],
				"one-digit-apart": [0.06165, 0.005522],
				"two-parts-agree": [0.002102, 0.04434],
				else: [0.003589, 0.9442],
			}),
			frequencies: null,
		},
		sex: { levels: levels({ same: [0.9899, 0.4998], else: [0.01009, 0.5002] }), frequencies: null },
		register: {
			levels: levels({
				exact: [0.926, 0.00000393],
				"typed-without-twenty": [0.02104, 0.00000393],
				"one-letter-apart": [0.009764, 0.00000393],
				neighbour: [0.02915, 0.00000393],
				else: [0.0141, 1],
			}),
			frequencies: null,
		},
		phone: {
			levels: levels({ exact: [0.6727, 0.00001248], "one-digit-apart": [0.000008617, 0.000008617], else: [0.3263, 1] }),
			frequencies: null,
		},
	},
	texts: [
		{
			role: "place",
			column: 0,
			impliedBy: 1,
			...{
				levels: levels({
					exact: [0.9319, 0.4432],
					"very-close": [5.001e-7, 5.001e-7],
					close: [5.001e-7, 5.001e-7],
					"in-another-column": [5.001e-7, 5.001e-7],
					else: [0.06509, 0.5568],
				}),
				frequencies: common(0.4415, 0.000149, 100000, "1:60190 84:20540 62:19270"),
			},
		},
		{
			role: "place",
			column: 1,
			impliedBy: null,
			...{
				levels: levels({
					exact: [0.9441, 0.3347],
					"very-close": [0.000001371, 0.000001371],
					close: [0.000001371, 0.000001371],
					"in-another-column": [0.000001371, 0.000001371],
					else: [0.0529, 0.6653],
				}),
				frequencies: common(0.3342, 0.000243, 100000, "125:35900 16:32160 10:31940"),
			},
		},
	],
};

function levels(shares: Readonly<Record<string, readonly [m: number, u: number]>>): Comparison["levels"] {
	return Object.entries(shares).map(([level, [m, u]]) => ({ level, m, u }));
}

/** Folded values and of how many persons in so many each is. */
function common(agreement: number, least: number, persons: number, ...values: readonly string[]): Frequencies {
	const shares = values.flatMap((line) => line.split(" ")).map((value) => value.split(":") as [string, string]);
	return { agreement, least, shares: Object.fromEntries(shares.map(([value, count]) => [value, Number(count) / persons])) };
}
