import { folded } from '~/lib/fold'
import { groupPrefix, mostGroups, othersPrefix } from './form-fields'
import type { FormReader } from './form-reader'
import { type AttemptLimit, afterFree, educations, type ResidencyGroup, type Terms } from './policy'

export interface KnownMunicipality {
  code: string
  name: string
}

const mostFee = 100_000

/** Reads the residency groups; one without a name and without municipalities is none. */
export function readGroups(read: FormReader, known: readonly KnownMunicipality[]): ResidencyGroup[] {
  return Array.from({ length: mostGroups }, (_, at) => groupPrefix(at + 1)).flatMap((prefix) => {
    const name = read.line(`${prefix}-name`, 60)
    const municipalities = readMunicipalities(read, `${prefix}-municipalities`, known)
    const terms = readTerms(read, prefix)
    if (!name && municipalities.length === 0) {
      if (hasTerms(terms)) read.fault(`${prefix}-name`, 'group')
      return []
    }
    if (!name) read.fault(`${prefix}-name`, 'group')
    if (municipalities.length === 0) read.fault(`${prefix}-municipalities`, 'municipalities')
    return [{ ...terms, name, municipalities }]
  })
}

/** Reads the terms of those in no group. */
export const readOthers = (read: FormReader): Terms => readTerms(read, othersPrefix)

function readTerms(read: FormReader, prefix: string): Terms {
  const fees = educations.map((one) => [one, read.number(`${prefix}-${one}`, mostFee)])
  return {
    fees: Object.fromEntries(fees),
    attempts: readAttempts(read, prefix),
    lead: read.time(`${prefix}-lead`),
    priority: read.time(`${prefix}-priority`),
    weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => read.all(`${prefix}-weekdays`).includes(String(day))),
  }
}

const hasTerms = ({ fees, attempts, lead, priority, weekdays }: Terms) =>
  Object.values(fees).some((fee) => fee !== null) || attempts || lead || priority || weekdays.length > 0

function readAttempts(read: FormReader, prefix: string): AttemptLimit | null {
  const attempts = read.number(`${prefix}-attempts`, 20, 1)
  const afterwards = afterFree.find((one) => one === read.line(`${prefix}-afterwards`))
  const fee = read.number(`${prefix}-afterwardsFee`, mostFee)
  if (attempts === null) {
    if (afterwards || fee !== null) read.fault(`${prefix}-attempts`, 'number')
    return null
  }
  if (!afterwards) read.fault(`${prefix}-afterwards`, 'afterwards')
  return { attempts, afterwards: afterwards ?? 'fee', fee }
}

/** Names of known municipalities or codes of any, with commas between. */
function readMunicipalities(read: FormReader, name: string, known: readonly KnownMunicipality[]): string[] {
  const parts = read
    .line(name, 2000)
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const codes = parts.map((part) =>
    /^\d{4}$/.test(part) ? part : known.find((one) => folded(one.name) === folded(part))?.code,
  )
  if (codes.includes(undefined)) read.fault(name, 'municipality')
  return [...new Set(codes.filter((code) => code !== undefined))]
}

/** Groups and the others as the form writes them. */
export function typedGroups(
  groups: readonly ResidencyGroup[],
  others: Terms,
  known: readonly KnownMunicipality[],
): Record<string, string> {
  const nameOf = (code: string) => known.find((one) => one.code === code)?.name ?? code
  return {
    ...typedTerms(othersPrefix, others),
    ...Object.assign(
      {},
      ...groups.map((group, at) => ({
        ...typedTerms(groupPrefix(at + 1), group),
        [`${groupPrefix(at + 1)}-name`]: group.name,
        [`${groupPrefix(at + 1)}-municipalities`]: group.municipalities.map(nameOf).join(', '),
      })),
    ),
  }
}

function typedTerms(
  prefix: string,
  { fees, attempts, lead, priority, weekdays }: Terms,
): Record<string, string> {
  return {
    ...Object.fromEntries(educations.map((one) => [`${prefix}-${one}`, String(fees[one] ?? '')])),
    [`${prefix}-attempts`]: String(attempts?.attempts ?? ''),
    [`${prefix}-afterwards`]: attempts?.afterwards ?? '',
    [`${prefix}-afterwardsFee`]: String(attempts?.fee ?? ''),
    [`${prefix}-lead`]: String(lead?.count ?? ''),
    [`${prefix}-lead-unit`]: lead?.unit ?? '',
    [`${prefix}-priority`]: String(priority?.count ?? ''),
    [`${prefix}-priority-unit`]: priority?.unit ?? '',
    [`${prefix}-weekdays`]: weekdays.join(','),
  }
}
