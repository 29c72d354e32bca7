import { expect, test } from 'vitest'
import routes from '~/routes'
import { described, shapes } from './calls'
import { openapi } from './openapi'
import { faultsOf, isSchema, type Json, resolved } from './testing-schema'

const written = JSON.stringify(openapi())
const document: Json = JSON.parse(written)

interface Operation {
  operationId: string
  parameters: { name: string; in: string; required: boolean; schema: Json; example?: Json }[]
  requestBody?: { content: Record<string, { schema: Json; example: Json }> }
  responses: Record<
    string,
    { content: Record<string, { schema: Json; example?: Json; examples?: Record<string, { $ref: string }> }> }
  >
}

interface Described {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Json> }
}

const { paths, components }: Described = JSON.parse(written)

const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** Everything in the document that is a schema, with what is said to fit it. */
const schemas = operations.flatMap(({ operation }) => [
  ...operation.parameters.map(({ schema, example }) => ({ schema, examples: example ? [example] : [] })),
  ...Object.values(operation.requestBody?.content ?? {}).map(({ schema, example }) => ({
    schema,
    examples: [example],
  })),
  ...Object.values(operation.responses)
    .flatMap(({ content }) => Object.values(content))
    .map(({ schema, example, examples = {} }) => ({
      schema,
      examples: [
        ...(example === undefined ? [] : [example]),
        ...Object.values(examples).map(({ $ref }) => (resolved(document, $ref) as { value: Json }).value),
      ],
    })),
])

test('every address of the API is described, and nothing else', () => {
  const served = routes
    .map(({ path = '' }) => path)
    .filter((path) => path.startsWith('api/v1/') && !path.endsWith('*'))
    .map((path) => path.replace('api/v1', '').replace(/:(\w+)/g, '{$1}'))
  expect([...new Set(operations.map(({ path }) => path))].sort()).toEqual(served.sort())
})

test('each call is told apart, and its path names its parameters', () => {
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(described.length)
  for (const { path, operation } of operations) {
    const named = operation.parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)
    expect(path.match(/\{\w+\}/g) ?? []).toEqual(named)
  }
})

test('every reference leads somewhere', () => {
  const refs = [...written.matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref = '']) => ref)
  expect(refs.length).toBeGreaterThan(20)
  expect(refs.filter((ref) => resolved(document, ref) === undefined)).toEqual([])
})

test('every schema is one', () => {
  const named = Object.values(components.schemas)
  expect(named.length).toBe(Object.keys(shapes).length)
  const faulty = [...named, ...schemas.map(({ schema }) => schema)].flatMap((schema) => isSchema(schema))
  expect(faulty).toEqual([])
})

test('every example fits the schema that it stands with', () => {
  const faults = schemas.flatMap(({ schema, examples }) =>
    examples.flatMap((example) => faultsOf(document, schema, example)),
  )
  expect(faults).toEqual([])
})

test.each(described.map((call) => [call.id, call] as const))(
  'the examples of %s pass the schemas that check',
  (_id, { shape, example, body, header }) => {
    expect(shapes[shape].safeParse(example).error).toBeUndefined()
    expect(body?.schema.safeParse(body.example).error).toBeUndefined()
    expect(header?.schema.safeParse(header.example).error).toBeUndefined()
  },
)

test('what does not fit is found out: the check can fail', () => {
  const body = operations.find(({ operation }) => operation.operationId === 'reserve')?.operation.requestBody
  const schema = body?.content['application/json']?.schema ?? null
  expect(faultsOf(document, schema, { spaceId: 's', start: '2026-11-26', end: 7, places: 0 })).toEqual([
    '/start: no date-time',
    '/end: no string',
    '/places: too small',
  ])
  expect(faultsOf(document, schema, {})).toEqual(['/: no spaceId', '/: no start', '/: no end'])
  expect(isSchema({ type: 'text', required: ['a'], properties: {} })).toEqual(['type text', 'required a'])
})
