// What start, test and `npx tegsh` say before anything of ours can run; the dictionaries of the slices need Node.js 24 and a build.
const words = {
	"node-old": {
		mn: "Тэгш ажиллахад Node.js 20.19 эсвэл түүнээс шинэ хувилбар хэрэгтэй. Энд {version} байна: {path}. Шинэ хувилбарыг nodejs.org хуудаснаас суулгана уу.",
		en: "Tegsh needs Node.js 20.19 or newer. This is {version}, at {path}. Get a newer one from nodejs.org.",
	},
	"npm-old": {
		mn: "Тэгш суулгахад npm 10 эсвэл түүнээс шинэ хувилбар хэрэгтэй. Энд {version} байна. Node.js-ийг шинэчилбэл npm хамт шинэчлэгдэнэ.",
		en: "Tegsh needs npm 10 or newer to install. This is {version}. A newer Node.js brings a newer npm.",
	},
	"npm-missing": {
		mn: "npm олдсонгүй. Node.js-ийг nodejs.org хуудаснаас дахин суулгана уу.",
		en: "There is no npm here. Install Node.js again from nodejs.org.",
	},
	"node-missing": {
		mn: "Тэгш Node.js 24 дээр ажилладаг. {machine} төрлийн компьютерт зориулсан Node.js 24-ийг бид дагалдуулаагүй тул nodejs.org хуудаснаас суулгаад дахин эхлүүлнэ үү.",
		en: "Tegsh runs on Node.js 24, and brings none for {machine}. Install Node.js 24 from nodejs.org and start again.",
	},
	"node-refused": {
		mn: "{path} ажилласангүй: {reason}. Node.js 24-ийг nodejs.org хуудаснаас суулгаад дахин эхлүүлнэ үү.",
		en: "{path} did not run: {reason}. Install Node.js 24 from nodejs.org and start again.",
	},
	waiting: {
		mn: "Тэгшийг энэ хавтсанд өөр процесс ({pid}) бэлтгэж байна. Дуусахыг хүлээж байна …",
		en: "Another process ({pid}) is setting Tegsh up in this folder. Waiting for it …",
	},
	"in-use": {
		mn: "Суулгах багцууд өөрчлөгдсөн боловч Тэгш энэ хавтсаас ажиллаж байна (процесс {pids}). Түүнийг зогсоогоод дахин эхлүүлнэ үү.",
		en: "The packages to install have changed, and Tegsh is running from this folder (process {pids}). Stop it, then start again.",
	},
	"not-writable": {
		mn: "Тэгшийг бэлтгэхийн тулд {folder} хавтсанд бичих шаардлагатай боловч энэ хэрэглэгчид эрх алга: {reason}.",
		en: "Setting Tegsh up means writing to {folder}, and this user may not: {reason}.",
	},
	installing: { mn: "Багцуудыг суулгаж байна", en: "Installing packages" },
	installed: { mn: "Багцуудыг суулгалаа", en: "Packages installed" },
	building: { mn: "Тэгшийг угсарч байна", en: "Building Tegsh" },
	built: { mn: "Тэгшийг угсарлаа", en: "Tegsh built" },
	"install-failed": { mn: "Багцуудыг суулгаж чадсангүй. {why}", en: "The packages could not be installed. {why}" },
	"build-failed": {
		mn: "Тэгшийг угсарч чадсангүй. Дараах мэдээллийг хөгжүүлэгчид өгнө үү.",
		en: "Tegsh could not be built. Please pass the following on to whoever maintains it.",
	},
	"npm-says": { mn: "npm-ийн хариу:", en: "npm says:" },
	"why-network": {
		mn: "Багцын агуулахад холбогдож чадсангүй. Интернэт холболтоо шалгаад дахин эхлүүлнэ үү.",
		en: "The package registry could not be reached. Check the connection to the internet and start again.",
	},
	"why-full": { mn: "Диск дүүрсэн байна.", en: "The disk is full." },
	"why-forbidden": {
		mn: "Энэ хэрэглэгчид энэ хавтсанд бичих эрх алга.",
		en: "This user may not write to this folder.",
	},
	"why-lock": {
		mn: "package.json болон package-lock.json зөрж байна. git pull хийж эсвэл өөрийн өөрчлөлтөө буцаагаад дахин эхлүүлнэ үү.",
		en: "package.json and package-lock.json disagree. Pull again, or take back your own change, and start again.",
	},
	"why-damaged": {
		mn: "Татсан багц гэмтсэн байна. Дахин эхлүүлнэ үү.",
		en: "A package arrived damaged. Start again.",
	},
	"why-unknown": { mn: "Доорх мэдээллээс шалтгааныг харна уу.", en: "The reason is below." },
	stopped: { mn: "Зогсоолоо.", en: "Stopped." },
	"tools-missing": {
		mn: "Тестүүдийг ажиллуулахад дутуу байгаа зүйлс:",
		en: "The tests need what is not here:",
	},
	"tools-by-root": {
		mn: "Debian эсвэл Ubuntu дээр: sudo apt-get install {packages}",
		en: "On Debian or Ubuntu: sudo apt-get install {packages}",
	},
	"tools-installing": { mn: "apt-get-ээр суулгаж байна: {packages}", en: "Installing with apt-get: {packages}" },
	"tools-installed": { mn: "apt-get-ээр суулгалаа: {packages}", en: "Installed with apt-get: {packages}" },
	"tools-failed": { mn: "apt-get суулгаж чадсангүй.", en: "apt-get could not install them." },
	seconds: { mn: "{seconds} секунд", en: "{seconds} s" },
};

const language = /^mn/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "") ? "mn" : "en";

export function say(key, values = {}) {
	return words[key][language].replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** What the person can do something about: printed as it is, without a stack. */
export class Refusal extends Error {
	constructor(key, values = {}, details = "") {
		super([say(key, values), details].filter(Boolean).join("\n\n"));
	}
}
