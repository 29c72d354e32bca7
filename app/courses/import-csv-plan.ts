import { withoutUnheld } from '~/lib/clean'
import { slugOf } from '~/lib/slug'
import type { CourseId, InstanceId, InstanceInFull, InstanceState, Profession, Town } from './course'
import { courseFields, type EditFacts, type EditField, editFields } from './edit-fields'
import { readEdit } from './edit-form'
import { mostOf } from './edit-limits'
import { factsOf } from './edit-log'
import type { OwnKey } from './edit-own-key'
import { lacksToPublish } from './edit-rules'
import { placed } from './edit-towns'
import { typedFields } from './edit-typed-text'
import type { CsvColumn } from './import-csv-headings'
import { cellAsTyped } from './import-csv-words-text'
import type { PlaceRow } from './import-places'
import { parseTerm } from './term'

/** A row as it came. */
export interface CsvRow {
  line: number
  cells: string[]
}

/** What is wrong with a cell: a dictionary key, with its values. */
export type CellFaults = Record<string, { key: string; values?: Record<string, string> }>

/** What a row says, and what it is of what the university has. */
export type RowPlan =
  | { fate: 'wrong'; errors: CellFaults; title: string }
  | { fate: 'same'; title: string; id: InstanceId }
  | {
      fate: 'new'
      title: string
      facts: EditFacts
      state: 'draft' | 'published'
      sourceId: string
      courseId: CourseId | null
    }
  | {
      fate: 'changed'
      title: string
      facts: EditFacts
      state: Exclude<InstanceState, 'gone'>
      known: InstanceInFull
    }

/** What rows are compared with. */
export interface CsvGround {
  universityId: string
  columns: readonly (CsvColumn | null)[]
  /** What new rows, and drafts, become where the file does not say. */
  as: 'draft' | 'published'
  keys: readonly OwnKey[]
  /** Those of the instances that rows are of. */
  full: ReadonlyMap<InstanceId, InstanceInFull>
  professions: readonly Profession[]
  places: readonly PlaceRow[]
}

type Typed = Partial<Record<CsvColumn, string>>

/** What is wrong with a cell, as the page's dictionary names it. */
export const fault = (because: string, values?: Record<string, string>) => ({
  key: `courseEdit.errors.${because}`,
  ...(values && { values }),
})

/** With what the sentence counts. */
const counted = (field: string, key: string) => {
  const most = mostOf(field, key.split('.').at(-1) ?? '')
  return most === null ? { key } : { key, values: { most: String(most) } }
}

/** A row's cells under the names of the form. */
export function typedRow(
  { cells }: CsvRow,
  { columns, professions }: Pick<CsvGround, 'columns' | 'professions'>,
): Typed {
  const typed: Typed = {}
  for (const [at, column] of columns.entries()) {
    if (column) typed[column] = cellAsTyped(column, withoutUnheld(cells[at] ?? ''), professions)
  }
  return typed
}

/** What a row of a file is known by, so that the same row again is the same instance. */
const rowName = (universityId: string, code: string, key: string, term: string) =>
  `e.larplats.${universityId}.csv-${shortSlug(code)}-${shortSlug(key || 'tillfalle')}-${term.toLowerCase()}`

/** Nobody has looked yet whether a cell is too long: folding a long run of marks is the square of its work. */
const shortSlug = (said: string) => slugOf(said.slice(0, 200))

interface KeyIndex {
  byId: Map<string, OwnKey>
  bySource: Map<string | null, OwnKey>
  byCode: Map<string, OwnKey[]>
}

const indexes = new WeakMap<readonly OwnKey[], KeyIndex>()

/** Keys by their names, made once: a file has as many rows as a university has instances. */
function indexOf(keys: readonly OwnKey[]): KeyIndex {
  const made = indexes.get(keys)
  if (made) return made
  const index: KeyIndex = { byId: new Map(), bySource: new Map(), byCode: new Map() }
  for (const key of keys) {
    index.byId.set(key.id, key)
    index.bySource.set(key.sourceId, key)
    const same = index.byCode.get(key.code)
    if (same) same.push(key)
    else index.byCode.set(key.code, [key])
  }
  indexes.set(keys, index)
  return index
}

/** The instance that a row is of; null: none of the university's. Ours, its own key, or code, term and application code. */
export function knownFor(
  typed: Typed,
  { universityId, keys }: Pick<CsvGround, 'universityId' | 'keys'>,
): OwnKey | null {
  const own = typed.instance ?? ''
  const index = indexOf(keys)
  const byId = own === '' ? undefined : index.byId.get(own)
  if (byId) return byId
  const term = parseTerm(typed.term ?? '')
  const code = (typed.code ?? '').trim()
  if (term === null || code === '') return null
  const name = nameOf(typed, universityId)
  const bySource = index.bySource.get(name)
  if (bySource || own !== '') return bySource ?? null
  const application = (typed.applicationCode ?? '').trim()
  const same = index.byCode.get(code) ?? []
  return same.find((key) => key.term === term && key.applicationCode === application) ?? null
}

/** What a row is known by. */
export const nameOf = (typed: Typed, universityId: string) =>
  rowName(
    universityId,
    typed.code ?? '',
    (typed.instance || typed.applicationCode) ?? '',
    String(parseTerm(typed.term ?? '') ?? ''),
  )

/** What becomes of one row, by itself. */
export function planRow(row: CsvRow, ground: CsvGround): RowPlan {
  const typed = typedRow(row, ground)
  const key = knownFor(typed, ground)
  const known = key ? (ground.full.get(key.id) ?? null) : null
  const base = known ? typedFields(factsOf(known), 'sv') : courseBase(typed, ground)
  const title = titleOf(typed, base)
  if (known && isSaidAlready(typed, base, known, ground.as))
    return { fate: 'same', title, id: known.instance.id }
  if (known && known.instance.source !== 'own') return wrong(title, { instance: fault('imported') })
  const form = new FormData()
  for (const field of editFields) form.set(field, typed[field] ?? base[field] ?? '')
  const read = readEdit(form)
  const errors: CellFaults = read.ok
    ? {}
    : Object.fromEntries(Object.entries(read.errors).map(([field, said]) => [field, counted(field, said)]))
  Object.assign(errors, professionFaults(typed, ground), stateFaults(typed, known))
  if (!known && !typed.code?.trim()) errors.code ??= fault('code')
  if (!read.ok || Object.keys(errors).length > 0) return wrong(title, errors)
  const facts = placed(read.facts, known?.instance.towns ?? ([] as Town[]), ground.places)
  const state = stateFor(typed, known, ground.as)
  const lacks = state === 'published' ? Object.entries(lacksToPublish(facts)) : []
  if (lacks.length > 0)
    return wrong(title, Object.fromEntries(lacks.map(([field, because]) => [field, fault(because)])))
  if (known) {
    const isSame = state === known.instance.state && !differ(typedFields(facts, 'sv'), base)
    return isSame
      ? { fate: 'same', title, id: known.instance.id }
      : { fate: 'changed', title, facts, state, known }
  }
  const courseId = siblingOf(typed, ground.keys)?.courseId ?? null
  const first = state === 'published' ? ('published' as const) : ('draft' as const)
  return { fate: 'new', title, facts, state: first, sourceId: nameOf(typed, ground.universityId), courseId }
}

/** The instance that tells what the course of a new row is, where the university has it already. */
export const siblingOf = (typed: Typed, keys: readonly OwnKey[]): OwnKey | null => {
  const code = (typed.code ?? '').trim()
  return code === '' ? null : (indexOf(keys).byCode.get(code)?.[0] ?? null)
}

/** What a new row leaves out of a course that is there is as it was. */
function courseBase(typed: Typed, { keys, full }: CsvGround): Partial<Record<EditField, string>> {
  const sibling = siblingOf(typed, keys)
  const known = sibling && full.get(sibling.id)
  if (!known) return {}
  const base = typedFields(factsOf(known), 'sv')
  return Object.fromEntries(courseFields.map((field) => [field, base[field]]))
}

/** A row that nothing becomes of until its cells are mended. */
export const wrong = (title: string, errors: CellFaults): RowPlan => ({ fate: 'wrong', title, errors })

const differ = (after: Record<EditField, string>, before: Partial<Record<EditField, string>>) =>
  editFields.some((field) => after[field] !== before[field])

function titleOf(typed: Typed, base: Partial<Record<EditField, string>>): string {
  const said = (field: EditField) => (typed[field] ?? base[field] ?? '').replace(/\s+/g, ' ').trim()
  return [said('code'), said('titleSv') || said('titleEn'), said('term')]
    .filter(Boolean)
    .join(' ')
    .slice(0, 200)
}

/** Does every cell say what is there, as our own export writes it? Then nobody asks whether it is right. */
const isSaidAlready = (
  typed: Typed,
  base: Partial<Record<EditField, string>>,
  known: InstanceInFull,
  as: 'draft' | 'published',
) =>
  (known.instance.source !== 'own' || stateFor(typed, known, as) === known.instance.state) &&
  Object.entries(typed).every(([column, said]) => {
    const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()
    if (column === 'instance') return true
    if (column === 'state') return said === known.instance.state || said === ''
    return plain(said) === plain(base[column as EditField] ?? '')
  })

function professionFaults({ professions: said = '' }: Typed, { professions }: CsvGround): CellFaults {
  const unknown = said.split(',').filter((one) => one !== '' && !professions.some(({ id }) => id === one))
  return unknown.length > 0
    ? { professions: fault('profession', { name: withoutUnheld(unknown.join(', ').slice(0, 100)) }) }
    : {}
}

/** A file publishes; it neither cancels nor takes back, since people are told why on the instance's own page. */
function stateFaults({ state = '' }: Typed, known: InstanceInFull | null): CellFaults {
  const before = known?.instance.state ?? 'draft'
  if (state === '' || state === before) return {}
  if (state === 'cancelled') return { state: fault('cancelHere') }
  if (before === 'cancelled') return { state: fault('isCancelled') }
  if (state === 'published') return {}
  return { state: fault(state === 'draft' ? 'isPublished' : 'choice') }
}

function stateFor(
  { state = '' }: Typed,
  known: InstanceInFull | null,
  as: 'draft' | 'published',
): Exclude<InstanceState, 'gone'> {
  if (state === 'draft' || state === 'published' || state === 'cancelled') return state
  const before = known?.instance.state ?? 'draft'
  return before === 'draft' ? as : before === 'gone' ? 'draft' : before
}
