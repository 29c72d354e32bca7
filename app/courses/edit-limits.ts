import type { EditField } from './edit-fields'

/** So many meetings an instance has at most, and so many letters are said of one; EMIL of ours keeps the same. */
export const meetingsMost = 100
export const noteMost = 1000
/** So many letters a town has, so many towns an instance, and so many professions a course. */
export const townMost = 100
export const townsMost = 50
export const professionsMost = 20
/** So many days somebody travels at most. */
export const daysMost = 500
/** So many letters a paragraph has. */
export const paragraphMost = 4000

/** So many letters each field takes. */
export const lettersMost = {
  code: 30,
  titleSv: 200,
  titleEn: 200,
  isced: 4,
  sun: 10,
  descriptionSv: 10_000,
  descriptionEn: 10_000,
  eligibilitySv: 5000,
  eligibilityEn: 5000,
  towns: townsMost * (townMost + 2),
  meetings: meetingsMost * (noteMost + townMost + 80),
  meetingsText: 5000,
  adminTown: townMost,
  applicationCode: 60,
  selection: 2000,
  currency: 3,
} as const satisfies Partial<Record<EditField, number>>

/** What the sentence about a fault counts: so many at the most; null: it counts nothing. */
export function mostOf(field: string, because: string): number | null {
  const counted: Record<string, number> = {
    long: lettersMost[field as keyof typeof lettersMost],
    longParagraph: paragraphMost,
    longNote: noteMost,
    longTown: townMost,
    manyMeetings: meetingsMost,
    manyTowns: townsMost,
    manyProfessions: professionsMost,
    days: daysMost,
  }
  return counted[because] ?? null
}
