import { about as aboutEn } from './en/about'
import { access as accessEn } from './en/access'
import { api as apiEn } from './en/api'
import { approvals as approvalsEn } from './en/approvals'
import { booking as bookingEn } from './en/booking'
import { calendars as calendarsEn } from './en/calendars'
import { capacity as capacityEn } from './en/capacity'
import { centres as centresEn } from './en/centres'
import { demand as demandEn } from './en/course-demand'
import { courseEdit as courseEditEn } from './en/course-edit'
import { courseHere as courseHereEn } from './en/course-here'
import { courseImport as courseImportEn } from './en/course-import'
import { courseLetters as courseLettersEn } from './en/course-letters'
import { courseTies as courseTiesEn } from './en/course-ties'
import { courses as coursesEn } from './en/courses'
import { day as dayEn } from './en/day'
import { demandLetters as demandLettersEn } from './en/demand-letters'
import { desk as deskEn } from './en/desk'
import { displays as displaysEn } from './en/displays'
import { examAnswers as examAnswersEn } from './en/exam-answers'
import { examDay as examDayEn } from './en/exam-day'
import { examDesk as examDeskEn } from './en/exam-desk'
import { examDuties as examDutiesEn } from './en/exam-duties'
import { invigilators as invigilatorsEn } from './en/exam-invigilators'
import { examLetters as examLettersEn } from './en/exam-letters'
import { examMaterial as examMaterialEn } from './en/exam-material'
import { ownExams as ownExamsEn } from './en/exam-own'
import { examRetention as examRetentionEn } from './en/exam-retention'
import { seats as seatsEn } from './en/exam-seats'
import { examSessions as examSessionsEn } from './en/exam-sessions'
import { sittings as sittingsEn } from './en/exam-sittings'
import { offices as officesEn } from './en/exam-university'
import { exams as examsEn } from './en/exams'
import { figures as figuresEn } from './en/figures'
import { identity as identityEn } from './en/identity'
import { letters as lettersEn } from './en/letters'
import { messages as messagesEn } from './en/messages'
import { openData as openDataEn } from './en/open-data'
import { people as peopleEn } from './en/people'
import { series as seriesEn } from './en/series'
import { sharing as sharingEn } from './en/sharing'
import { staff as staffEn } from './en/staff'
import { ui as uiEn } from './en/ui'
import { visitor as visitorEn } from './en/visitor'
import { waits as waitsEn } from './en/waits'
import { weekly as weeklyEn } from './en/weekly'
import { about } from './sv/about'
import { access } from './sv/access'
import { api } from './sv/api'
import { approvals } from './sv/approvals'
import { booking } from './sv/booking'
import { calendars } from './sv/calendars'
import { capacity } from './sv/capacity'
import { centres } from './sv/centres'
import { demand } from './sv/course-demand'
import { courseEdit } from './sv/course-edit'
import { courseHere } from './sv/course-here'
import { courseImport } from './sv/course-import'
import { courseLetters } from './sv/course-letters'
import { courseTies } from './sv/course-ties'
import { courses } from './sv/courses'
import { day } from './sv/day'
import { demandLetters } from './sv/demand-letters'
import { desk } from './sv/desk'
import { displays } from './sv/displays'
import { examAnswers } from './sv/exam-answers'
import { examDay } from './sv/exam-day'
import { examDesk } from './sv/exam-desk'
import { examDuties } from './sv/exam-duties'
import { invigilators } from './sv/exam-invigilators'
import { examLetters } from './sv/exam-letters'
import { examMaterial } from './sv/exam-material'
import { ownExams } from './sv/exam-own'
import { examRetention } from './sv/exam-retention'
import { seats } from './sv/exam-seats'
import { examSessions } from './sv/exam-sessions'
import { sittings } from './sv/exam-sittings'
import { offices } from './sv/exam-university'
import { exams } from './sv/exams'
import { figures } from './sv/figures'
import { identity } from './sv/identity'
import { letters } from './sv/letters'
import { messages } from './sv/messages'
import { openData } from './sv/open-data'
import { people } from './sv/people'
import { series } from './sv/series'
import { sharing } from './sv/sharing'
import { staff } from './sv/staff'
import { ui } from './sv/ui'
import { visitor } from './sv/visitor'
import { waits } from './sv/waits'
import { weekly } from './sv/weekly'

/** The same keys, other words: the compiler finds what has not been translated. */
type Translated<T> = { [Key in keyof T]: T[Key] extends string ? string : Translated<T[Key]> }

export const sv = {
  about,
  access,
  api,
  approvals,
  booking,
  calendars,
  capacity,
  centres,
  courses,
  courseEdit,
  courseHere,
  courseImport,
  courseLetters,
  courseTies,
  day,
  demand,
  demandLetters,
  desk,
  displays,
  examAnswers,
  examLetters,
  examDay,
  examSessions,
  examMaterial,
  examRetention,
  examDesk,
  examDuties,
  exams,
  invigilators,
  figures,
  identity,
  letters,
  messages,
  openData,
  ownExams,
  offices,
  people,
  seats,
  series,
  sharing,
  sittings,
  staff,
  ui,
  visitor,
  waits,
  weekly,
} as const

export const en: Translated<typeof sv> = {
  about: aboutEn,
  access: accessEn,
  api: apiEn,
  approvals: approvalsEn,
  booking: bookingEn,
  capacity: capacityEn,
  calendars: calendarsEn,
  centres: centresEn,
  courses: coursesEn,
  courseEdit: courseEditEn,
  courseHere: courseHereEn,
  courseImport: courseImportEn,
  courseLetters: courseLettersEn,
  courseTies: courseTiesEn,
  day: dayEn,
  demand: demandEn,
  demandLetters: demandLettersEn,
  desk: deskEn,
  displays: displaysEn,
  examAnswers: examAnswersEn,
  examLetters: examLettersEn,
  examDay: examDayEn,
  examSessions: examSessionsEn,
  examMaterial: examMaterialEn,
  examRetention: examRetentionEn,
  examDesk: examDeskEn,
  examDuties: examDutiesEn,
  exams: examsEn,
  invigilators: invigilatorsEn,
  figures: figuresEn,
  identity: identityEn,
  letters: lettersEn,
  messages: messagesEn,
  openData: openDataEn,
  ownExams: ownExamsEn,
  offices: officesEn,
  people: peopleEn,
  staff: staffEn,
  seats: seatsEn,
  series: seriesEn,
  sharing: sharingEn,
  sittings: sittingsEn,
  ui: uiEn,
  visitor: visitorEn,
  waits: waitsEn,
  weekly: weeklyEn,
}
