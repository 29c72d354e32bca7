import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deedNames } from './deed-names'

const verbs = readdirSync('app', { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.server.ts'))
  .map((name) => ({ name, text: readFileSync(`app/${name}`, 'utf8') }))

/** Verbs of staff that write and keep no log, with why. */
const unlogged = [
  // The calendar was written down when it was followed; this only looks whether it has changed.
  'calendars/fetch-now.server.ts',
]

/** Done by somebody who proved to be staff or manager, in a write. */
const ofStaff = verbs.filter(
  ({ text }) => /\bwho: (Staff|Manager)\b/.test(text) && /\b(write|change)\(/.test(text),
)

/** The step by which staff do something to an exam request: it logs the state before and after of whatever they do. */
const step = readFileSync('app/exams/answer-steps.server.ts', 'utf8')
/** The step by which staff do something with an exam's papers: it logs what came of it. */
const materialStep = readFileSync('app/exams/material-deed-steps.server.ts', 'utf8')
const isByStep = (text: string) =>
  (/\bdoAtCentre\b/.test(text) && /\baction\b/.test(text)) || /await keepDeed\([^)]*deed: '/s.test(text)

test('the step of exam requests logs what was before and after', () => {
  expect(step).toMatch(/logDeed\([^)]*before:[^)]*after:/s)
  expect(materialStep).toMatch(/logDeed\([^)]*action: deed, after/s)
})

test('every verb of staff that writes stands in the log of its centre', () => {
  expect(ofStaff.length).toBeGreaterThan(35)
  const silent = ofStaff
    .filter(({ text }) => !text.includes('logDeed(') && !isByStep(text))
    .map(({ name }) => name)
  expect(silent).toEqual(unlogged)
})

test('every deed has a verb that writes it, with what was before or after', () => {
  const all = [...verbs.map(({ text }) => text), readFileSync('app/people/tag.ts', 'utf8')].join('\n')
  expect(deedNames.filter((name) => !all.includes(`'${name}'`))).toEqual([])
  const bare = ofStaff.filter(
    ({ text }) => !isByStep(text) && !/\b(before|after|change)\b/.test(text.slice(text.indexOf('logDeed('))),
  )
  expect(bare.map(({ name }) => name)).toEqual(unlogged)
})
