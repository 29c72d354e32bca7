import { change } from '#db/connect.server'
import type { Db } from '#db/engine'
import { madeMoment } from '#db/made'
import { anExamRequest, anExamSitting } from '#db/make-exams'
import type { CentreId } from '~/centres/centre'
import { hostingFor, mailboxMark } from '~/exams/hosting-steps.server'
import { addFile, type FileWish } from '~/exams/locker-add.server'
import { stow } from '~/exams/locker-stow.server'
import type { UniversityId } from '~/exams/policy'
import type { SittingId } from '~/exams/sitting'
import { linkText, openLink } from '~/identity/link.server'
import type { Id } from '~/lib/id'
import { dayMs, type LocalDate, later } from '~/lib/time'
import { aMember } from './member'

const examMailbox = 'tentamen@larosatet.example'

/** An exam on 5 October that somebody writes at a centre. */
export async function anExamToHost(tx: Db, centreId: CentreId, universityId: UniversityId) {
  const sitting = await anExamSitting(tx, { universityId, contactEmail: examMailbox })
  const { id } = await aMember(tx, { name: 'Skriver Skrivarsson' })
  await anExamRequest(tx, { centreId, sittingId: sitting.id, personId: id, state: 'material-expected' })
  return sitting.id
}

/** What lies in the paper of a scene, and nowhere else. */
export const paperText = 'Uppgift 1: beskriv hemligheten.'

/** The locker of an exam: a paper whose time is to come, instructions that are let go, and the link to it. */
export async function aLocker(sittingId: SittingId, centreId: CentreId) {
  const found = await change((tx) => hostingFor(tx, sittingId, centreId, madeMoment))
  const { id } = found.hosting
  const link = {
    subjectId: id,
    id: mailboxMark(examMailbox) as Id<'link'>,
    until: later(madeMoment, 60 * dayMs),
  }
  const text = linkText('exam-locker', link, madeMoment)
  const opened = openLink('exam-locker', text, madeMoment)
  if (!opened.ok) throw new Error(opened.because)
  const keeper = { side: 'link', link: opened.link } as const
  const put = async (kind: 'paper' | 'instructions', release: FileWish['release']) => {
    const content = Buffer.from(`%PDF-1.7\n${paperText}\n${kind}`)
    const stowing = await stow(
      (async function* () {
        yield content
      })(),
      `${kind} å.pdf`,
      madeMoment,
    )
    if (!stowing.ok) throw new Error(stowing.because)
    const answer = await addFile(keeper, id, stowing.stowed, { kind, release, requestId: null }, madeMoment)
    if (!answer.ok) throw new Error(answer.because)
    return stowing.stowed.id
  }
  const paper = await put('paper', null)
  return {
    id,
    link: text,
    paper,
    instructions: await put('instructions', { date: '2026-08-01' as LocalDate, minute: 480 }),
  }
}
