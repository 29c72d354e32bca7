import { clock } from '~/lib/time'
import type { SittingFacts } from './sitting'
import { sittingFields } from './sitting-form'

/** A sitting as its form writes it: what is not set is empty. */
export function typedSitting(facts: SittingFacts): Record<string, string> {
  const typed = (name: keyof SittingFacts): string => {
    if (name === 'startMinute') return facts.startMinute === null ? '' : clock(facts.startMinute)
    if (name === 'campusOnly') return facts.campusOnly ? 'ja' : ''
    return String(facts[name] ?? '')
  }
  return Object.fromEntries(sittingFields.map((name) => [name, typed(name)]))
}
