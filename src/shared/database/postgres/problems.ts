import { problems } from "../../problem.ts";

export const problem = problems("database", {
	"folder-served": {
		status: 409,
		mn: "{folder} хавтас дээр Тэгшийн өөр сервер ажиллаж байна. Тэр серверийг ашиглана уу, эсвэл эхлээд түүнийг зогсооно уу. Хоёр дахь сервер ажиллуулах бол TEGSH_DATA тохиргоонд өөр хавтас заана уу.",
		en: "Another Tegsh server is running on the folder {folder}. Use that one, or stop it first. To run a second one, give it a folder of its own with TEGSH_DATA.",
	},
	"database-served": {
		status: 409,
		mn: "{place} өгөгдлийн сан дээр Тэгшийн өөр сервер ажиллаж байна. Эхлээд түүнийг зогсооно уу. Дөнгөж сая тасарсан бол нэг минут хүлээгээд дахин оролдоно уу.",
		en: "Another Tegsh server is running on the database {place}. Stop it first. If it broke off just now, wait a minute and try again.",
	},
	"other-version": {
		status: 500,
		mn: "{folder} хавтас доторх өгөгдлийг PostgreSQL {found} бичсэн байна, энэ Тэгш PostgreSQL {expected}-тай ажилладаг. Юу ч өөрчлөөгүй. Үүнийг бичсэн Тэгшийн хувилбарыг ажиллуулна уу, эсвэл PostgreSQL-ийн pg_dump тушаалаар өгөгдлийг PostgreSQL {expected}-тай сервер рүү хуулж, DATABASE_URL тохиргоонд тэр серверийг заана уу.",
		en: "The data in the folder {folder} was written by PostgreSQL {found}; this Tegsh runs PostgreSQL {expected}. Nothing has been changed. Run the version of Tegsh that wrote it, or copy the data with PostgreSQL’s own pg_dump to a server that runs PostgreSQL {expected} and name that server in DATABASE_URL.",
	},
	"no-binaries": {
		status: 500,
		mn: "{platform} системд зориулсан PostgreSQL суулгагдаагүй байна. “npm ci” тушаалыг --omit=optional сонголтгүйгээр дахин ажиллуулна уу, эсвэл DATABASE_URL тохиргоонд өөрийн PostgreSQL серверийг заана уу.",
		en: "PostgreSQL for {platform} is not installed. Run npm ci again without --omit=optional, or name your own PostgreSQL server in DATABASE_URL.",
	},
	"creation-failed": {
		status: 500,
		mn: "{folder} хавтсанд өгөгдлийн сан үүсгэж чадсангүй. PostgreSQL дараах зүйлийг мэдээлэв:\n{log}",
		en: "The database could not be created in the folder {folder}. PostgreSQL said:\n{log}",
	},
	"start-failed": {
		status: 500,
		mn: "{folder} хавтас дахь PostgreSQL ажиллаж эхэлсэнгүй. Түүний сүүлд бичсэн мөрүүд:\n{log}",
		en: "The PostgreSQL of the folder {folder} did not start. The last lines it wrote:\n{log}",
	},
	silent: {
		status: 500,
		mn: "{folder} хавтас дахь PostgreSQL (процесс {pid}) ажиллаж байгаа ч хариу өгөхгүй байна. Тэр процессыг зогсоогоод дахин эхлүүлнэ үү.",
		en: "The PostgreSQL of the folder {folder} (process {pid}) runs but does not answer. End that process and start again.",
	},
	"folder-closed": {
		status: 500,
		mn: "Өгөгдлийн сан {folder} хавтсанд байгаа боловч PostgreSQL-ийн хэрэглэгч тийш нэвтрэх эрхгүй болжээ. Уг хавтас болон түүний дээд хавтаснуудад “chmod o+x” тушаалаар нэвтрэх эрх өгнө үү.",
		en: "The database is in the folder {folder}, but the user that PostgreSQL runs as may no longer enter it. Allow it to pass with chmod o+x on that folder and those above it.",
	},
	"folder-unwritable": {
		status: 500,
		mn: "{folder} хавтсанд бичих боломжгүй байна: {reason}",
		en: "The folder {folder} cannot be written to: {reason}",
	},
	"home-missing": {
		status: 500,
		mn: "{folder} хавтасны өгөгдлийн сан {home} хавтсанд байх ёстой боловч тэнд алга. Уг хавтсыг буцааж тавина уу, эсвэл TEGSH_DATA тохиргоонд өөр хавтас заана уу.",
		en: "The database of the folder {folder} belongs in {home}, which is not there. Put it back, or choose another folder with TEGSH_DATA.",
	},
	"other-owner": {
		status: 500,
		mn: "{folder} хавтас дахь өгөгдлийн сан өөр хэрэглэгчийнх байна. Тэгшийг түүнийг үүсгэсэн хэрэглэгчээр ажиллуулна уу, эсвэл TEGSH_DATA тохиргоонд өөр хавтас заана уу.",
		en: "The database in the folder {folder} belongs to another user. Run Tegsh as the user that created it, or choose another folder with TEGSH_DATA.",
	},
	"no-user": {
		status: 500,
		mn: "PostgreSQL root хэрэглэгчээр ажилладаггүй, харин энэ компьютерт “nobody” хэрэглэгч алга. Тэгшийг энгийн хэрэглэгчээр ажиллуулна уу.",
		en: "PostgreSQL does not run as root, and this machine has no user “nobody”. Run Tegsh as an ordinary user.",
	},
	lost: {
		status: 503,
		mn: "{place} дахь PostgreSQL-тэй холбоо тасарлаа. Хадгалсан өгөгдөл алдагдаагүй. Тэгшийг дахин эхлүүлнэ үү.",
		en: "The connection to the PostgreSQL of {place} was lost. Nothing that was saved is lost. Start Tegsh again.",
	},
	unreachable: {
		status: 503,
		mn: "DATABASE_URL тохиргоонд заасан {place} сервертэй холбогдож чадсангүй: {reason}",
		en: "Tegsh could not connect to {place}, the server named in DATABASE_URL: {reason}",
	},
	"url-unreadable": {
		status: 500,
		mn: "DATABASE_URL тохиргоог уншиж чадсангүй. Ийм хэлбэртэй байна: postgres://user:password@host:5432/database. Нууц үгийн тусгай тэмдэгтийг %-ээр кодолно.",
		en: "DATABASE_URL cannot be read. It looks like this: postgres://user:password@host:5432/database. Special characters of the password are percent-encoded.",
	},
	"too-old": {
		status: 500,
		mn: "{place} дахь PostgreSQL-ийн хувилбар {version} байна. Тэгшид {oldest} буюу түүнээс шинэ хувилбар хэрэгтэй.",
		en: "The PostgreSQL at {place} is version {version}. Tegsh needs {oldest} or newer.",
	},
	"not-utf8": {
		status: 500,
		mn: "{place} өгөгдлийн сангийн кодчилол {encoding} байна. UTF8 кодчилолтой өгөгдлийн сан үүсгэнэ үү.",
		en: "The database {place} is encoded in {encoding}. Create one that is encoded in UTF8.",
	},
	"no-icu": {
		status: 500,
		mn: "{place} дахь PostgreSQL монгол цагаан толгойн дарааллыг (mn-x-icu) мэдэхгүй байна. ICU-тэй PostgreSQL ашиглана уу.",
		en: "The PostgreSQL at {place} does not know the order of the Mongolian alphabet (mn-x-icu). Use one that is built with ICU.",
	},
});
