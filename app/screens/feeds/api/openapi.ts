import { z } from 'zod'
import { instantField } from '~/booking/form'
import { textIn } from '~/i18n/text'
import { type Described, described, shapes } from './calls'
import { problems } from './problem'
import { codes, exampleProblem } from './problem-shape'
import { momentField } from './questions'

/** JSON Schema 2020-12, which OpenAPI 3.1 uses as it is. */
export type JsonSchema = z.core.JSONSchema.BaseSchema

const componentUri = (kind: string, name: string) => `#/components/${kind}/${name}`
const ref = (kind: string, name: string) => ({ $ref: componentUri(kind, name) })

/** The description of the API, OpenAPI 3.1, from the schemas that check the requests. In English. */
export function openapi() {
  const text = textIn('en')
  const paths: Record<string, Record<string, unknown>> = {}
  for (const call of described) {
    const path = `/${call.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [call.method]: operation(call) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: text('ui.product'),
      version: '1',
      description: [
        text('api.page.lead'),
        text('api.page.times'),
        text('api.page.lists'),
        text('api.page.languages'),
        text('api.page.tolerant'),
      ].join(' '),
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: text('api.details.no-token') } },
      schemas: answerSchemas(),
      examples: Object.fromEntries(
        codes.map((code) => [
          code,
          { summary: text(`api.titles.${code}`), value: exampleProblem(code, text) },
        ]),
      ),
    },
  }
}

function operation(call: Described) {
  const { id, key, body, status, shape, example } = call
  return {
    operationId: id,
    summary: textIn('en')(`api.calls.${id}`),
    security: key ? [{ key: [] }] : [],
    parameters: [...inPath(call), ...inQuery(call), ...inHeader(call)],
    ...(body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: asked(body.schema, body.about), example: body.example },
        },
      },
    }),
    responses: {
      [status]: {
        description: textIn('en')(`api.calls.${id}`),
        content: { 'application/json': { schema: ref('schemas', shape), example } },
      },
      ...refusals(call),
    },
  }
}

const inPath = ({ path }: Described) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))

function inQuery({ query }: Described) {
  if (!query) return []
  const { properties = {}, required = [] } = asked(query)
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = property as JsonSchema
    return { name, in: 'query', required: required.includes(name), description, schema }
  })
}

const inHeader = ({ header }: Described) =>
  header
    ? [
        {
          name: header.name,
          in: 'header',
          required: false,
          description: header.about,
          schema: asked(header.schema),
          example: header.example,
        },
      ]
    : []

/** The problems of a call under their statuses, and any other problem under `default`. */
function refusals(call: Described) {
  const text = textIn('en')
  const statuses = [...new Set(call.problems.map((code) => problems[code]))].sort()
  const responses = statuses.map((status) => {
    const own = call.problems.filter((code) => problems[code] === status)
    return [
      status,
      {
        description: own.map((code) => text(`api.titles.${code}`)).join('. '),
        headers: status === 429 || status === 503 ? { 'Retry-After': retryAfter } : undefined,
        content: problemContent(own),
      },
    ]
  })
  return {
    ...Object.fromEntries(responses),
    default: { description: text('api.page.problems'), content: problemContent(['bug']) },
  }
}

const retryAfter = { description: 'Seconds.', schema: { type: 'integer' } }

const problemContent = (own: readonly string[]) => ({
  'application/problem+json': {
    schema: ref('schemas', 'Problem'),
    examples: Object.fromEntries(own.map((code) => [code, ref('examples', code)])),
  },
})

/** What may be sent, as a schema of its own. */
function asked(schema: z.ZodType, about: Record<string, string> = {}): JsonSchema {
  const made = z.toJSONSchema(schema, { io: 'input', override: plainly })
  for (const [name, description] of Object.entries(about)) {
    const property = made.properties?.[name]
    if (typeof property === 'object') property.description = description
  }
  return withoutAddress(made)
}

/** What is answered, under the names of `shapes`, which refer to each other. */
function answerSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, shape] of Object.entries(shapes)) registry.add(shape, { id })
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    uri: (id) => componentUri('schemas', id),
    override: plainly,
  })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, withoutAddress(schema)]))
}

/** Inside the document a schema is found by where it stands. */
const withoutAddress = ({ $schema: _dialect, $id: _address, ...schema }: JsonSchema): JsonSchema => schema

/** Instants are `date-time`, however they are read; and answers may grow new fields. */
function plainly({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }) {
  if (zodSchema === instantField || zodSchema === momentField) {
    jsonSchema.format = 'date-time'
    delete jsonSchema.maxLength
  }
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
}
