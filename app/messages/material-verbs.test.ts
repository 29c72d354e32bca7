import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { examSittings } from '#db/schema'
import { sendAnswers } from '~/exams/answers-send.server'
import { expectMaterial } from '~/exams/expect-material.server'
import type { HostingId } from '~/exams/hosting'
import { hostingOf } from '~/exams/hosting-steps.server'
import { openLink } from '~/identity/link.server'
import { dayMs, later } from '~/lib/time'
import { anExamHere, examStart, hostingThere, setState } from '../../scripts/testing/exam-paper'
import { at } from '../../scripts/testing/made'
import { aMailRoom } from '../../scripts/testing/mail-room'
import { messagesAbout } from '../../scripts/testing/post'
import { now } from '../../scripts/testing/scene'

const worker = aMailRoom()

const linkOf = (text = '') => decodeURIComponent(/\/lank\/tentamen\/skap\?k=(\S+)/.exec(text)?.[1] ?? '')
const due = at('2026-10-04T09:00:00+02:00')

test('the university is asked with a link to its locker, good until thirty days after the exam, for that mailbox alone', async () => {
  const contact = 'tenta-a@larosatet.example'
  const here = await anExamHere(['confirmed'], {}, { contactEmail: contact })
  await expectMaterial(now)
  await worker.work()
  const mail = await worker.next(contact)
  const { id } = await hostingThere(here)
  const link = linkOf(mail.text)
  const opened = openLink('exam-locker', link, now)
  if (!opened.ok) throw new Error(opened.because)
  expect(opened.link).toMatchObject({ subjectId: id, until: at('2026-11-05T00:00:00+01:00') })
  expect(openLink('exam-locker', link, at('2026-11-05T00:00:00+01:00'))).toEqual({
    ok: false,
    because: 'link-expired',
  })
  const keeper = { side: 'link', link: opened.link } as const
  expect((await hostingOf(read(), keeper, id))?.hosting.id).toBe(id)
  expect(await hostingOf(read(), keeper, 'x' as HostingId)).toBeNull()
  await change(async (tx) => {
    await tx
      .update(examSittings)
      .set({ contactEmail: 'ny@larosatet.example' })
      .where(eq(examSittings.id, here.exam.id))
  })
  expect(await hostingOf(read(), keeper, id)).toBeNull()
})

test('late papers are told to both: the university, and the centre’s mailbox, or its people', async () => {
  const [one, other] = [
    await anExamHere(
      ['confirmed'],
      { mailbox: 'tentor-b@centret.example' },
      { contactEmail: 'tenta-b@larosatet.example' },
    ),
    await anExamHere(['confirmed'], { mailbox: null }, { contactEmail: null }),
  ]
  await expectMaterial(now)
  await worker.work()
  await expectMaterial(due)
  worker.at(due)
  await worker.work()
  expect(
    (await worker.next('tenta-b@larosatet.example', ({ subject }) => /saknas/.test(subject ?? ''))).text,
  ).toContain('/lank/tentamen/skap')
  const desk = await worker.next('tentor-b@centret.example')
  expect(desk.text).toContain(`/personal/${one.centre.id}/tentor-material/${(await hostingThere(one)).id}`)
  expect(desk.text).not.toContain('/lank/')
  await worker.next(other.who.email)
  expect((await messagesAbout((await hostingThere(other)).id)).map(({ kind }) => kind)).toEqual([
    'exam-material-missing',
  ])
})

test('what has come meanwhile is not asked for, and what is sent is told with the number', async () => {
  const contact = 'tenta-c@larosatet.example'
  const here = await anExamHere(['confirmed'], {}, { contactEmail: contact })
  await expectMaterial(now)
  const { id } = await hostingThere(here)
  const [request] = here.requests
  if (!request) throw new Error('there is no request')
  await setState(request, 'handed-in')
  const sentAt = later(examStart, dayMs)
  await sendAnswers(here.who, id, { way: 'post', tracking: 'RR123456785SE' }, sentAt)
  worker.at(sentAt)
  await worker.work()
  const mail = await worker.next(contact, ({ subject }) => /^Svar/.test(subject ?? ''))
  expect(mail.text).toContain('RR123456785SE')
  expect(openLink('exam-locker', linkOf(mail.text), sentAt).ok).toBe(true)
  expect(mail.text).not.toContain(request.reference)
  expect((await messagesAbout(id)).map(({ kind, state }) => [kind, state])).toEqual([
    ['exam-material-wanted', 'dropped'],
    ['exam-answers-sent', 'sent'],
  ])
})
