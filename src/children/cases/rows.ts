import { versioned } from "../../shared/database/index.ts";
import type { CaseTables } from "./tables.ts";

export const cases = versioned<CaseTables, "child_case">("child_case");
export const reopenings = versioned<CaseTables, "case_reopening">("case_reopening");
export const transfers = versioned<CaseTables, "case_transfer">("case_transfer");
export const assessments = versioned<CaseTables, "assessment">("assessment");
export const schoolings = versioned<CaseTables, "schooling">("schooling");
export const barrierRecords = versioned<CaseTables, "barrier_record">("barrier_record");
export const plans = versioned<CaseTables, "case_plan">("case_plan");
export const goals = versioned<CaseTables, "case_goal">("case_goal");
export const referrals = versioned<CaseTables, "referral">("referral");
export const referralAnswers = versioned<CaseTables, "referral_answer">("referral_answer");
export const visits = versioned<CaseTables, "case_visit">("case_visit");
export const placementRows = versioned<CaseTables, "placement">("placement");
export const attendances = versioned<CaseTables, "learning_attendance">("learning_attendance");
export const childMoves = versioned<CaseTables, "child_move">("child_move");
export const dormitoryStays = versioned<CaseTables, "dormitory_stay">("dormitory_stay");
export const notes = versioned<CaseTables, "case_note">("case_note");

/** The tables of all that hangs on a child; one that refers to another stands before it. */
export const ofChild = [
	referralAnswers,
	referrals,
	attendances,
	placementRows,
	reopenings,
	transfers,
	assessments,
	schoolings,
	barrierRecords,
	plans,
	goals,
	visits,
	childMoves,
	dormitoryStays,
	notes,
] as const;
