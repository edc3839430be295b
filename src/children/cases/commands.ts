import { commandsOf } from "../../shared/journal/index.ts";
import { withinAreas } from "../within.ts";
import { recordAssessment, recordBarriers, recordSchooling, schoolingAt } from "./assessing/assessing.ts";
import { recordConsent, withdrawConsent } from "./assessing/consent.ts";
import { writeNote, writeSensitiveNote } from "./following/notes.ts";
import { endPlacement, placeChild, recordAttendance } from "./following/placements.ts";
import { endDormitoryStay, recordDormitoryStay, recordMove, recordVisit, recordVisits } from "./following/visits.ts";
import { withdrawEntry } from "./following/withdrawing.ts";
import { caseOperations } from "./operations.ts";
import { changeGoal, goalAt, setGoal } from "./planning/goals.ts";
import { approvePlan, drawPlan, returnPlan } from "./planning/plans.ts";
import { answerReferral, sendReferral } from "./planning/referrals.ts";
import { assignCase, mergeCases, takeCase, transferCase } from "./running/assigning.ts";
import { closeCase, holdCase, reopenCase, resumeCase } from "./running/pausing.ts";

export const caseCommands = commandsOf(
	caseOperations,
	{
		"case-assigned": assignCase,
		"case-taken": takeCase,
		"case-transferred": transferCase,
		"case-merged": mergeCases,
		"case-held": holdCase,
		"case-resumed": resumeCase,
		"case-closed": closeCase,
		"case-reopened": reopenCase,
		"service-consent-recorded": recordConsent,
		"service-consent-withdrawn": withdrawConsent,
		"assessment-recorded": recordAssessment,
		"schooling-recorded": { work: recordSchooling, before: schoolingAt },
		"barriers-recorded": recordBarriers,
		"plan-drawn": drawPlan,
		"plan-approved": approvePlan,
		"plan-returned": returnPlan,
		"goal-set": setGoal,
		"goal-changed": { work: changeGoal, before: goalAt },
		"referral-sent": sendReferral,
		"referral-answered": answerReferral,
		"visit-recorded": { work: recordVisit, together: recordVisits },
		"child-placed": placeChild,
		"placement-ended": endPlacement,
		"learning-attended": recordAttendance,
		"move-recorded": recordMove,
		"dormitory-stay-recorded": recordDormitoryStay,
		"dormitory-stay-ended": endDormitoryStay,
		"note-written": writeNote,
		"sensitive-note-written": writeSensitiveNote,
		"entry-withdrawn": withdrawEntry,
	},
	withinAreas,
);
