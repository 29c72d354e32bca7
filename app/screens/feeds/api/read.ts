import { z } from 'zod'
import { languageOf } from '~/i18n/language'
import { say, textIn } from '~/i18n/text'
import { fieldErrors } from '~/lib/form'
import type { Id } from '~/lib/id'
import { notThere, ownProblem } from './problem'

/** Field errors that forms say in the words of a form; programs get other words. */
const forPrograms: Record<string, string> = {
  'booking.errors.time': 'api.errors.moment',
  'booking.errors.space': 'api.errors.id',
  'booking.errors.key': 'api.errors.key',
  'ui.errors.unreadable': 'api.errors.type',
}

/**
 * The JSON body of a request, by a schema.
 * @throws 400 when it is not JSON, 422 when its fields are wrong
 */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  return checked(request, schema, await jsonOf(request))
}

async function jsonOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/([\w.-]+\+)?json *(;|$)/i.test(type)) throw ownProblem(request, 'unreadable')
  try {
    const bytes = await request.arrayBuffer()
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw ownProblem(request, 'unreadable')
  }
}

/**
 * The query of a request, by a schema. Empty parameters are as if they were not there.
 * @throws 422 when a parameter is wrong, or comes twice where one is wanted
 */
export function readQuery<Schema extends z.ZodObject>(request: Request, schema: Schema): z.output<Schema> {
  const { searchParams } = new URL(request.url)
  const typed: Record<string, string | string[]> = {}
  for (const [name, field] of Object.entries(schema.shape)) {
    const [first, ...others] = searchParams.getAll(name).filter((value) => value !== '')
    if (first === undefined) continue
    typed[name] = others.length > 0 || isList(field) ? [first, ...others] : first
  }
  return checked(request, schema, typed)
}

const isList = (field: unknown): boolean =>
  field instanceof z.ZodArray || (field instanceof z.ZodDefault && isList(field.def.innerType))

/**
 * One header, by a schema; null when it is not there.
 * @throws 422 when it is wrong
 */
export function readHeader<Schema extends z.ZodType>(
  request: Request,
  name: string,
  schema: Schema,
): z.output<Schema> | null {
  const value = request.headers.get(name)
  return value === null ? null : checked(request, schema, value, name)
}

function checked<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  given: unknown,
  whole = 'body',
): z.output<Schema> {
  const read = schema.safeParse(given)
  if (read.success) return read.data
  const text = textIn(languageOf(request))
  const errors = Object.entries(fieldErrors(read.error)).map(([field, key]) => [
    field.split('.')[0] || whole,
    [say(text, forPrograms[key] ?? key)],
  ])
  throw ownProblem(request, 'fields', { more: { errors: Object.fromEntries(errors) } })
}

/** What ids are made of; anything else is the id of nothing, and need not trouble the store. */
const idPattern = /^[\w-]{1,100}$/

/** Can this be somebody's id? */
export const isId = (text: string) => idPattern.test(text)

/**
 * An id from an address or a body.
 * @throws 404 for one that nothing can have
 */
export function idFrom<Noun extends string>(request: Request, text: string | undefined): Id<Noun> {
  if (text === undefined || !isId(text)) throw notThere(request)
  return text as Id<Noun>
}
