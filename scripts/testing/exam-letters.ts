import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { anExamHouse, anOffice, aRequestWish, aSitting, ask } from './exam-scene'
import { aLearner } from './scene'

let mailboxes = 0

const aMailbox = () => `tenta-${++mailboxes}@hogskolan.example`

/** A resident's request at such a house, its university's mailbox and office. Nobody has been told anything yet. */
export async function aRequest(
  rules: Parameters<typeof anExamHouse>[0] = {},
  {
    sitting: over = {},
    wish = {},
    person = {},
  }: {
    sitting?: Parameters<typeof aSitting>[0]
    wish?: Parameters<typeof aRequestWish>[2]
    person?: Parameters<typeof aLearner>[0]
  } = {},
) {
  const centreBox = aMailbox()
  const house = await anExamHouse({ mailbox: centreBox, ...rules })
  const mailbox = aMailbox()
  const sitting = await aSitting({
    contactEmail: mailbox,
    courseCode: 'M0038M',
    courseName: 'Matematik',
    ...over,
  })
  const who = await aLearner({ name: 'Åsa Öhman', municipalityCode: house.municipality, ...person })
  const answer = await ask(who, aRequestWish(sitting.id, house.centre.id, wish))
  if (!answer.ok) throw new Error(answer.because)
  const office = sitting.universityId ? await anOffice(sitting.universityId) : null
  return { ...house, centreBox, mailbox, sitting, who, request: answer.request, office }
}

/** What must be there. */
export const there = <T>(one: T | null): T => {
  if (one === null) throw new Error('no office')
  return one
}

/** The text of the link to answer in a mail; empty: there is none. */
export const linkOf = (mail: Pick<ParsedMail, 'text'>) =>
  new URL(
    /https?:\/\/\S+\/lank\/tentamen\?\S+/.exec(mail.text ?? '')?.[0] ?? 'https://none',
  ).searchParams.get('k') ?? ''

/** The calendar entry that a mail carries; null: it carries none. */
export const calendarOf = (mail: Pick<ParsedMail, 'attachments'>) => {
  const part = mail.attachments.find(({ contentType }) => contentType.includes('calendar'))
  if (!part) return null
  const file = new ICAL.Component(ICAL.parse(part.content.toString('utf8')))
  const event = file.getFirstSubcomponent('vevent')
  return {
    method: file.getFirstPropertyValue('method'),
    uid: event?.getFirstPropertyValue('uid'),
    sequence: Number(event?.getFirstPropertyValue('sequence')),
    start: (event?.getFirstPropertyValue('dtstart') as ICAL.Time | undefined)?.toJSDate().getTime(),
  }
}
