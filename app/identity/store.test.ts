import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { counted } from '#db/count.server'
import { aCentre, aNetwork, aUniversity } from '#db/make'
import { aMembership, aPerson } from '#db/make-people'
import { sessions } from '#db/schema'
import type { Context } from '~/lib/context'
import { dayMs, later } from '~/lib/time'
import { aCaller, asking, moment, signedIn } from '../../scripts/testing/caller'
import {
  invigilatesSomewhere,
  requireCoordinator,
  requireEditor,
  requireExamOffice,
  requireLearner,
  requireSession,
  requireStaff,
  requireToken,
  visitor,
  worksAtUniversity,
} from './guard.server'
import { listRoles } from './list.server'
import type { Learner } from './person'
import { callerOf } from './session.server'

const person = () => change((tx) => aPerson(tx))
const expiryOf = async (key: string) => {
  const rows = await read().select().from(sessions)
  return rows.find(({ id }) => id === key)?.expiresAt ?? null
}

test('who is signed in is looked up in one statement a request', async () => {
  const { id: personId, email } = await person()
  const { id, key } = await signedIn(email)
  const [request, context] = asking({ id })
  const counter = { statements: 0 }
  await counted(counter, async () => {
    expect(await visitor(request, context)).toMatchObject({ id: personId, email })
    expect((await requireLearner(request, context)).id).toBe(personId)
    expect((await requireSession(request, context)).session).toBe(key)
  })
  expect(counter.statements).toBe(1)
})

test('a person as the guard shows them has no password hash', async () => {
  const { id } = await signedIn((await person()).email)
  expect(JSON.stringify(await visitor(...asking({ id })))).not.toContain('argon2')
})

test('a session lasts thirty days from its last use in its second half', async () => {
  const { id, key } = await signedIn((await person()).email)
  const on = (day: number) => visitor(...asking({ id, now: later(moment, day * dayMs) }))
  expect(await on(14)).not.toBeNull()
  expect(await expiryOf(key)).toBe(later(moment, 30 * dayMs))
  expect(await on(16)).not.toBeNull()
  // Lucia reads the machine's clock between our two readings of it.
  expect(await expiryOf(key)).toBeCloseTo(later(moment, 46 * dayMs), -4)
  expect(await on(45)).not.toBeNull()
  expect(await on(45 + 31)).toBeNull()
  expect(await expiryOf(key)).toBeNull()
  expect(await on(45)).toBeNull()
})

test('sessions that ran out are swept away when their owner signs in', async () => {
  const { id: personId, email } = await person()
  await signedIn(email)
  await signedIn(email, aCaller({ now: later(moment, 31 * dayMs) }))
  const left = await read().select().from(sessions).where(eq(sessions.personId, personId))
  expect(left).toHaveLength(1)
})

test.each([
  [false, /^larplats=\w{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax$/],
  [true, /^__Host-larplats=\w{40}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/],
])('the cookie, served over https: %s', async (secure, shape) => {
  const { id, cookie } = await signedIn((await person()).email, aCaller({ secure }))
  expect(cookie).toMatch(shape)
  expect(await visitor(...asking({ id, secure }))).not.toBeNull()
  // A cookie that a page on plain http could have set does not count over https.
  const [request, context] = asking({ id, secure: !secure })
  request.headers.set('cookie', cookie)
  expect(await visitor(request, context)).toBeNull()
})

test.each(['', 'x', '%E0%A4%A', 'a'.repeat(5000), "' or 1=1 --", '\u0000'])(
  'the cookie %j is nobody',
  async (id) => {
    const [request, context] = asking({})
    request.headers.set('cookie', `larplats=${encodeURI(id)}; larplats`)
    expect(await visitor(request, context)).toBeNull()
    expect(callerOf(request, context).device).toBe('')
  },
)

const thrown = async (work: Promise<unknown>): Promise<Response> => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Response)) throw new Error('no response was thrown')
  return error
}

test('who is not signed in is led to the sign-in page and back', async () => {
  const answer = await thrown(requireLearner(...asking({ path: '/bokningar/1?x=å', method: 'POST' })))
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toBe('/logga-in?till=%2Fbokningar%2F1%3Fx%3D%25C3%25A5')
})

test.each([undefined, 'lp_', 'lp_unknown', 'a b', 'x'.repeat(1000)])(
  'the API key %j is answered 401',
  async (token) => {
    const answer = await thrown(requireToken(...asking({ token })))
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 401, title: 'Nyckel saknas' })
  },
)

test('a session is no API key and an API key no session', async () => {
  const { id } = await signedIn((await person()).email)
  expect((await thrown(requireToken(...asking({ id, token: id })))).status).toBe(401)
})

/** Somebody signed in with a role at a centre, a university and a network, and how they ask. */
async function standing(
  role: 'staff' | 'manager' | 'invigilator' | 'editor' | 'exam-office' | 'coordinator',
) {
  const { id: personId, email } = await person()
  const places = await change(async (tx) => {
    const [centre, university, network] = [await aCentre(tx), await aUniversity(tx), await aNetwork(tx)]
    const where =
      role === 'coordinator'
        ? { networkId: network.id }
        : role === 'editor' || role === 'exam-office'
          ? { universityId: university.id }
          : { centreId: centre.id }
    await aMembership(tx, { personId, role, ...where })
    return { centre: centre.id, university: university.id, network: network.id, centreName: centre.name }
  })
  const { id } = await signedIn(email)
  return { ...places, personId, ask: (): [Request, Context] => asking({ id }) }
}

test.each([
  ['staff', ['staff']],
  ['manager', ['staff']],
  ['invigilator', []],
  ['editor', ['editor', 'examOffice']],
  ['exam-office', ['examOffice']],
  ['coordinator', ['coordinator']],
] as const)('%s may stand as %j and as nothing else', async (role, may) => {
  const { ask, centre, university, network } = await standing(role)
  const asked = {
    staff: () => requireStaff(...ask(), centre),
    editor: () => requireEditor(...ask(), university),
    examOffice: () => requireExamOffice(...ask(), university),
    coordinator: () => requireCoordinator(...ask(), network),
  }
  for (const [as, proof] of Object.entries(asked)) {
    if (may.some((one) => one === as)) expect(await proof()).toMatchObject({ role })
    else expect((await thrown(proof())).status).toBe(404)
  }
})

test('one university’s exam office is nobody at another, and the header knows that they work at one', async () => {
  const { ask } = await standing('exam-office')
  const { university } = await standing('exam-office')
  expect((await thrown(requireExamOffice(...ask(), university))).status).toBe(404)
  expect((await thrown(requireExamOffice(...asking({}), university))).status).toBe(303)
  expect(await worksAtUniversity(...ask())).toBe(true)
  expect(await worksAtUniversity(...(await standing('staff')).ask())).toBe(false)
})

test.each([
  ['invigilator', true],
  ['staff', false],
  ['exam-office', false],
] as const)('the header knows whether a %s invigilates', async (role, expected) => {
  const { ask } = await standing(role)
  expect(await invigilatesSomewhere(...ask())).toBe(expected)
})

test('staff of one centre are nobody at another', async () => {
  const { ask } = await standing('staff')
  const { centre } = await standing('staff')
  expect((await thrown(requireStaff(...ask(), centre))).status).toBe(404)
  expect((await thrown(requireStaff(...asking({}), centre))).status).toBe(303)
})

test('the account page names the roles and where they are held', async () => {
  const { personId, centreName } = await standing('manager')
  expect(await listRoles({ id: personId } as Learner)).toEqual([{ role: 'manager', where: centreName }])
})
