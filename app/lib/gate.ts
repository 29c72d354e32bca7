import type { NextFunction, Request, Response } from 'express'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

const methods = [...safe, 'POST', 'PUT', 'PATCH', 'DELETE']

/** Refuses what no browser sends: other methods, and a host or a path that is no address. */
export function refuseOdd(request: Request, response: Response, next: NextFunction) {
  if (!methods.includes(request.method)) {
    response.setHeader('allow', methods.join(', '))
    return problem(response, 405, 'wrong-method', `${request.method} is not known here.`)
  }
  if (!isAddress(`http://${request.get('host')}${request.url}`)) return unreadable(response)
  next()
}

/**
 * An address that can be read, and only in one way: dots and strokes that lead elsewhere are in no path, and NUL, which
 * not every database can keep, is nowhere. What people look for may have any sign.
 */
function isAddress(text: string): boolean {
  try {
    decodeURIComponent(new URL(text).pathname)
    const [path = ''] = text.split(/[?#]/)
    return !/%00/.test(text) && !/\\|%5c|\/(\.|%2e){1,2}(\/|$)/i.test(path)
  } catch {
    return false
  }
}

/** The answer to an address that cannot be read. */
export const unreadable = (response: Response) =>
  problem(response, 400, 'unreadable', 'The address of the request cannot be read.')

/**
 * Lets a change through only when our own page asks for it: no other site may act with a reader's
 * cookie. The API knows no cookies, so it may be called from anywhere.
 */
export function refuseForeign(request: Request, response: Response, next: NextFunction) {
  if (safe.has(request.method) || request.path.startsWith('/api/v1/')) return next()
  const from = request.get('origin') ?? request.get('referer')
  if (from !== undefined && hostOf(from) === request.get('host')) return next()
  response
    .status(403)
    .type('text/plain')
    .send(
      'Begäran kom från en annan webbplats. Ladda om sidan och försök igen.\nThe request came from another site.\n',
    )
}

function hostOf(address: string): string | null {
  try {
    return new URL(address).host
  } catch {
    return null
  }
}

/** The most bytes of a body that the server reads where no file is taken. */
export const bodyMost = 100_000

/** The most bytes of a form in which a whole course stands, with every meeting it can have. */
const courseMost = 1_000_000
const takesCourse = /^\/larosaten\/[^/]+\/kurser\/(ny|[^/]+\/redigering)\/?$/

/** The addresses that take a file, each with its own, lower bound; the gate keeps the absurd out. */
const takesFile =
  /^\/(personal\/[^/]+\/lokaler\/[^/]+\/bild|larosaten\/[^/]+\/(tentor\/import|kurser\/fil))\/?$/
/** Lockers of exams. What is sent there is never in memory whole. */
const takesPapers =
  /^\/(personal\/[^/]+\/tentor-material\/[^/]+|larosaten\/[^/]+\/material\/[^/]+|lank\/tentamen\/skap)\/?$/

/** The most bytes of a body that the server reads at an address. */
export const bodyMostAt = (path: string) =>
  takesPapers.test(path)
    ? papersMost
    : takesFile.test(path)
      ? heardOut
      : takesCourse.test(path)
        ? courseMost
        : bodyMost

/** So many bytes of a body that is too large are still listened to. */
const heardOut = 20_000_000
/** A file of 20 MB with the form around it, and one that is a little larger and must hear why not. */
const papersMost = 25_000_000

/** Refuses bodies over a number of bytes, and such that do not tell their length. */
export function refuseLarge(mostAt: (path: string) => number) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (safe.has(request.method)) return next()
    const most = mostAt(request.path)
    const length = request.get('content-length')
    if (length === undefined && request.get('transfer-encoding') !== undefined) {
      return problem(response, 411, 'no-length', 'Tell the length of the body.')
    }
    if (!(Number(length ?? 0) > most)) return next()
    const refuse = () => problem(response, 413, 'too-large', `At most ${most} bytes are read.`)
    // Whoever is cut off while sending never hears why; what is huge is cut off all the same.
    if (Number(length) > Math.max(most, heardOut)) return refuse()
    request.once('end', refuse).resume()
  }
}

const titles: Record<number, string> = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  411: 'Length Required',
  413: 'Content Too Large',
}

/** RFC 9457, as the API answers; other sites may read it. */
function problem(response: Response, status: number, because: string, detail: string) {
  const body = { type: `/api#${because}`, title: titles[status], status, detail, because }
  response
    .status(status)
    .setHeader('connection', 'close')
    .setHeader('access-control-allow-origin', '*')
    .type('application/problem+json')
    .send(JSON.stringify(body))
}
