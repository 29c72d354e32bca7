import { randomBytes } from 'node:crypto'
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Instant } from '~/lib/time'
import { databaseFile } from './dialect'

/** So long what was signed with a replaced secret still counts: 60 days. */
const oldSecretMs = 60 * 24 * 3_600_000

/** A secret and since when a newer one has taken its place; null: it is the one that signs. */
export interface Secret {
  value: string
  replacedAt: Instant | null
}

/**
 * What links and codes are signed with, the newest first: of `SECRET`, where several stand newest
 * first with commas between, or of a file beside the database that only we may read.
 */
export function secretsAt(now: Instant): Secret[] {
  return known().filter(({ replacedAt }) => replacedAt === null || now < replacedAt + oldSecretMs)
}

/**
 * Every secret there is, the newest first, whatever its age: what is encrypted stays readable until it has been
 * encrypted anew (docs/decisions/0029).
 */
export const everySecret = (): string[] => known().map(({ value }) => value)

/** Puts a new secret before those in the file; links and codes that are under way still count for a time. */
export function rotateSecret(now: Instant): void {
  if (process.env.SECRET)
    throw new Error('SECRET is set in the environment: put the new one before it, with a comma.')
  const kept = known().map((one) => ({ ...one, replacedAt: one.replacedAt ?? now }))
  save([{ value: fresh(), replacedAt: null }, ...kept])
}

/** The secrets' file, beside the database; `data/` where that is elsewhere. */
const secretFile = () => join(databaseFile ? dirname(databaseFile) : 'data', 'larplats.secret')

const fresh = () => randomBytes(32).toString('base64url')

function known(): Secret[] {
  return process.env.SECRET ? ofEnvironment(process.env.SECRET) : ofFile()
}

/** Whoever sets the variable decides how long an old one stays in it. */
const ofEnvironment = (text: string): Secret[] =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter(Boolean)
    .map((value) => {
      if (value.length < 32) throw new Error('Each secret of SECRET needs at least 32 characters.')
      return { value, replacedAt: null }
    })

let remembered: { changedMs: number; secrets: Secret[] } | null = null

/** Read again when another process has put a new one into it. */
function ofFile(): Secret[] {
  const file = secretFile()
  if (!existsSync(file)) begin(file)
  const changedMs = statSync(file).mtimeMs
  if (remembered?.changedMs !== changedMs)
    remembered = { changedMs, secrets: parsed(readFileSync(file, 'utf8')) }
  return remembered.secrets
}

const parsed = (text: string): Secret[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [value = '', replaced] = line.split(' ')
      return { value, replacedAt: replaced ? (Date.parse(replaced) as Instant) : null }
    })

/** Of two processes that start at once the first one's file stays, and nobody reads half of it. */
function begin(file: string) {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const whole = written(file, [{ value: fresh(), replacedAt: null }])
  try {
    linkSync(whole, file)
  } catch (error) {
    if (!existsSync(file)) throw error
  } finally {
    rmSync(whole)
  }
}

/** Writes the secrets into a file of their own beside the one they are for. */
function written(file: string, secrets: Secret[]): string {
  const lines = secrets.map(({ value, replacedAt }) =>
    replacedAt === null ? value : `${value} ${new Date(replacedAt).toISOString()}`,
  )
  const whole = `${file}.${randomBytes(6).toString('hex')}`
  writeFileSync(whole, `${lines.join('\n')}\n`, { mode: 0o600 })
  return whole
}

const save = (secrets: Secret[]) => renameSync(written(secretFile(), secrets), secretFile())
