import { read } from '#db/connect.server'
import type { ExamOffice, UniversityEditor } from '~/identity/membership'
import { folded } from '~/lib/fold'
import { homeZone, type Instant, localDate } from '~/lib/time'
import type { InstanceId, InstanceInFull } from './course'
import * as store from './course-store.server'
import * as logStore from './edit-log-store.server'
import { chosenMost } from './edit-many'
import type { OwnKey } from './edit-own-key'
import { seenOf } from './edit-steps.server'
import * as editStore from './edit-store.server'
import { followersToTell } from './ended-telling-steps.server'
import type { Term } from './term'

export const ownFilters = ['alla', 'utkast', 'publicerade', 'installda', 'avslutade', 'borttagna'] as const
export type OwnFilter = (typeof ownFilters)[number]

/** Whoever works at the university: its exam office reads along. */
type Office = ExamOffice | UniversityEditor

/** What somebody wants to see of their university's instances. */
export interface OwnQuery {
  state: OwnFilter
  words: string
  /** Null: of every term. */
  term?: Term | null
  /** The first page is 1. */
  page: number
}

/** Instances on a page. */
export const ownMost = 25
const logMost = 20

/** Which part of the list an instance stands in. What has ended has ended, whatever it was. */
function partOf({ state, endsOn }: Pick<OwnKey, 'state' | 'endsOn'>, today: string): OwnFilter {
  if (state === 'gone') return 'borttagna'
  if (state !== 'draft' && endsOn !== null && endsOn < today) return 'avslutade'
  return state === 'draft' ? 'utkast' : state === 'cancelled' ? 'installda' : 'publicerade'
}

const saysAll = (key: OwnKey, words: readonly string[]) => {
  const said = folded([key.code, key.applicationCode, key.titleSv, key.titleEn].join(' '))
  return words.every((word) => said.includes(word))
}

/** Those of a university's instances that are asked for, by their ids, and how many there are of what. One statement. */
async function listed({ universityId }: Office, { state, words, term = null }: OwnQuery, now: Instant) {
  const today = localDate(now, homeZone)
  const asked = folded(words).split(/\s+/).filter(Boolean)
  const said = (await editStore.keysOf(read(), universityId)).filter((key) => saysAll(key, asked))
  const keys = said.filter((key) => term === null || key.term === term)
  const parts = keys.map((key) => partOf(key, today))
  const isIn = (part: OwnFilter | undefined) => (state === 'alla' ? part !== 'borttagna' : part === state)
  return {
    chosen: keys.filter((_, at) => isIn(parts[at])).map(({ id }) => id),
    parts,
    terms: [...new Set(said.map((key) => key.term as Term))],
  }
}

/** All that are asked for, as far as they are changed at a time. Three statements. */
export async function ownByQuery(who: Office, query: OwnQuery, now: Instant): Promise<InstanceInFull[]> {
  return ownByIds(who, (await listed(who, query, now)).chosen.slice(0, chosenMost))
}

/**
 * A page of a university's instances, the latest term first, how many each part has of what was asked for, and the
 * terms there are. `alla` is everything but what its source has taken away. Three statements.
 */
export async function ownInstances(who: Office, query: OwnQuery, now: Instant) {
  const { universityId } = who
  const { chosen, parts, terms } = await listed(who, query, now)
  const ids = chosen.slice((query.page - 1) * ownMost, query.page * ownMost)
  const found = new Map(
    (await store.listOwnByIds(read(), universityId, ids)).map((one) => [one.instance.id, one]),
  )
  const counts = Object.fromEntries(
    ownFilters.map((one) => [
      one,
      one === 'alla'
        ? parts.filter((part) => part !== 'borttagna').length
        : parts.filter((part) => part === one).length,
    ]),
  ) as Record<OwnFilter, number>
  return {
    items: ids.flatMap((id) => found.get(id) ?? []),
    count: chosen.length,
    pages: Math.max(1, Math.ceil(chosen.length / ownMost)),
    counts,
    terms,
  }
}

/** How many drafts a university has, and how much it shows. One statement. */
export const ownCounts = ({ universityId }: Office) => editStore.countsOf(read(), universityId)

/** An instance of the university that somebody works at, in whatever state; null: no such. Two statements. */
export async function ownInstance({ universityId }: Office, id: string) {
  const found = await store.findOwn(read(), universityId, id as InstanceId)
  return found && { ...found, seen: seenOf(found) }
}

/** Instances of the university that somebody works at, in the order of their ids as asked. Two statements. */
export async function ownByIds(
  { universityId }: Office,
  ids: readonly InstanceId[],
): Promise<InstanceInFull[]> {
  const found = await store.listOwnByIds(read(), universityId, ids)
  return ids.flatMap((id) => found.find(({ instance }) => instance.id === id) ?? [])
}

/** How many instances the course of one has besides it. One statement. */
export async function othersOfCourse({ course, instance }: InstanceInFull): Promise<number> {
  const all = await store.instancesOf(read(), [course])
  return all.filter(({ id }) => id !== instance.id).length
}

/** What was done to an instance, the last first, and where the list goes on. One statement. */
export async function ownLog({ universityId }: Office, id: InstanceId, before: number | null) {
  const lines = await logStore.list(read(), universityId, id, { before, most: logMost + 1 })
  const shown = lines.slice(0, logMost)
  return { lines: shown, next: lines.length > logMost ? (shown.at(-1)?.id ?? null) : null }
}

/** How many study each of these, or have saved it. Two statements. */
export async function followerCounts(ids: readonly InstanceId[]): Promise<Map<InstanceId, number>> {
  const followers = await followersToTell(read(), ids)
  return new Map([...followers].map(([id, people]) => [id, people.length]))
}
