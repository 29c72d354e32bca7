import { email } from '~/identity/form'
import { cleanText } from '~/lib/clean'
import type { FieldErrors } from '~/lib/form'
import { isDate, type LocalDate } from '~/lib/time'
import { type FormReader, formReader } from './form-reader'
import {
  universityChoices,
  universityLists,
  universityMinutes,
  universityTimes,
  universityYesNo,
} from './university-fields'
import { type Opens, opensBefores, type UniversityRules } from './university-policy'

export type UniversityReading =
  | { ok: true; validFrom: LocalDate; rules: UniversityRules }
  | { ok: false; errors: FieldErrors }

/** Reads a university's rules as its exam office says them; a field that is left empty sets nothing. */
export function readUniversityRules(form: FormData): UniversityReading {
  const read = formReader(form)
  const from = read.line('validFrom')
  if (!isDate(from)) read.fault('validFrom', 'date')
  const each = <Name extends string, Value>(names: readonly Name[], value: (name: Name) => Value) =>
    Object.fromEntries(names.map((name) => [name, value(name)])) as Record<Name, Value>
  const rules = {
    ...each(Object.keys(universityChoices) as (keyof typeof universityChoices)[], (name) =>
      oneOf(read, name, universityChoices[name]),
    ),
    ...each(Object.keys(universityLists) as (keyof typeof universityLists)[], (name) =>
      (universityLists[name] as readonly string[]).filter((one) => read.all(name).includes(one)),
    ),
    ...each(universityTimes, (name) => read.time(name)),
    ...each(universityMinutes, (name) => read.number(name, 720)),
    ...each(universityYesNo, (name) => yesNo(read.line(name))),
    opens: readOpens(read),
    mailbox: readMailbox(read),
    phone: read.line('phone', 40) || null,
    support: readLines(read, 'support'),
    note: readLines(read, 'note'),
  } as UniversityRules
  if (rules.hosts.some((kind) => rules.notHosts.includes(kind)))
    read.errors.notHosts ??= 'offices.errors.both'
  return Object.keys(read.errors).length > 0
    ? { ok: false, errors: read.errors }
    : { ok: true, validFrom: from as LocalDate, rules }
}

const oneOf = <Value extends string>(read: FormReader, name: string, of: readonly Value[]) =>
  of.find((one) => one === read.line(name)) ?? null

const yesNo = (typed: string) => (typed === '' ? null : typed === 'ja')

function readOpens(read: FormReader): Opens | null {
  const time = read.time('opens')
  return time && { ...time, before: oneOf(read, 'opens-before', opensBefores) ?? 'exam' }
}

function readMailbox(read: FormReader): string | null {
  const typed = read.line('mailbox')
  if (typed === '') return null
  const parsed = email.safeParse(typed)
  if (!parsed.success) read.fault('mailbox', 'mailbox')
  return parsed.success ? parsed.data : null
}

function readLines(read: FormReader, name: string): string {
  const typed = cleanText(String(read.form.get(name) ?? ''))
  if (typed.length > 1000) read.fault(name, 'note')
  return typed
}

/** Rules as the form writes them: what is not set is empty, lists of ticked boxes have commas between. */
export function typedUniversityRules(rules: UniversityRules): Record<string, string> {
  const typed = (value: unknown): string =>
    value === null
      ? ''
      : typeof value === 'boolean'
        ? value
          ? 'ja'
          : 'nej'
        : Array.isArray(value)
          ? value.join(',')
          : String(value)
  const times = [...universityTimes, 'opens' as const].flatMap((name) => [
    [name, typed(rules[name]?.count ?? null)],
    [`${name}-unit`, rules[name]?.unit ?? ''],
  ])
  const names = Object.keys(rules) as (keyof UniversityRules)[]
  return {
    ...Object.fromEntries(names.map((name) => [name, typed(rules[name])])),
    ...Object.fromEntries(times),
    'opens-before': rules.opens?.before ?? '',
  }
}
