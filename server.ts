import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import type { IncomingMessage, Server } from 'node:http'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import helmet from 'helmet'
import { pino } from 'pino'
import { pinoHttp } from 'pino-http'
import type { Context } from '~/lib/context'
import { bodyMostAt, refuseForeign, refuseLarge, refuseOdd, unreadable } from '~/lib/gate'
import { loggedPath } from '~/lib/logged-path'
import { roomIn } from '~/lib/room'
import { type Instant, instant } from '~/lib/time'

/** What `app/entry.server.tsx` offers beyond pages. */
interface Product {
  start(setting: { log: (line: string) => void; clock: () => Instant; origin: string }): Promise<void>
  stop(): Promise<void>
  counted: typeof import('#db/count.server').counted
}

// What lives is some 30 MB. Left to itself V8 collects only when garbage is several times that: the process
// then keeps 350 MB, on machines that a municipality shares among many (docs/bench.md, figure f).
setFlagsFromString('--heap-growing-percent=30')

const production = process.env.NODE_ENV === 'production'
const port = Number(process.env.PORT) || 3000
const host = process.env.HOST || '127.0.0.1'
const log = pino({ level: process.env.LOG_LEVEL ?? (production ? 'info' : 'warn') })

/** Tests read how many statements a page takes; to visitors that would tell paths apart. */
const timed = !production || process.env.SERVER_TIMING === '1'
/** Tests may start the clock elsewhere; it then runs on from there. */
const clockOffset = process.env.CLOCK_STARTS_AT ? Date.parse(process.env.CLOCK_STARTS_AT) - Date.now() : 0
const clock = () => instant(Date.now() + clockOffset)
/** Where people reach us, for links in mail. */
const publicOrigin = (process.env.PUBLIC_URL || `http://${host}:${port}`).replace(/\/+$/, '')

const vite = production
  ? null
  : await import('vite').then(({ createServer }) => createServer({ server: { middlewareMode: true } }))

const loadBuild = async (): Promise<ServerBuild> =>
  vite
    ? ((await vite.ssrLoadModule('virtual:remix/server-build')) as unknown as ServerBuild)
    : ((await import(pathToFileURL('build/server/index.js').href)) as ServerBuild)

const build = await loadBuild()
const product = build.entry.module as unknown as Product

const isLetter = ({ url = '' }: IncomingMessage) => /^\/dev\/mail\/[\w-]+\/html$/.test(url)

const app = express()
app.disable('x-powered-by')
// How many proxies stand before us, whose word about address and protocol counts. None: believe nobody.
app.set('trust proxy', Number(process.env.TRUST_PROXY) || 0)

app.use((request, response, next) => {
  // Remix heeds it whether or not there is a proxy to trust.
  if (!app.get('trust proxy')) delete request.headers['x-forwarded-host']
  response.locals.nonce = randomBytes(16).toString('base64')
  response.locals.requestId = randomUUID()
  response.setHeader('x-request-id', response.locals.requestId)
  next()
})
app.use(
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_request, response) => `'nonce-${(response as Response).locals.nonce}'`],
        // Letters carry their styles with them; only the page that shows one as it was mailed may have such.
        styleSrc: ["'self'", (request) => (isLetter(request) || !production ? "'unsafe-inline'" : "'self'")],
        imgSrc: ["'self'", 'data:'],
        connectSrc: production ? ["'self'"] : ["'self'", 'ws:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    // Only a browser that has met us over https heeds it.
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  }),
)
// A mailed link is for whoever got the mail: no search engine keeps what it shows. (Its address is told to no other
// site already; not telling it to our own either would keep browsers from saying that a form is ours.)
app.use('/lank', (_request, response, next) => {
  response.setHeader('x-robots-tag', 'noindex, nofollow')
  next()
})
app.use(compression())
if (vite) app.use(vite.middlewares)
else
  app.use(
    '/assets',
    express.static('build/client/assets', { immutable: true, maxAge: '1y', redirect: false }),
  )
const files = vite ? 'public' : 'build/client'
// Only what lies there is looked for on the disk: most requests are for pages.
const known = new Set(readdirSync(files))
const asFile = express.static(files, { maxAge: '1h', redirect: false, index: false })
app.use((request, response, next) =>
  known.has(request.path.split('/')[1] ?? '') ? asFile(request, response, next) : next(),
)
app.use(
  pinoHttp({
    logger: log,
    genReqId: (_request, response) => (response as Response).locals.requestId,
    // No query strings, no cookies and no secrets: what people look for is theirs.
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
  }),
)
app.use(refuseOdd)
app.use(refuseLarge(bodyMostAt))
app.use(refuseForeign)

let ready = false
const asked = () => process.env.MAINTENANCE === '1' || existsSync('data/maintenance')
let maintained = asked()
// The file is looked for now and then, not for every page.
setInterval(() => {
  maintained = asked()
}, 1000).unref()
app.use((request, response, next) => {
  if (request.path.startsWith('/health/')) return next()
  if (ready && !maintained) return next()
  response.status(503).setHeader('retry-after', '60').sendFile('maintenance.html', { root: 'public' })
})

app.all(
  '*',
  (request: Request, response: Response, next: NextFunction) => {
    // Following each request through its promises slows all of them down: only who reads the numbers pays.
    if (!timed) return next()
    const counter = { statements: 0 }
    const began = performance.now()
    product.counted(counter, () => {
      // Written with the head, when every loader has answered.
      const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => Response
      response.writeHead = ((...args: unknown[]) => {
        const spent = (performance.now() - began).toFixed(1)
        response.setHeader('server-timing', `sql;desc="${counter.statements}", total;dur=${spent}`)
        if (!production && counter.statements > 12) {
          log.warn(
            { path: loggedPath(request.path), statements: counter.statements },
            'over the budget of 12 statements',
          )
        }
        return writeHead(...args)
      }) as Response['writeHead']
      next()
    })
  },
  createRequestHandler({
    build: vite ? loadBuild : build,
    mode: production ? 'production' : 'development',
    getLoadContext: (request, response): Context => ({
      now: clock(),
      nonce: response.locals.nonce,
      requestId: response.locals.requestId,
      address: request.ip ?? '',
      secure: request.secure,
      // What is kept elsewhere, as a calendar's address is, leads where we are, whatever whoever asked called us.
      origin: process.env.PUBLIC_URL ? publicOrigin : `${request.protocol}://${request.get('host')}`,
      room: roomIn(response),
    }),
  }),
)

/** What fell through everything else; the page of a loader that failed is drawn by root.tsx. */
app.use((error: Error, request: Request, response: Response, next: NextFunction) => {
  if (response.headersSent) return next(error)
  // Express itself throws at an address that it cannot read.
  if ('status' in error && error.status === 400) return unreadable(response)
  request.log.error(error)
  response
    .status(500)
    .type('text/plain')
    .send(
      `Något gick fel hos oss. Felnummer: ${response.locals.requestId}\nSomething went wrong on our side.\n`,
    )
})

const server: Server = app.listen(port, host)
// Longer than a proxy or a client keeps a connection for: who closes first must not be us, in mid-request.
server.keepAliveTimeout = 65_000
server.headersTimeout = 66_000
await new Promise<void>((resolve, reject) => server.once('listening', resolve).once('error', reject))
await product.start({ log: (line) => console.log(line), clock, origin: publicOrigin })
ready = true
console.log(`ready http://${host}:${port}`)

/** Answers what has been asked, then closes the store. */
let stopping = false
async function shutDown() {
  if (stopping) return
  stopping = true
  ready = false
  server.close(async () => {
    await product.stop()
    process.exit(0)
  })
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), 10_000).unref()
}
process.on('SIGTERM', shutDown)
process.on('SIGINT', shutDown)
