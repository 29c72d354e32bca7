import { randomUUID } from 'node:crypto'
import { buildProduct } from '../build'
import type { Bench, Line } from '../line'
import { drive, eachOnce } from '../load'
import { percentile, short } from '../numbers'
import { openPart } from '../part'
import type { ExamDayCalls } from '../parts/exam-day'
import { serveProduct } from '../server'

const clients = 8
/** Spare wishes: each client has its next request ready when it ends; they are never answered. */
const spare = 2 * clients

/**
 * (h) A national exam day: everybody asks for a seat while others book. No request may be lost and no seat given twice:
 * that is asserted, the time is only reported.
 */
export async function examDay({ engine, quick, stores, say }: Bench): Promise<Line[]> {
  buildProduct(say)
  const size = quick ? { centres: 8, sittings: 5, seats: 13 } : { centres: 40, sittings: 10, seats: 13 }
  const amount = quick ? 400 : 5000
  const url = await stores.fresh()
  const part = openPart<ExamDayCalls>('exam-day', { DATABASE_URL: url })
  const wishes = await part.ask('prepare', { ...size, requests: amount + spare })
  const server = await serveProduct(url)
  const sent = (path: string, what: 'request' | 'booking') => ({
    url: server.url,
    connections: clients,
    amount,
    ...eachOnce(
      wishes.map((one) => ({
        method: 'POST' as const,
        path,
        body: one[what],
        headers: {
          authorization: `Bearer ${one.token}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
      })),
    ),
  })
  const began = performance.now()
  const [asked, booked] = await Promise.all([
    drive(sent('/api/v1/exam-requests', 'request'), 201),
    drive(sent('/api/v1/bookings', 'booking'), 201),
  ]).finally(() => server.stop())
  const seconds = (performance.now() - began) / 1000
  const found = await part.ask('checked', undefined)
  await part.end()
  if (found.faults.length > 0)
    throw new Error(`seats are not in order: ${found.faults.slice(0, 5).join('; ')}`)
  const isWhole = [found.requests, found.seated, found.told].every((count) => count === found.requests)
  if (found.requests < amount || !isWhole)
    throw new Error(`${amount} requests were answered: ${JSON.stringify(found)}`)
  if (found.bookings < amount)
    throw new Error(`${amount} bookings were answered, ${found.bookings} are there`)
  const [p95, plain] = [percentile(asked.times, 0.95), percentile(booked.times, 0.95)]
  return [
    {
      figure: 'h',
      name: 'p95 of a request for an exam seat ÷ of a booking beside it',
      engine,
      ratio: short(p95 / plain),
      aim: null,
      met: null,
      p95Ms: short(p95),
      bookingP95Ms: short(plain),
      seconds: short(seconds),
      requestsPerSecond: short(asked.perSecond),
      bookingsPerSecond: short(booked.perSecond),
      requests: found.requests,
      sessions: found.sessions,
      centres: size.centres,
    },
  ]
}
