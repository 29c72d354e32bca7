import { email } from '~/identity/form'
import { cleanLine, cleanText } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import { isDate, type LocalDate } from '~/lib/time'
import { readBlackouts } from './blackout-form'
import {
  type ChoiceField,
  choiceFields,
  eveChoices,
  type ListField,
  leadPrefix,
  listFields,
  minuteFields,
  mostLeads,
  penaltyFields,
  timeFields,
} from './form-fields'
import { type FormReader, formReader } from './form-reader'
import { type KnownMunicipality, readGroups, readOthers } from './group-form'
import type { ExamRules, LeadFor, Penalty, UniversityId } from './policy'
import { readWeek } from './week-form'

export type PolicyReading =
  | { ok: true; validFrom: LocalDate; rules: ExamRules }
  | { ok: false; errors: FieldErrors }

interface Known {
  municipalities: readonly KnownMunicipality[]
  universities: readonly { id: UniversityId }[]
}

/** Reads the rules as a manager's form says them; a field that is left empty sets nothing. */
export function readPolicy(form: FormData, known: Known): PolicyReading {
  const read = formReader(form)
  const from = read.line('validFrom')
  if (!isDate(from)) read.fault('validFrom', 'date')
  const rules: ExamRules = {
    ...choices(read),
    ...lists(read),
    ...(Object.fromEntries(timeFields.map((name) => [name, read.time(name)])) as Pick<
      ExamRules,
      (typeof timeFields)[number]
    >),
    ...(Object.fromEntries(minuteFields.map((name) => [name, read.number(name, 600)])) as Pick<
      ExamRules,
      (typeof minuteFields)[number]
    >),
    ...(Object.fromEntries(penaltyFields.map((name) => [name, readPenalty(read, name)])) as Pick<
      ExamRules,
      (typeof penaltyFields)[number]
    >),
    leadFor: readLeads(read, known),
    week: readWeek(read),
    blackouts: readBlackouts(read),
    eves: read.line('eveRule') === 'own' ? eveChoices.filter((eve) => read.all('eves').includes(eve)) : null,
    groups: readGroups(read, known.municipalities),
    others: readOthers(read),
    withVat: read.line('withVat') === '' ? null : read.line('withVat') === 'ja',
    perInvigilator: read.number('perInvigilator', 500, 1),
    trainedFor: known.universities.map(({ id }) => id).filter((id) => read.all('trainedFor').includes(id)),
    mailbox: readMailbox(read),
    phone: read.line('phone', 40) || null,
    postalAddress: read.line('postalAddress', 200) || null,
    note: readNote(read),
  }
  return Object.keys(read.errors).length > 0
    ? { ok: false, errors: read.errors }
    : { ok: true, validFrom: from as LocalDate, rules }
}

const choices = (read: FormReader) =>
  Object.fromEntries(
    Object.entries(choiceFields).map(([name, of]) => [
      name,
      (of as readonly string[]).find((one) => one === read.line(name)) ?? null,
    ]),
  ) as Pick<ExamRules, ChoiceField>

const lists = (read: FormReader) =>
  Object.fromEntries(
    Object.entries(listFields).map(([name, of]) => [
      name,
      (of as readonly string[]).filter((one) => read.all(name).includes(one)),
    ]),
  ) as Pick<ExamRules, ListField>

/** "The fee and 100 more", "200", "nothing"; not set unless something is said. */
function readPenalty(read: FormReader, name: string): Penalty | null {
  const plus = read.number(`${name}Plus`, 100_000)
  const examFee = read.line(`${name}Fee`) === 'ja'
  return plus === null && !examFee ? null : { examFee, plus: plus ?? 0 }
}

function readLeads(read: FormReader, { universities }: Known): LeadFor[] {
  return Array.from({ length: mostLeads }, (_, at) => leadPrefix(at + 1)).flatMap((prefix) => {
    const lead = read.time(prefix)
    const university = universities.find(({ id }) => id === read.line(`${prefix}-university`))
    if (!lead && !university) return []
    if (!university) read.fault(`${prefix}-university`, 'university')
    if (!lead) read.fault(prefix, 'count')
    const programme = read.line(`${prefix}-programme`, 100)
    const students = programme || read.line(`${prefix}-students`) === 'programme' ? 'programme' : 'everyone'
    return lead && university ? [{ universityId: university.id, students, programme, lead }] : []
  })
}

function readMailbox(read: FormReader): string | null {
  const typed = read.line('mailbox')
  if (typed === '') return null
  const parsed = email.safeParse(typed)
  if (!parsed.success) read.fault('mailbox', 'mailbox')
  return parsed.success ? parsed.data : null
}

function readNote(read: FormReader): string {
  const note = cleanText(String(read.form.get('note') ?? ''))
  if (note.length > 1000) read.fault('note', 'note')
  return cleanLine(note) === '' ? '' : note
}
