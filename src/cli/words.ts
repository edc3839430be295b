import type { Dictionary } from "../shared/words.ts";

export const words = {
	usage: {
		mn: `Тэгш: тушаалууд

  npx tegsh import registers ФАЙЛ…  [--dry-run] [--area ЗАМ]   ирцийн бүртгэл оруулах (CSV, XLSX эсвэл хавтас)
  npx tegsh import places ФАЙЛ…  [--dry-run]                  аймаг, сум, хороо, баг (CSV); хүн амын тоотой нь
  npx tegsh import population ФАЙЛ…  [--dry-run]              газар, сургуулийн хүний тоо (CSV)
  npx tegsh import undo ДУГААР                                оруулалтыг бүхэлд нь буцаах
  npx tegsh figures [КОД] [--rows] [--as-of БИЧЛЭГ] [--day ӨДӨР]  үзүүлэлтүүд, мөрүүд
  npx tegsh claims ФАЙЛ                                       тайлангийн тоо бүрийг үзүүлэлттэй тулгах
  npx tegsh people learn                                      нэг хүний бүртгэлүүд хэрхэн зөрдгийг сурч, дахин тулгах
  npx tegsh link ФАЙЛ [ФАЙЛ2] --id БАГАНА --map ҮҮРЭГ=БАГАНА,… [--one-to-one] [--out БҮЛЭГ.csv] [--pairs ХОС.csv]
                                                              нэг хүний бүртгэлүүдийг CSV-ээс олох. Үүрэг: given, family, clan,
                                                              birth_date, sex, register, phone, place, address, other
  npx tegsh verify [--anchor БИЧЛЭГ:ХЭШ]                       журналыг шалгах
  npx tegsh accounts password НЭР                              нэг удаагийн нууц үг өгөх
  npx tegsh accounts second-factor НЭР                         нэвтрэх кодыг хүчингүй болгох
  npx tegsh demo sign-ins                                      жишээ хөтөлбөрт нэвтрэх нэр, нууц үг
  npx tegsh demo remove                                        жишээ хөтөлбөрийг устгах

  --programme НЭР   аль хөтөлбөр      --json   JSON баримт хэвлэх
`,
		en: `Tegsh: commands

  npx tegsh import registers FILE…  [--dry-run] [--area PATH]  attendance registers (CSV, XLSX or a folder)
  npx tegsh import places FILE…  [--dry-run]                   areas: sums, khoroos, bags (CSV), with population if given
  npx tegsh import population FILE…  [--dry-run]               how many people areas and sites have (CSV)
  npx tegsh import undo ID                                     take a whole import back
  npx tegsh figures [CODE] [--rows] [--as-of POSITION] [--day DAY]  figures, or the rows of one
  npx tegsh claims FILE                                        hold each number of a report against the figures
  npx tegsh people learn                                      learn how the reports of one person differ, and weigh all anew
  npx tegsh link FILE [FILE2] --id COLUMN --map ROLE=COLUMN,… [--one-to-one] [--out CLUSTERS.csv] [--pairs PAIRS.csv]
                                                               find the records of one person in any CSV. Roles: given, family,
                                                               clan, birth_date, sex, register, phone, place, address, other
  npx tegsh verify [--anchor POSITION:HASH]                    check the journals
  npx tegsh accounts password NAME                             give an account a one-time password
  npx tegsh accounts second-factor NAME                        ask an account for no sign-in code
  npx tegsh demo sign-ins                                      user names and passwords of the demo
  npx tegsh demo remove                                        take the demo programme away

  --programme NAME   which programme      --json   print one JSON document
`,
	},
	"command-unknown": {
		mn: "“{name}” гэсэн тушаал алга. `npx tegsh` гэж бичвэл тушаалуудыг харуулна.",
		en: "There is no command “{name}”. `npx tegsh` lists them.",
	},
	"option-unknown": {
		mn: "{name} гэсэн сонголт алга. `npx tegsh` гэж бичвэл тушаал, сонголтуудыг харуулна.",
		en: "There is no option {name}. `npx tegsh` lists the commands and their options.",
	},
	"option-value-missing": { mn: "{name}: утгыг нь ард нь бичнэ үү.", en: "{name}: write its value after it." },
	"option-value-unwanted": { mn: "{name}: энэ сонголт утга авахгүй.", en: "{name}: this option takes no value." },
	"places-imported": {
		mn: "{file}: газар {areas}, хүний тоо {numbers} бичигдлээ; {known} нь өмнө нь бүртгэлтэй байсан.",
		en: "{file}: areas written: {areas}, numbers of people: {numbers}; on record already: {known}.",
	},
	"places-read": {
		mn: "{file}: газар {areas}, хүний тоо {numbers} бичигдэх байсан; {known} нь өмнө нь бүртгэлтэй. Юу ч бичсэнгүй.",
		en: "{file}: areas to write: {areas}, numbers of people: {numbers}; on record already: {known}. Nothing was written.",
	},
	"files-missing": { mn: "Оруулах файлаа заана уу.", en: "Name the files to import." },
	"file-unknown": { mn: "“{path}” файл олдсонгүй.", en: "There is no file “{path}”." },
	"area-unknown": {
		mn: "--area: “{area}” гэсэн кодтой аймаг, дүүрэг алга.",
		en: "--area: there is no aimag or district with the code “{area}”.",
	},
	"file-imported": {
		mn: "{file}: {date}, {rows} ирц. Буцаах дугаар: {import}",
		en: { one: "{file}: {date}, {rows} attendance. To undo: {import}", other: "{file}: {date}, {rows} attendances. To undo: {import}" },
	},
	"file-read": {
		mn: "{file}: {date}, {rows} ирц.",
		en: { one: "{file}: {date}, {rows} attendance.", other: "{file}: {date}, {rows} attendances." },
	},
	"import-total": {
		mn: "Нийт {rows} ирц, {people} хүн. Татгалзсан мөр: {rejected}.",
		en: "{rows} attendances of {people} people. Rows rejected: {rejected}.",
	},
	"dry-run-total": {
		mn: "Туршилт: юу ч бичээгүй. {rows} ирц, эдгээр файлд {people} өөр хүн. Татгалзсан мөр: {rejected}.",
		en: "Dry run, nothing was written: {rows} attendances of {people} different people in these files. Rows rejected: {rejected}.",
	},
	"import-missing": { mn: "Буцаах оруулалтын дугаарыг өгнө үү.", en: "Name the import to undo by its id." },
	"import-undone": {
		mn: "Оруулалтыг буцаалаа: {rows} ирц хасагдав.",
		en: {
			one: "The import is undone: {rows} attendance was taken back.",
			other: "The import is undone: {rows} attendances were taken back.",
		},
	},
	"text-missing": { mn: "Тайлангийн файлаа заана уу: claims ФАЙЛ", en: "Name the file of the report: claims FILE" },
	"text-unreadable": {
		mn: "{path}: энгийн бичвэр биш байна. UTF-8 кодчилолтой бичвэр буюу Markdown болгож хадгална уу.",
		en: "{path}: this is not plain text. Save it as text or Markdown in UTF-8.",
	},
	"code-missing": { mn: "Үзүүлэлтийн кодыг өгнө үү: figures КОД --rows", en: "Name the indicator: figures CODE --rows" },
	"code-unknown": { mn: "“{code}” кодтой үзүүлэлт алга.", en: "There is no indicator with the code “{code}”." },
	"not-a-number": { mn: "{name}: “{value}” нь бүхэл тоо биш.", en: "{name}: “{value}” is not a whole number." },
	"not-a-day": {
		mn: "{name}: “{value}” нь огноо биш байна. 2020-03-31 гэх мэтээр бичнэ үү.",
		en: "{name}: “{value}” is no day. Write it like 2020-03-31.",
	},
	"anchor-wrong": {
		mn: "--anchor: “{value}” нь бичлэг:хэш хэлбэргүй байна.",
		en: "--anchor: “{value}” is not of the form position:hash.",
	},
	"journal-whole": {
		mn: "{journal}: журнал бүрэн бүтэн, {rows} бичлэг (агуулгыг нь устгасан: {erased}). Хэвлэх тэмдэг: {anchor}",
		en: "{journal}: the journal is whole, {rows} rows (payload erased: {erased}). Anchor to print: {anchor}",
	},
	"journal-broken": {
		mn: "{journal}: журнал ЭВДЭРСЭН, {rows} бичлэг. Төгсгөл: {anchor}",
		en: "{journal}: the journal is BROKEN, {rows} rows. Its end: {anchor}",
	},
	"fault-missing": { mn: "{seq}-р бичлэг алга", en: "row {seq} is missing" },
	"fault-metadata": { mn: "{seq}-р бичлэг өөрчлөгдсөн", en: "row {seq} was changed" },
	"fault-payload": { mn: "{seq}-р бичлэгийн агуулга өөрчлөгдсөн", en: "the payload of row {seq} was changed" },
	"fault-head": { mn: "гинжний төгсгөл таарахгүй байна ({seq})", en: "the end of the chain does not match ({seq})" },
	"fault-anchor": { mn: "хэвлэсэн тэмдэгтэй таарахгүй байна ({seq})", en: "the chain does not go through the printed anchor ({seq})" },
	"published-hold": {
		mn: "{programme}: нийтэлсэн тоо {figures}, бүгд бүртгэлтэйгээ тохирч байна.",
		en: "{programme}: {figures} published figures, and each is what its records give.",
	},
	"published-moved": {
		mn: "{programme}: нийтэлсэн тоо {figures}, үүнээс {count} нь бүртгэлтэйгээ ТОХИРОХГҮЙ БАЙНА.",
		en: "{programme}: {figures} published figures, of which {count} are NOT what their records give.",
	},
	"fault-published": {
		mn: "{indicator}, тайлант хугацаа {period}, {edition}-р хувилбар: зөрсөн нь {what}",
		en: "{indicator}, period {period}, edition {edition}: differs in {what}",
	},
	"user-name-missing": { mn: "Нэвтрэх нэрийг өгнө үү: npx tegsh {command} НЭР", en: "Name the account: npx tegsh {command} NAME" },
	"user-name-unknown": { mn: "“{userName}” нэвтрэх нэртэй хэрэглэгч алга.", en: "There is no account with the user name “{userName}”." },
	"password-reset": {
		mn: "{userName} дараах нууц үгээр нэг удаа нэвтэрч, өөрийн нууц үгээ сонгоно: {password}",
		en: "{userName} signs in once with this password and then chooses their own: {password}",
	},
	"password-reset-code": {
		mn: "Утсан дээрх код, эсвэл нөөц кодыг нь мөн асууна. Хоёуланг нь алдсан бол: npx tegsh accounts second-factor {userName}",
		en: "They are also asked for the code of their app, or a recovery code. If both are lost: npx tegsh accounts second-factor {userName}",
	},
	"second-factor-reset": {
		mn: "{userName} нэвтрэхэд код асуухгүй. Эрх нь шаардвал дараагийн удаа нэвтрэхдээ шинээр тохируулна.",
		en: "{userName} is no longer asked for a code. Where the role needs one, it is set up anew at the next sign-in.",
	},
	"model-learned": {
		mn: "{version} загварыг сурлаа. {reports} бүртгэлийг дахин тулгахад {people} хүн байна.",
		en: "Learned the model {version}. Weighed anew by it, the {reports} reports are {people} people.",
	},
	"demo-removed": { mn: "Жишээ хөтөлбөрийг устгалаа.", en: "The demo programme is gone." },
} satisfies Dictionary;
