import { z } from 'zod'
import { cleanLine, cleanText } from '~/lib/clean'
import { type FieldErrors, readForm } from '~/lib/form'
import type { LocalDate } from '~/lib/time'
import {
  courseKinds,
  courseLevels,
  courseModes,
  creditSystems,
  examForms,
  type ProfessionId,
  timesOfDay,
} from './course'
import { htmlOfText } from './edit-description'
import type { EditFacts, EditField } from './edit-fields'
import {
  daysMost,
  lettersMost as most,
  paragraphMost,
  professionsMost,
  townMost,
  townsMost,
} from './edit-limits'
import { dayIn, languagesIn, meetingsIn, minorIn, tenthsIn, townsIn, wholeIn } from './edit-parse'
import { faultsIn } from './edit-rules'
import { webAddress } from './emil-value'
import { parseTerm } from './term'

/** What a field says when it is wrong, as a dictionary key. */
const fault = (because: string) => `courseEdit.errors.${because}`

const line = (letters: number) =>
  z
    .string()
    .transform(cleanLine)
    .refine((typed) => typed.length <= letters, fault('long'))
    .prefault('')

/** `cleanLine` cuts a line at some thousands of signs: what is longer is told, not cut. */
const lines = (letters: number) =>
  z
    .string()
    .refine((typed) => typed.length <= letters, fault('long'))
    .refine((typed) => typed.split('\n').every((one) => one.length <= paragraphMost), fault('longParagraph'))
    .transform(cleanText)
    .prefault('')

/** A field that reads one line; `reading` answers null for what it cannot read. Empty is null. */
const readOrNull = <T>(reading: (typed: string) => T | null, because: string) =>
  z
    .string()
    .transform((typed, context): T | null => {
      const plain = cleanLine(typed)
      if (plain === '') return null
      const value = reading(plain)
      if (value !== null) return value
      context.addIssue({ code: 'custom', message: fault(because) })
      return z.NEVER
    })
    .prefault('')

const one = <Value extends string>(values: readonly Value[], usual: Value) =>
  z.union([z.literal('').transform(() => usual), z.enum(values)], fault('choice')).prefault('')

const oneOrNull = <Value extends string>(values: readonly Value[]) =>
  z.union([z.literal('').transform(() => null), z.enum(values)], fault('choice')).prefault('')

const day = readOrNull<LocalDate>(dayIn, 'date')
const days = readOrNull(wholeIn(/^(dagar|dag|days|day)$/i, 0, daysMost), 'days')

const web = z
  .string()
  .transform((typed, context) => {
    const plain = cleanLine(typed)
    const address = webAddress(plain)
    if (plain === '' || address !== '') return address
    context.addIssue({ code: 'custom', message: fault('web') })
    return z.NEVER
  })
  .prefault('')

/** What the form of a course and its instance sends, and a row of a file says. */
export const editForm = z.object({
  code: line(most.code),
  kind: one(courseKinds, 'course'),
  titleSv: line(most.titleSv),
  titleEn: line(most.titleEn),
  level: one(courseLevels, 'first'),
  creditTenths: readOrNull(tenthsIn, 'credits'),
  creditSystem: one(creditSystems, 'hp'),
  isced: line(most.isced).refine((typed) => /^(\d{2,4})?$/.test(typed), fault('isced')),
  sun: line(most.sun),
  descriptionSv: lines(most.descriptionSv).transform(htmlOfText),
  descriptionEn: lines(most.descriptionEn).transform(htmlOfText),
  eligibilitySv: lines(most.eligibilitySv),
  eligibilityEn: lines(most.eligibilityEn),
  professions: z
    .union([z.array(z.string()), z.string()])
    .transform(
      (said) =>
        [...new Set([said].flat().flatMap((some) => some.split(/[,;\s]+/)))].filter(
          Boolean,
        ) as ProfessionId[],
    )
    .refine((all) => all.length <= professionsMost, fault('manyProfessions'))
    .prefault(''),
  url: web,
  term: z
    .string()
    .transform((typed, context) => {
      const term = parseTerm(cleanLine(typed))
      if (term !== null) return term
      context.addIssue({ code: 'custom', message: fault('term') })
      return z.NEVER
    })
    .prefault(''),
  startsOn: day,
  endsOn: day,
  pace: readOrNull(wholeIn(/^(%|procent|percent)$/i, 1, 200), 'pace'),
  timeOfDay: oneOrNull(timesOfDay),
  languages: z
    .string()
    .transform((typed, context) => {
      const codes = languagesIn(cleanLine(typed))
      if (codes !== null) return codes
      context.addIssue({ code: 'custom', message: fault('language') })
      return z.NEVER
    })
    .prefault(''),
  mode: one(courseModes, 'distance'),
  towns: lines(most.towns)
    .transform(townsIn)
    .refine((towns) => towns.length <= townsMost, fault('manyTowns'))
    .refine((towns) => towns.every(({ town }) => town.length <= townMost), fault('longTown')),
  mandatoryDays: days,
  optionalDays: days,
  meetings: lines(most.meetings).transform((typed, context) => {
    const read = meetingsIn(typed)
    if (read.ok) return read.meetings
    const path = read.because === 'manyMeetings' ? [] : [String(read.at)]
    context.addIssue({ code: 'custom', message: fault(read.because), path })
    return z.NEVER
  }),
  meetingsText: lines(most.meetingsText),
  adminTown: line(most.adminTown),
  applicationCode: line(most.applicationCode),
  firstApplication: day,
  lastApplication: day,
  lateApplication: day,
  applicationUrl: web,
  selection: lines(most.selection),
  places: readOrNull(wholeIn(/^(platser|plats|places|seats)$/i, 0, 100_000), 'places'),
  fee: readOrNull(minorIn, 'fee'),
  currency: line(most.currency)
    .transform((typed) => typed.toUpperCase() || 'SEK')
    .refine((typed) => /^[A-Z]{3}$/.test(typed), fault('currency')),
  examForm: oneOrNull(examForms),
})

export type EditReading = { ok: true; facts: EditFacts } | { ok: false; errors: FieldErrors }

/** Reads a course with its instance as a browser sends it, or a row of a file says it. */
export function readEdit(form: FormData): EditReading {
  const read = readForm(editForm, form)
  if (!read.ok) return { ok: false, errors: read.errors }
  const facts: EditFacts = read.value
  const errors = faultsIn(facts)
  return Object.keys(errors).length > 0 ? { ok: false, errors: inKeys(errors) } : { ok: true, facts }
}

const inKeys = (faults: Partial<Record<EditField, string>>): FieldErrors =>
  Object.fromEntries(Object.entries(faults).map(([field, because]) => [field, fault(because)]))
