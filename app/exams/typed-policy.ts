import { typedBlackouts } from './blackout-form'
import {
  type ChoiceField,
  choiceFields,
  type ListField,
  leadPrefix,
  listFields,
  minuteFields,
  penaltyFields,
  timeFields,
} from './form-fields'
import { type KnownMunicipality, typedGroups } from './group-form'
import type { ExamRules } from './policy'
import { typedWeek } from './week-form'

/** Rules as the form writes them: what is not set is empty, lists of ticked boxes have commas between. */
export function typedPolicy(rules: ExamRules, known: readonly KnownMunicipality[]): Record<string, string> {
  return {
    ...each(Object.keys(choiceFields) as ChoiceField[], (name) => rules[name] ?? ''),
    ...each(Object.keys(listFields) as ListField[], (name) => rules[name].join(',')),
    ...each(timeFields, (name) => String(rules[name]?.count ?? '')),
    ...Object.fromEntries(timeFields.map((name) => [`${name}-unit`, rules[name]?.unit ?? ''])),
    ...each(minuteFields, (name) => String(rules[name] ?? '')),
    ...Object.assign({}, ...penaltyFields.map((name) => typedPenalty(name, rules[name]))),
    ...Object.assign({}, ...rules.leadFor.map((one, at) => typedLead(leadPrefix(at + 1), one))),
    ...typedWeek(rules.week),
    ...typedBlackouts(rules.blackouts),
    eveRule: rules.eves === null ? 'usual' : 'own',
    eves: rules.eves?.join(',') ?? '',
    ...typedGroups(rules.groups, rules.others, known),
    withVat: rules.withVat === null ? '' : rules.withVat ? 'ja' : 'nej',
    perInvigilator: String(rules.perInvigilator ?? ''),
    trainedFor: rules.trainedFor.join(','),
    mailbox: rules.mailbox ?? '',
    phone: rules.phone ?? '',
    postalAddress: rules.postalAddress ?? '',
    note: rules.note,
  }
}

const each = <Name extends string>(names: readonly Name[], typed: (name: Name) => string) =>
  Object.fromEntries(names.map((name) => [name, typed(name)]))

const typedPenalty = (name: string, penalty: ExamRules['noShowFee']) => ({
  [`${name}Fee`]: penalty?.examFee ? 'ja' : '',
  [`${name}Plus`]: String(penalty?.plus ?? ''),
})

const typedLead = (
  prefix: string,
  { lead, universityId, students, programme }: ExamRules['leadFor'][number],
) => ({
  [prefix]: String(lead.count),
  [`${prefix}-unit`]: lead.unit,
  [`${prefix}-university`]: universityId,
  [`${prefix}-students`]: students,
  [`${prefix}-programme`]: programme,
})

/** What a form that came back had in its fields, as `typedPolicy` writes it. */
export function typedBy(form: FormData): Record<string, string> {
  const names = [...new Set(form.keys())]
  return Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String).join(',')]))
}
