import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre } from '#db/make'
import { aMembership, anApproval, aPerson } from '#db/make-people'
import { messages } from '#db/schema'
import { openLink } from '~/identity/link.server'
import type { Staff } from '~/identity/membership'
import type { Person } from '~/identity/person'
import { dayMs, later } from '~/lib/time'
import { agreeToMerge } from '~/people/agree-to-merge.server'
import { askToMerge } from '~/people/ask-to-merge.server'
import { moment } from '../../scripts/testing/caller'
import { compose } from './compose.server'
import { letterText } from './letter-text'
import type { MessageKind } from './message'
import { tellFacts } from './tell.server'

const origin = 'https://larplats.example'
const from = { name: 'Lärplats', email: 'no-reply@larplats.example' }

/** A centre that knows two accounts and has asked their owners whether they are one person. */
async function asked(closed: Partial<Person> = {}) {
  const made = await change(async (tx) => {
    const centre = await aCentre(tx, { name: 'Lärcentrum Ett' })
    const worker = await aPerson(tx)
    await aMembership(tx, { personId: worker.id, centreId: centre.id })
    const accounts = [
      await aPerson(tx, { name: 'Kajsa Ek' }),
      await aPerson(tx, { name: 'Eva Ek', ...closed }),
    ]
    for (const { id: personId } of accounts) await anApproval(tx, { centreId: centre.id, personId })
    const [one, other] = accounts
    if (!one || !other) throw new Error('there are two')
    return { staff: { ...worker, centreId: centre.id, role: 'staff' } as unknown as Staff, one, other }
  })
  const pair = { keptId: made.one.id, closedId: made.other.id }
  const answer = await askToMerge(made.staff, pair, moment)
  if (!answer.ok) throw new Error(answer.because)
  return { ...made, merge: answer.merge }
}

/** The mail of a kind to somebody, by now; null: it is pointless. */
async function mailTo(kind: MessageKind, reader: string, now = moment) {
  await tellFacts(now)
  const rows = (await read().select().from(messages)).filter(
    (row) => row.kind === kind && row.reader === reader,
  )
  const [row] = rows
  if (!row || rows.length > 1) throw new Error(`${rows.length} messages ${kind} to ${reader}`)
  const message = { ...row, kind, detail: row.detail ?? {} }
  const mail = await compose(message, { now, origin, from })
  return mail && { ...mail, text: letterText(mail.letter, mail.language) }
}

const linkIn = (url = '') => {
  const opened = openLink('merge-accounts', new URL(url).searchParams.get('k') ?? '', moment)
  if (!opened.ok) throw new Error(opened.because)
  return opened.link
}

test('both are asked at their own address, and told of the other no more than a mask of its address', async () => {
  const { one, other, merge } = await asked()
  for (const [reader, stranger] of [
    [one, other],
    [other, one],
  ] as const) {
    const mail = await mailTo('merge-asked', reader.id)
    expect(mail?.to).toEqual({ email: reader.email, name: null })
    expect(mail?.text).toContain('Lärcentrum Ett')
    expect(mail?.text).toMatch(/s….@larplats\.example/)
    expect(mail?.text).toContain('tisdag 8 september')
    for (const secret of [stranger.email, stranger.name, reader.name])
      expect(mail?.text).not.toContain(secret)
    expect(linkIn(mail?.letter.action?.url)).toMatchObject({ subjectId: merge.id, until: merge.expiresAt })
  }
  expect(await mailTo('merge-asked', one.id, later(moment, 7 * dayMs))).toBeNull()
})

test('of somebody with protected identity nothing is written to the other', async () => {
  const { one } = await asked({ protectedIdentity: true })
  const mail = await mailTo('merge-asked', one.id)
  expect(mail?.letter.facts).toHaveLength(1)
  expect(mail?.text).not.toContain('…')
})

test('when both have said yes, one letter goes to the account that stays and one to the address that is closed', async () => {
  const { one, other } = await asked()
  for (const { id } of [one, other]) {
    const mail = await mailTo('merge-asked', id)
    expect(await agreeToMerge(linkIn(mail?.letter.action?.url), moment)).toMatchObject({ ok: true })
  }
  expect(await mailTo('merge-asked', one.id)).toBeNull()
  expect(await mailTo('merge-asked', other.id)).toBeNull()
  const kept = await mailTo('accounts-merged', one.id)
  expect(kept).toMatchObject({ to: { email: one.email, name: 'Kajsa Ek' } })
  const closed = await mailTo('account-closed', other.email)
  expect(closed).toMatchObject({ to: { email: other.email, name: null } })
  expect(closed?.text).toContain('en del av det andra kontot')
  for (const secret of [one.email, one.name]) expect(closed?.text).not.toContain(secret)
})
