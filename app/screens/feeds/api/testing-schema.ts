/** What JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

type Schema = { [key: string]: Json }

const isObject = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : [])

/** What a reference inside a document leads to. */
export const resolved = (document: Json, ref: string): Json | undefined =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<Json | undefined>((at, key) => (isObject(at) ? at[key] : undefined), document)

const types: Record<string, (value: Json) => boolean> = {
  null: (value) => value === null,
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  string: (value) => typeof value === 'string',
  array: Array.isArray,
  object: isObject,
}

const words = new Set(
  `$ref type const enum format pattern description default minimum maximum minLength maxLength minItems maxItems
  properties required additionalProperties propertyNames items anyOf oneOf`.split(/\s+/),
)

const typesOf = ({ type }: Schema) => [type].flat().filter((name) => name !== undefined)

/** What is wrong with a JSON Schema, of the words of 2020-12 that the description uses. */
export function isSchema(schema: Json | undefined): string[] {
  if (!isObject(schema)) return [`no schema: ${JSON.stringify(schema)}`]
  const properties = isObject(schema.properties) ? schema.properties : {}
  return [
    ...Object.keys(schema).flatMap((word) => (words.has(word) ? [] : [`word ${word}`])),
    ...typesOf(schema).flatMap((name) => (String(name) in types ? [] : [`type ${String(name)}`])),
    ...list(schema.required).flatMap((name) =>
      String(name) in properties ? [] : [`required ${String(name)}`],
    ),
    ...(schema.enum !== undefined && list(schema.enum).length === 0 ? ['enum of nothing'] : []),
    ...(typeof schema.pattern === 'string' && !isPattern(schema.pattern)
      ? [`pattern ${schema.pattern}`]
      : []),
    ...[...Object.values(properties), ...list(schema.anyOf), ...list(schema.oneOf)].flatMap(isSchema),
    ...[schema.items, schema.additionalProperties].flatMap((one) => (one === undefined ? [] : isSchema(one))),
  ]
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text, 'u'))
  } catch {
    return false
  }
}

/** Where a value does not fit a schema of the document, and why. */
export function faultsOf(document: Json, schema: Json, value: Json, at = ''): string[] {
  if (!isObject(schema)) return []
  if (typeof schema.$ref === 'string') {
    return faultsOf(document, resolved(document, schema.$ref) ?? null, value, at)
  }
  const names = typesOf(schema)
  if (names.length > 0 && !names.some((name) => types[String(name)]?.(value))) {
    return [`${at || '/'}: no ${names.join(' or ')}`]
  }
  return [
    ...ownFaults(schema, value).map((fault) => `${at || '/'}: ${fault}`),
    ...choiceFaults(document, schema, value, at),
    ...partFaults(document, schema, value, at),
  ]
}

function ownFaults(schema: Schema, value: Json): string[] {
  const told = (word: string) => (typeof schema[word] === 'number' ? schema[word] : undefined)
  const size = typeof value === 'number' ? value : undefined
  const count = Array.isArray(value) ? value.length : undefined
  const length = typeof value === 'string' ? value.length : undefined
  const tests: [boolean, string][] = [
    [schema.const !== undefined && schema.const !== value, `not ${String(schema.const)}`],
    [schema.enum !== undefined && !list(schema.enum).includes(value), `none of ${list(schema.enum).join()}`],
    [size !== undefined && size < (told('minimum') ?? size), 'too small'],
    [size !== undefined && size > (told('maximum') ?? size), 'too great'],
    [length !== undefined && length < (told('minLength') ?? 0), 'too short'],
    [length !== undefined && length > (told('maxLength') ?? length), 'too long'],
    [count !== undefined && count < (told('minItems') ?? 0), 'too few'],
    [count !== undefined && count > (told('maxItems') ?? count), 'too many'],
    [
      typeof schema.pattern === 'string' &&
        typeof value === 'string' &&
        !new RegExp(schema.pattern, 'u').test(value),
      'other pattern',
    ],
    [schema.format === 'date-time' && !isMoment(value), 'no date-time'],
  ]
  return tests.flatMap(([fails, fault]) => (fails ? [fault] : []))
}

const isMoment = (value: Json) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value)

function choiceFaults(document: Json, schema: Schema, value: Json, at: string): string[] {
  const fitting = (choices: Json[]) =>
    choices.filter((choice) => faultsOf(document, choice, value, at).length === 0).length
  const any = list(schema.anyOf)
  const one = list(schema.oneOf)
  return [
    ...(any.length > 0 && fitting(any) === 0 ? [`${at || '/'}: fits no choice`] : []),
    ...(one.length > 0 && fitting(one) !== 1 ? [`${at || '/'}: fits not just one choice`] : []),
  ]
}

function partFaults(document: Json, schema: Schema, value: Json, at: string): string[] {
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema
    return value.flatMap((item, index) => faultsOf(document, items, item, `${at}/${index}`))
  }
  if (!isObject(value)) return []
  const properties = isObject(schema.properties) ? schema.properties : {}
  const missing = list(schema.required).filter((name) => !(String(name) in value))
  return [
    ...missing.map((name) => `${at || '/'}: no ${String(name)}`),
    ...Object.entries(value).flatMap(([name, part]) =>
      faultsOf(document, properties[name] ?? schema.additionalProperties ?? null, part, `${at}/${name}`),
    ),
  ]
}
