import { type IncomingHttpHeaders, request } from 'node:http'

/** What the server answered. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  /** The body as JSON; null where it is none. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into any body
  json: any
}

interface Sent {
  method?: string
  headers?: Record<string, string>
  body?: string | Buffer
}

/** Sends one request on a connection of its own, and follows nothing. */
export function send(url: string | URL, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: parsed(text),
        })
      })
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

function parsed(text: string) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

interface Call {
  token?: string | undefined
  body?: unknown
  headers?: Record<string, string>
}

/** Calls the API of a server: `api('POST', 'bookings', { token, body })`. */
export const apiOf =
  (url: string) =>
  (method: string, path: string, { token, body, headers = {} }: Call = {}): Promise<Answer> => {
    const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    return send(`${url}/api/v1/${path}`, {
      method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(text)),
        }),
        ...headers,
      },
      ...(text !== undefined && { body: text }),
    })
  }

export type Api = ReturnType<typeof apiOf>

/** Somebody with a browser without JavaScript: keeps cookies, sends forms as pages do, follows nothing. */
export function browserOf(url: string, cookie?: string) {
  const jar = new Map<string, string>()
  const keep = (line: string) => {
    const [pair = ''] = line.split(';')
    const at = pair.indexOf('=')
    jar.set(pair.slice(0, at), pair.slice(at + 1))
  }
  if (cookie) keep(cookie)
  const ask = async (path: string, { headers, ...rest }: Sent = {}): Promise<Answer> => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const own = { ...(cookies && { cookie: cookies }), 'accept-language': 'sv', ...headers }
    const answer = await send(new URL(path, url), { ...rest, headers: own })
    for (const line of answer.headers['set-cookie'] ?? []) keep(line)
    return answer
  }
  return {
    get: (path: string) => ask(path),
    post: (path: string, fields: Record<string, string> = {}) => {
      const body = new URLSearchParams(fields).toString()
      const headers = {
        origin: url,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
      }
      return ask(path, { method: 'POST', headers, body })
    },
    ask,
  }
}

export type Browser = ReturnType<typeof browserOf>

/** The hidden and chosen fields of the first form in the matter of a page that posts. */
export function fieldsOf(html: string): Record<string, string> {
  const matter = html.slice(html.indexOf('<main'))
  const form = /<form[^>]*method="post"[\s\S]*?<\/form>/i.exec(matter)?.[0] ?? ''
  const fields: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const said = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
    const type = said('type') ?? 'text'
    const name = said('name')
    if (name && (!['radio', 'checkbox'].includes(type) || /\bchecked\b/.test(tag)))
      fields[name] = said('value') ?? ''
  }
  for (const [select, name = ''] of form.matchAll(/<select[^>]*\bname="([^"]*)"[\s\S]*?<\/select>/g)) {
    const options = [...select.matchAll(/<option[^>]*value="([^"]*)"[^>]*>/g)]
    const chosen = options.find(([tag]) => /\bselected\b/.test(tag)) ?? options[0]
    fields[name] = chosen?.[1] ?? ''
  }
  return fields
}

/** The quarter of an hour so many minutes after, as the API writes it. */
export const isoAfter = (iso: string, minutes: number) =>
  new Date(Date.parse(iso) + minutes * 60_000).toISOString().replace('.000Z', 'Z')
