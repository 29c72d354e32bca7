/** How long others may keep an answer. */
export type Keep = 'never' | 'briefly' | 'a-while'

const cacheControl = {
  never: 'no-store',
  // Hours and rooms change seldom; a kiosk that asks every second shall not cost a statement each time.
  briefly: 'public, max-age=15',
  'a-while': 'public, max-age=300',
} as const satisfies Record<Keep, string>

interface AnswerOptions {
  status?: number
  keep?: Keep
  contentType?: string
  headers?: Record<string, string> | undefined
}

/**
 * A JSON answer of the API. Any site may read it: the API knows a caller by their key alone, never
 * by a cookie, so a page elsewhere gets nothing that its own server could not get.
 */
export function answer(
  body: unknown,
  { status = 200, keep = 'never', contentType = 'application/json', headers }: AnswerOptions = {},
): Response {
  const text = JSON.stringify(body)
  return new Response(text, {
    status,
    headers: {
      'content-type': contentType,
      // Whoever compresses sees that it is small, and lets it be.
      'content-length': String(Buffer.byteLength(text)),
      'cache-control': cacheControl[keep],
      ...openToAll,
      ...headers,
    },
  })
}

/** Any site may read it. */
export const openToAll = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Allow, ETag, Retry-After, WWW-Authenticate, X-Request-Id',
}

/** The answer to a browser that asks whether it may call (the Fetch Standard's preflight). */
export const preflight = (methods: string) =>
  new Response(null, {
    status: 204,
    headers: {
      ...openToAll,
      allow: methods,
      'access-control-allow-methods': methods,
      'access-control-allow-headers': 'Authorization, Content-Type, Idempotency-Key, If-None-Match',
      'access-control-max-age': '86400',
      'cache-control': 'no-store',
    },
  })
