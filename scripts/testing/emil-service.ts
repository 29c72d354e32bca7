import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { anEmilEvent, anEmilInfo } from './emil'

/** The three that the sample reads, among twenty-seven others. */
const orgs = ['ltu', 'umu', 'miu', ...Array.from({ length: 27 }, (_, at) => `x${at}`)]
const everyBroken = 100
const brokenAt = 37

export interface ServiceSize {
  infos: number
  events: number
}

/** What an import of the whole service must come to. */
export function expectedOf({ infos, events }: ServiceSize) {
  let [instances, skipped] = [0, 0]
  const because = new Map<string, number>()
  for (let at = 0; at < events; at += 1) {
    const fault = faultOf(at)
    if (fault) because.set(fault.because, (because.get(fault.because) ?? 0) + 1)
    if (fault) skipped += 1
    else if (isOurs(at, infos) && isDistance(at)) instances += 1
  }
  return { instances, skipped, because: Object.fromEntries(because) }
}

const isOurs = (at: number, infos: number) => (at % infos) % orgs.length < 3
const isDistance = (at: number) => at % 7 < 2

interface Fault {
  because: string
  /** What is sent in its place. */
  of(record: Record<string, unknown>, at: number): string
}

const inContent = (change: Record<string, unknown>) => (record: Record<string, unknown>) => {
  const content = { ...(record.content as object), providers: ['p.uoh.ltu'], ...change }
  return JSON.stringify({ ...record, content })
}

/** Ten ways of being broken. */
const faults: Fault[] = [
  { because: 'cut-off', of: (record) => JSON.stringify(record).slice(0, -1) },
  { because: 'cut-off', of: (record) => JSON.stringify(record).replace('"identifier":"', '"identifier":') },
  { because: 'no-record', of: (_record, at) => JSON.stringify(`record ${at}`) },
  { because: 'no-id', of: ({ status }) => JSON.stringify({ status, content: {} }) },
  { because: 'ids-differ', of: inContent({ identifier: 'e.uoh.ltu.annan.1.20271' }) },
  { because: 'no-provider', of: inContent({ providers: [] }) },
  { because: 'no-education', of: inContent({ education: null }) },
  { because: 'date', of: inContent({ execution: { start: '2027-02-31' } }) },
  { because: 'order', of: inContent({ execution: { start: '2027-06-01', end: '2027-01-01' } }) },
  { because: 'pace', of: inContent({ paceOfStudy: { percentage: 250 } }) },
]

const faultOf = (at: number): Fault | null =>
  at % everyBroken === brokenAt ? (faults[Math.floor(at / everyBroken) % faults.length] ?? null) : null

const orgAt = (info: number) => orgs[info % orgs.length] ?? 'ltu'
const filler = '<p>Kursen ger en bred grund, med övningar i grupp och enskilt arbete mellan träffarna.</p>'

function infoAt(at: number): string {
  const of = { org: orgAt(at), code: `k${at}`, round: String(at), term: '20271' }
  const value = filler.repeat(1 + (at % 20))
  return JSON.stringify(
    anEmilInfo(of, {
      title: { strings: [{ lang: 'swe', value: `Kurs ${at} i ortens historia` }] },
      description: { strings: [{ lang: 'swe', content: 'HTML', value }] },
    }),
  )
}

function eventAt(at: number, infos: number): string {
  const info = at % infos
  const org = orgAt(info)
  const record = anEmilEvent(
    { org, code: `k${info}`, round: String(at), term: '20271' },
    {
      education: `i.uoh.${org}.k${info}.${info}.20271`,
      title: { strings: [{ lang: 'swe', value: `Kurs ${info} i ortens historia` }] },
      ...(isDistance(at) ? {} : { distance: null, extensions: [] }),
      description: { strings: [{ lang: 'swe', content: 'HTML', value: filler.repeat(1 + (at % 8)) }] },
    },
  )
  return faultOf(at)?.of(record as unknown as Record<string, unknown>, at) ?? JSON.stringify(record)
}

/** Answers as the national service does, page by page, each made as it is sent. */
export async function serveEmil(size: ServiceSize) {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://here')
    const list = url.pathname.endsWith('/educationInfos') ? 'educationInfos' : 'educationEvents'
    const [page, most] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('size'))]
    const total = list === 'educationInfos' ? size.infos : size.events
    const from = page * most
    const count = Math.max(0, Math.min(most, total - from))
    const record = (at: number) => (list === 'educationInfos' ? infoAt(at) : eventAt(at, size.infos))
    const records = Array.from({ length: count }, (_, at) => record(from + at))
    const about = { size: count, totalElements: total, totalPages: Math.ceil(total / most), pageNumber: page }
    response.setHeader('content-type', 'application/json')
    response.end(`{"links":[],"${list}":[${records.join(',')}],"page":${JSON.stringify(about)}}`)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/emil3`,
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
