import { change, read } from '#db/connect.server'
import type { Db } from '#db/engine'
import { note } from '#db/outbox.server'
import type { Instant } from '~/lib/time'
import { advance } from './advance-steps.server'
import type { HostingId } from './hosting'
import { type HostingInFull, hostingFor } from './hosting-steps.server'
import * as store from './hosting-store.server'
import * as lockers from './locker-store.server'
import type { RequestId } from './request'
import * as dues from './request-due-store.server'
import * as requests from './request-store.server'

const batchMost = 50

/**
 * Once a minute: asks for the papers of exams that are near, each university once for each centre, and warns both sides,
 * once, of papers that should have been there. Source: DOMAIN 1.6, "confirmed ─materials requested→ materials_expected";
 * "not there by H→ alarm to staff and to uni contact".
 */
export async function expectMaterial(now: Instant): Promise<void> {
  for (;;) {
    const near = await dues.due(read(), ['confirmed', 'rescheduled'], now, batchMost)
    let moved = 0
    for (const { id } of near) if (await change((tx) => expectFor(tx, id, now))) moved += 1
    // Nothing is tried twice in one look.
    if (near.length < batchMost || moved === 0) break
  }
  for (const id of await store.late(read(), now, batchMost)) await change((tx) => warn(tx, id, now))
}

/** @returns false when it has changed meanwhile */
async function expectFor(tx: Db, id: RequestId, now: Instant): Promise<boolean> {
  const request = await requests.find(tx, id)
  if (!request || request.answerBy === null || request.answerBy > now) return false
  const found = await hostingFor(tx, request.sittingId, request.centreId, now)
  const step = { event: 'expect-material', by: 'clock', personId: null, now } as const
  const advanced = await advance(tx, request, step, found.setting)
  if (!advanced.ok) return false
  if (found.hosting.material === 'not-yet') await ask(tx, found, now)
  return true
}

/** Asks the university, unless the exam has begun, or there is nothing to send: a digital exam's links come with it. */
async function ask(tx: Db, { hosting, start, contact }: HostingInFull, now: Instant): Promise<void> {
  await store.change(tx, hosting.id, { material: 'expected' })
  if (hosting.materialWay === 'digital' || start <= now) return
  const line = { hostingId: hosting.id, at: now, personId: null, action: 'asked' } as const
  await lockers.log(tx, { ...line, detail: { contact: contact ?? '' } })
  await note(tx, { fact: 'exam-material-wanted', subjectId: hosting.id, at: now })
}

async function warn(tx: Db, id: HostingId, now: Instant): Promise<void> {
  const known = await store.find(tx, id)
  if (known?.material !== 'expected' || known.alarmedAt !== null) return
  // The exam may have got another time since then.
  const { hosting, start } = await hostingFor(tx, known.sittingId, known.centreId, now)
  if (hosting.dueAt === null || hosting.dueAt > now) return
  await store.change(tx, id, { alarmedAt: now })
  if (start <= now) return
  await lockers.log(tx, { hostingId: id, at: now, personId: null, action: 'late' })
  await note(tx, { fact: 'exam-material-late', subjectId: id, at: now })
}
