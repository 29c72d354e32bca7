import { expect, test } from 'vitest'
import type { CentreId } from '~/centres/centre'
import type { PersonId } from '~/identity/person'
import { hourMs, later } from '~/lib/time'
import { at } from '../../scripts/testing/made'
import type { HostingId } from './hosting'
import { cleanName, disposition, fileKinds, typeOf } from './locker'
import { type LockerFacts, mayBeReady, mayOpen, mayRemove, type Opener, releaseOf } from './locker-rules'
import type { UniversityId } from './policy'

const start = at('2026-10-05T09:00:00+02:00')
const release = at('2026-10-05T08:00:00+02:00')
const [centreId, other] = ['har', 'dar'] as CentreId[] as [CentreId, CentreId]
const [universityId, elsewhere] = ['ltu', 'umu'] as UniversityId[] as [UniversityId, UniversityId]
const [anna, bo] = ['anna', 'bo'] as PersonId[] as [PersonId, PersonId]
const hostingId = 'h' as HostingId

const facts = (
  kind: LockerFacts['file']['kind'],
  over: Partial<LockerFacts['file'] & LockerFacts['hosting']> = {},
): LockerFacts => ({
  file: { kind, releaseAt: null, removedAt: null, uploadedByName: '', ...over },
  hosting: { id: hostingId, centreId, openers: [], sentAt: null, ...over },
  universityId,
  start,
})

const openers: Record<string, Opener> = {
  'staff of the centre': { as: 'staff', centreId, personId: anna },
  'staff of another centre': { as: 'staff', centreId: other, personId: anna },
  'invigilator on duty': { as: 'invigilator', centreId, onDuty: true },
  'invigilator off duty': { as: 'invigilator', centreId, onDuty: false },
  'invigilator of another centre': { as: 'invigilator', centreId: other, onDuty: true },
  'exam office': { as: 'exam-office', universityId },
  'another exam office': { as: 'exam-office', universityId: elsewhere },
  'the link': { as: 'link', hostingId, isLearnersWord: false },
  'the link of another': { as: 'link', hostingId: 'x' as HostingId, isLearnersWord: false },
  'the link to a mailbox that a learner named': { as: 'link', hostingId, isLearnersWord: true },
  'anybody else': { as: 'other' },
}

/** Who opens what: papers and instructions before and after they are let go, answers. DOMAIN 1.4, "materials channel". */
test.each([
  ['staff of the centre', 'not-yet', true, true],
  ['staff of another centre', 'not-yours', 'not-yours', 'not-yours'],
  ['invigilator on duty', 'not-yet', true, 'not-yours'],
  ['invigilator off duty', 'not-yours', 'not-yours', 'not-yours'],
  ['invigilator of another centre', 'not-yours', 'not-yours', 'not-yours'],
  ['exam office', true, true, true],
  ['another exam office', 'not-yours', 'not-yours', 'not-yours'],
  ['the link', true, true, true],
  ['the link of another', 'not-yours', 'not-yours', 'not-yours'],
  ['anybody else', 'not-yours', 'not-yours', 'not-yours'],
] as const)('%s: papers before %s, after %s, answers %s', (name, before, after, answers) => {
  const who = openers[name] ?? { as: 'other' }
  const said = (kind: LockerFacts['file']['kind'], now: typeof start) => {
    const answer = mayOpen(facts(kind), who, now)
    return answer.ok ? true : answer.because
  }
  for (const kind of ['paper', 'instructions'] as const) {
    expect(said(kind, later(release, -1))).toBe(before)
    expect(said(kind, release)).toBe(after)
  }
  expect(said('answers', later(release, -1))).toBe(answers)
  expect(said('answers', later(start, hourMs))).toBe(answers)
})

test('the university may say when; where it has not, an hour before the first begins', () => {
  expect(releaseOf(facts('paper'))).toBe(release)
  const noon = at('2026-10-04T12:00:00+02:00')
  expect(releaseOf(facts('paper', { releaseAt: noon }))).toBe(noon)
  expect(
    mayOpen(facts('paper', { releaseAt: noon }), openers['staff of the centre'] as Opener, noon).ok,
  ).toBe(true)
  expect(mayOpen(facts('paper'), openers['staff of the centre'] as Opener, noon)).toEqual({
    ok: false,
    because: 'not-yet',
    from: release,
  })
})

test.each([
  [[], anna, true],
  [[anna], anna, true],
  [[bo], anna, false],
])('where %j are named, %s opens: %s', (named, personId, may) => {
  const who = { as: 'staff', centreId, personId } as const
  const answer = mayOpen(facts('paper', { openers: named as PersonId[] }), who, start)
  expect(answer).toEqual(may ? { ok: true } : { ok: false, because: 'not-named' })
  // Answers are sent by whoever is at work.
  expect(mayOpen(facts('answers', { openers: named as PersonId[] }), who, start)).toEqual({ ok: true })
})

test('what was taken out is gone for everybody whose it was', () => {
  for (const name of ['staff of the centre', 'exam office', 'the link'])
    expect(mayOpen(facts('paper', { removedAt: release }), openers[name] as Opener, start)).toEqual({
      ok: false,
      because: 'gone',
    })
})

test.each([
  ['the link', 'paper', later(release, -1), null, true],
  ['the link', 'paper', release, null, 'let-go'],
  ['exam office', 'instructions', later(release, -1), null, true],
  ['staff of the centre', 'paper', later(release, -1), null, true],
  ['staff of the centre', 'paper', release, null, 'let-go'],
  ['staff of the centre', 'answers', later(start, hourMs), null, true],
  ['staff of the centre', 'answers', later(start, hourMs), later(start, 1), 'sent'],
  ['the link', 'answers', start, null, 'not-yours'],
  ['invigilator on duty', 'paper', later(release, -1), null, 'not-yours'],
  ['staff of another centre', 'paper', later(release, -1), null, 'not-yours'],
] as const)('%s takes %s out at %s, sent %s: %s', (name, kind, now, sentAt, said) => {
  const answer = mayRemove(facts(kind, { sentAt }), openers[name] as Opener, now)
  expect(answer.ok ? true : answer.because).toBe(said)
})

test('a mailbox that only the learner vouches for opens and takes out what came from it, no more', () => {
  const who = openers['the link to a mailbox that a learner named'] as Opener
  const now = later(release, -1)
  const own = { uploadedByName: 'tenta@norr.example' }
  for (const kind of ['paper', 'instructions'] as const) {
    expect(mayOpen(facts(kind), who, release)).toEqual({ ok: false, because: 'not-yet', from: start })
    expect(mayOpen(facts(kind), who, start)).toEqual({ ok: true })
    expect(mayRemove(facts(kind), who, now)).toEqual({ ok: false, because: 'not-yours' })
    expect(mayOpen(facts(kind, own), who, now)).toEqual({ ok: true })
    expect(mayRemove(facts(kind, own), who, now)).toEqual({ ok: true })
  }
  expect(mayOpen(facts('answers'), who, later(start, hourMs))).toEqual({ ok: true })
})

/** DOMAIN 1.6, "materials_ready (printed+locked | digital link/PC reserved)". */
test.each([
  ['mail', release, 3, false, 3, true],
  ['mail', release, 4, false, 3, true],
  ['mail', release, 2, false, 3, 'too-few-copies'],
  ['mail', release, null, false, 3, 'too-few-copies'],
  ['mail', null, 3, true, 3, 'nothing-came'],
  ['sealed-post', release, 1, false, 1, true],
  [null, null, 1, true, 1, 'nothing-came'],
  ['digital', null, null, true, 3, true],
  ['digital', null, 3, false, 3, 'not-set-up'],
] as const)(
  'by %s, come %s, %s sets, set up %s, for %i: %s',
  (materialWay, receivedAt, copies, isSetUp, writers, said) => {
    const answer = mayBeReady({ receivedAt, materialWay }, { copies, isSetUp }, writers)
    expect(answer.ok ? true : answer.because).toBe(said)
  },
)

const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

test.each([
  ['%PDF-1.7\n', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n....', 'image/png'],
  ['\xff\xd8\xff\xe0', 'image/jpeg'],
  ['PK\x03\x04....svar.txt', 'application/zip'],
  [
    'PK\x03\x04....[Content_Types].xml....word/document.xml',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  ['PK\x05\x06', null],
  ['<html><script>', null],
  ['MZ\x90\x00', null],
  [' %PDF-1.7', null],
  ['', null],
])('what begins with %j is %s, whatever it is called', (text, type) => {
  expect(typeOf(bytes(text))).toBe(type)
})

test.each([
  ['Tenta omvårdnad.pdf', 'Tenta omvårdnad.pdf'],
  ['tenta.exe', 'tenta.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\anna\\tenta.PDF', 'tenta.pdf'],
  ['"; filename="x.html', 'filenamex.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'a Set-Cookie x1.pdf'],
  ['\u202efdp.exe', 'fdp.pdf'],
  ['.htaccess', 'fil.pdf'],
  ['', 'fil.pdf'],
  ['x'.repeat(400), `${'x'.repeat(80)}.pdf`],
])('%j is kept as %j', (sent, name) => {
  expect(cleanName(sent, 'application/pdf')).toBe(name)
})

test.each([
  ['Tenta.pdf', `attachment; filename="Tenta.pdf"; filename*=UTF-8''Tenta.pdf`],
  [
    'Tenta å (1).pdf',
    `attachment; filename="Tenta a (1).pdf"; filename*=UTF-8''Tenta%20%C3%A5%20%281%29.pdf`,
  ],
  ['тест.pdf', `attachment; filename="____.pdf"; filename*=UTF-8''%D1%82%D0%B5%D1%81%D1%82.pdf`],
])('%j is told to browsers as %s', (name, header) => {
  expect(disposition(name)).toBe(header)
})

test('there are three kinds of files', () => expect(fileKinds).toEqual(['paper', 'instructions', 'answers']))
