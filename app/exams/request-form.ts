import { cleanLine, cleanText } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import { isDate, type LocalDate } from '~/lib/time'
import { lengthIn, timeIn } from './example-form'
import { digitalTools, type Education, educations, supports, type UniversityId } from './policy'
import type { SupportNeed, TypedSitting } from './request-wish'
import { isTooFar, type SittingId } from './sitting'

/** What an address says of an exam that is in no list, in the order of the form. */
export const typedFields = [
  'larosate',
  'larosatenamn',
  'brevlada',
  'kurskod',
  'kurs',
  'provkod',
  'dag',
  'start',
  'langd',
  'form',
  'verktyg',
] as const
/** What an address says of who asks. */
export const askerFields = ['kommun', 'utbildning', 'program', 'forsok', 'extra', 'rum', 'dator'] as const
const fields = ['sittning', ...typedFields, ...askerFields] as const

/**
 * An exam and who asks, as an address says it: it goes along from page to page, through signing in, and is never a
 * fault to read.
 */
export type ExamQuery = Record<(typeof fields)[number], string>

/** Reads an address; what is not said is empty. */
export function examQuery(said: URLSearchParams): ExamQuery {
  const line = (name: string) => cleanLine(said.get(name) ?? '').slice(0, 200)
  return Object.fromEntries(fields.map((name) => [name, line(name)])) as ExamQuery
}

/** Does an address tell of an exam at all? The form sends something even when nothing is filled in. */
export const tellsOfExam = (query: ExamQuery) =>
  query.sittning !== '' || typedFields.some((name) => query[name] !== '')

export type TypedReading = { ok: true; sitting: TypedSitting } | { ok: false; errors: FieldErrors }

/** Reads an exam that somebody typed. Errors are dictionary keys. */
export function readTyped(query: ExamQuery, today: LocalDate): TypedReading {
  const errors: FieldErrors = {}
  const check = <T>(name: (typeof typedFields)[number], value: T | null, because: string): T | null => {
    if (value === null) errors[name] = `seats.errors.${because}`
    return value
  }
  const universityId = (query.larosate || null) as UniversityId | null
  const name = check('larosatenamn', universityId ? '' : query.larosatenamn || null, 'name')
  const mailbox = query.brevlada === '' ? null : mailboxIn(query.brevlada)
  if (mailbox === null && (query.brevlada !== '' || !universityId)) errors.brevlada = 'seats.errors.mailbox'
  const courseCode = check('kurskod', query.kurskod || null, 'code')
  const courseName = check('kurs', query.kurs || null, 'course')
  const date = check('dag', dayIn(query.dag, today), 'date')
  const startMinute = query.start === '' ? null : check('start', timeIn(query.start), 'start')
  const minutes = check('langd', lengthIn(query.langd, 15), 'length')
  const format = check('form', formats[query.form as keyof typeof formats] ?? null, 'format')
  if (name === null || courseCode === null || courseName === null || date === null || minutes === null)
    return { ok: false, errors }
  if (format === null || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    sitting: {
      universityId,
      universityName: name,
      courseCode: courseCode.slice(0, 30),
      courseName,
      examCode: query.provkod.slice(0, 30),
      date,
      startMinute,
      minutes,
      format,
      tool: format === 'digital' ? query.verktyg.slice(0, 60) : '',
      contactEmail: mailbox,
    },
  }
}

const formats = { papper: 'paper', digital: 'digital' } as const

const mailboxIn = (typed: string) =>
  typed.length <= 200 && /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/.test(typed) ? typed.toLowerCase() : null

const dayIn = (typed: string, today: LocalDate): LocalDate | null =>
  isDate(typed) && typed > today && !isTooFar(typed, today) ? typed : null

/** What somebody says of themselves as an exam's writer. */
export interface AskerSaid {
  /** Four digits; null: not said. */
  municipality: string | null
  education: Education
  programme: string
  attempt: number
  extraMinutes: number
  separateRoom: boolean
  tool: string
}

/** Reads who asks; what cannot be read is as if it were not said, and named in `errors` as dictionary keys. */
export function readAsker(query: ExamQuery): { asker: AskerSaid; errors: FieldErrors } {
  const errors: FieldErrors = {}
  const attempt =
    query.forsok === '' ? 1 : /^([1-9]|1\d|20)$/.test(query.forsok) ? Number(query.forsok) : null
  if (attempt === null) errors.forsok = 'seats.errors.attempt'
  const extraMinutes = query.extra === '' ? 0 : lengthIn(query.extra, 0)
  if (extraMinutes === null) errors.extra = 'seats.errors.extra'
  return {
    errors,
    asker: {
      municipality: /^\d{4}$/.test(query.kommun) ? query.kommun : null,
      education: educations.find((one) => one === query.utbildning) ?? 'university',
      programme: query.program.slice(0, 100),
      attempt: attempt ?? 1,
      extraMinutes: extraMinutes ?? 0,
      separateRoom: query.rum === 'ja',
      tool: digitalTools.find((one) => one === query.dator) ?? '',
    },
  }
}

/** The exam that an address names: one that is listed, or one that is typed. */
export const wishedSitting = (
  query: ExamQuery,
  today: LocalDate,
): { id: SittingId } | TypedSitting | null => {
  if (query.sittning !== '') return { id: query.sittning as SittingId }
  const typed = readTyped(query, today)
  return typed.ok ? typed.sitting : null
}

const mostText = 500

/** What the form that sends a request says besides its address. */
export interface SentRequest {
  key: string
  needs: SupportNeed[]
  needsDetail: string
  consents: boolean
  note: string
  /** The start that was shown, wall clock; null: none was. */
  startMinute: number | null
  waits: boolean
}

/** Reads what is sent; errors are dictionary keys. */
export function readSent(form: FormData): { sent: SentRequest; errors: FieldErrors } {
  const text = (name: string) => cleanText(String(form.get(name) ?? ''))
  const said = form.getAll('stod').map(String)
  const errors: FieldErrors = {}
  if (text('detalj').length > mostText) errors.detalj = 'seats.errors.detail'
  if (text('meddelande').length > mostText) errors.meddelande = 'seats.errors.note'
  const start = text('tid')
  return {
    errors,
    sent: {
      key: text('nyckel')
        .replace(/[^\x21-\x7e]/g, '')
        .slice(0, 200),
      needs: supports.filter((one) => said.includes(one)),
      needsDetail: text('detalj'),
      consents: form.get('samtycke') === 'ja',
      note: text('meddelande'),
      startMinute: /^\d{1,4}$/.test(start) ? Number(start) : null,
      waits: form.get('ko') === 'ja',
    },
  }
}
