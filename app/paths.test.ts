import { matchRoutes } from '@remix-run/react'
import type { RouteConfigEntry } from '@remix-run/route-config'
import { expect, test } from 'vitest'
import { paths } from './paths'
import { feedsRows } from './paths/rows/feeds'
import { learnerRows } from './paths/rows/learner'
import { linksRows } from './paths/rows/links'
import { networkRows } from './paths/rows/network'
import { staffRows } from './paths/rows/staff'
import { staffExamsRows } from './paths/rows/staff-exams'
import { universityRows } from './paths/rows/university'
import { visitorRows } from './paths/rows/visitor'
import routes from './routes'

interface Known {
  path: string
  children?: Known[]
}

const known = (entries: RouteConfigEntry[]): Known[] =>
  entries.map(({ path = '/', children }) => ({ path, ...(children && { children: known(children) }) }))

const table = known(routes)

/** The pattern of the route that answers an address. */
const routeOf = (address: string) => {
  const { pathname } = new URL(address, 'http://here.invalid')
  return matchRoutes(table, pathname)
    ?.map(({ route }) => route.path)
    .join('/')
}

/** By reader, as paths.ts puts them together. */
const parts = [
  visitorRows,
  linksRows,
  learnerRows,
  staffRows,
  staffExamsRows,
  universityRows,
  networkRows,
  feedsRows,
]
const rows = parts.flatMap((part) => Object.entries(part))

/** The same pages of demand for a centre and for a network. */
const demandLinks = (
  [
    [{ at: 'personal', id: 'gavle' }, 'personal/:centre/efterfragan'],
    [{ at: 'natverk', id: 'akademi-norr' }, 'natverk/:network/efterfragan'],
  ] as const
).flatMap(([keeper, route]): [string, string][] => [
  [paths.demand(keeper), route],
  [paths.askUniversity(keeper), `${route}/forfragan`],
  [paths.previewCall(keeper), `${route}/forfragan/forhandsgranskning`],
  [paths.sentCall(keeper, 'c1'), `${route}/forfragningar/:call`],
  [paths.showNeed(keeper, 'n1'), `${route}/behov/:need/visning`],
  [paths.declineNeed(keeper, 'n1'), `${route}/behov/:need/avslag`],
])

/** Routes that no page links to: programs know them from the description, and the rest is "not found". */
const reachedOtherwise = [
  /^personal\/:centre\/bokningar\/:booking\/\w+$/,
  // Deeds of one locker, three doors to it.
  /\/(tentor-material|material)\/:hosting\/[a-z]+$/,
  /^lank\/tentamen\/skap\/[a-z]+$/,
  /^personal\/:centre\/taggar\/:tag\/\w+$/,
  // What is done with courses, or with a file of them.
  /^larosaten\/:university\/kurser\/(fil\/:import\/)?(kopiering|installning|borttagning)$/,
  /^tentamensdag\/:session\/skrivande\/:request\/\w+$/,
  /^personal\/:centre\/tentapass\/:session\/\w+$/,
  /^personal\/:centre\/tentavakter\/:person\/\w+$/,
  /^api\/v1\/(?!openapi)/,
  /^health\//,
  /^\*$/,
]

test.each(rows)('%s leads to its route', (_name, [address, route]) => {
  expect(routeOf(address)).toBe(route)
})

test.each(demandLinks)('%s leads to its route', (address, route) => {
  expect(routeOf(address)).toBe(route)
})

test('every link stands with one reader, and no other hides it', () => {
  expect(rows.map(([name]) => name).sort()).toEqual(Object.keys(paths).sort())
})

test('every route has a link, or is reached otherwise', () => {
  const linked = new Set<string>([...rows.map(([, row]) => row), ...demandLinks].map(([, route]) => route))
  const lost = table
    .map(({ path }) => path)
    .filter((path) => !linked.has(path) && !reachedOtherwise.some((pattern) => pattern.test(path)))
  expect(lost).toEqual([])
})

test('no two routes have one address', () => {
  const all = table.map(({ path }) => path)
  expect(all.filter((path, at) => all.indexOf(path) !== at)).toEqual([])
})

test('what is not said is not in the address, and what is said survives it', () => {
  expect(paths.search({ ort: '', dag: undefined })).toBe('/sok')
  expect(paths.search({ antal: '2', utrustning: ['screen', 'window'] })).toBe(
    '/sok?antal=2&utrustning=screen&utrustning=window',
  )
  const target = '/sok?ort=Åsele&utrustning=screen&utrustning=window#tider'
  expect(new URL(paths.signIn(target), 'http://here.invalid').searchParams.get('till')).toBe(target)
})
