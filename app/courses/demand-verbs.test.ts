import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { change, read } from '#db/connect.server'
import { aCentre } from '#db/make'
import { anInterest, aProfession, aTaughtCourse } from '#db/make-demand'
import { courseCallInterests, courseInterests } from '#db/schema'
import type { Coordinator, Staff } from '~/identity/membership'
import { newId } from '~/lib/id'
import { dayMs, later } from '~/lib/time'
import {
  aScene,
  aSentCall,
  asked,
  crowd,
  freshDemand,
  nurse,
  wishesOf,
} from '../../scripts/testing/demand-scene'
import { aLearner, make, now } from '../../scripts/testing/scene'
import type { ProfessionId } from './course'
import { callOf } from './demand-call-find.server'
import { forgetWishes, wishesToHandOut } from './demand-forget-steps.server'
import { openDemand } from './demand-open.server'
import { demandIn } from './demand-overview.server'
import { scopeOf } from './demand-scope.server'
import { wish } from './demand-wish.server'
import { withdrawWish } from './demand-withdraw.server'
import type { Term } from './term'

freshDemand()

const all = { municipalityCode: null, professionId: null, term: null }
test('a wish twice is one, moved to the town that was named last, also when both come at once', async () => {
  const { here, there } = await aScene()
  const who = await aLearner()
  const answers = await Promise.all([wish(who, asked(here), now), wish(who, asked(here), now)])
  expect(answers.map(({ ok }) => ok)).toEqual([true, true])
  expect(await wish(who, asked(there, { wish: 'PÅ HALVFART' }), now)).toMatchObject({ known: true })
  expect(await wishesOf(who)).toMatchObject([{ municipalityCode: there, wish: 'På halvfart' }])
})

test('a wish for a course knows the profession; what is not there is refused', async () => {
  const { here } = await aScene()
  const who = await aLearner()
  const course = await make((tx) => aTaughtCourse(tx))
  const ofCourse = asked(here, { courseId: course.id, professionId: null, wish: '' })
  expect(await wish(who, ofCourse, now)).toMatchObject({ ok: true, known: false })
  expect(await wishesOf(who)).toMatchObject([{ courseId: course.id, professionId: 'nurse' }])
  for (const gone of [
    asked('0000'),
    asked(here, { professionId: 'astronaut' as ProfessionId }),
    asked(here, { courseId: newId() }),
  ])
    expect(await wish(who, gone, now)).toEqual({ ok: false, because: 'gone' })
  const nobody = await aLearner({ emailConfirmedAt: null })
  expect(await wish(nobody, asked(here), now)).toEqual({ ok: false, because: 'unconfirmed' })
  expect(await wishesOf(nobody)).toEqual([])
})

test('whoever takes a wish away is not counted any more; another’s cannot be taken', async () => {
  const scene = await aScene()
  const [who, other] = [await aLearner(), await aLearner()]
  for (const one of [who, other]) await wish(one, asked(scene.here), now)
  const [theirs] = await wishesOf(other)
  const [own] = await wishesOf(who)
  await withdrawWish(who, now, theirs?.id)
  expect(await wishesOf(other)).toHaveLength(1)
  await withdrawWish(who, now, own?.id)
  await withdrawWish(who, now, own?.id)
  expect(await wishesOf(who)).toEqual([])
  const [line] = await demandIn(await scopeOf(scene.staff), all, now)
  expect(line?.cells).toMatchObject([{ people: 1 }])
})

test('what a call stands on stays as a number without words or name; letters do not reach who has left', async () => {
  const scene = await aScene()
  const [who, erased] = [await aLearner(), await aLearner()]
  for (const one of [who, erased]) await wish(one, asked(scene.here, { wish: 'Jag heter Åsa' }), now)
  const id = await aSentCall(scene)
  await withdrawWish(who, now)
  expect(await change((tx) => forgetWishes(tx, erased.id))).toBe(1)
  expect(await wishesToHandOut(read(), erased.id)).toEqual([])
  const kept = await read()
    .select()
    .from(courseInterests)
    .innerJoin(courseCallInterests, eq(courseCallInterests.interestId, courseInterests.id))
    .where(eq(courseCallInterests.callId, id))
  expect(kept).toHaveLength(11)
  expect(kept.filter((row) => row.course_interests.personId === null)).toHaveLength(2)
  expect(JSON.stringify(kept)).not.toContain('Åsa')
  expect((await callOf(scene.coordinator, id))?.counts).toEqual([
    { municipalityCode: scene.here, people: 8 },
    { municipalityCode: scene.there, people: 3 },
  ])
  // Whoever is erased still counts, whoever has taken it away does not.
  const [line] = await demandIn(await scopeOf(scene.coordinator), all, now)
  expect(line?.cells).toMatchObject([{ people: 7 }, { people: 3 }])
})

test('staff see their own municipality and those of its networks, coordinators theirs, nobody beyond', async () => {
  const scene = await aScene()
  await crowd(2, { municipalityCode: scene.here, wish: 'På kvällar' })
  await crowd(4, { municipalityCode: scene.there, wish: 'Hos oss' })
  await crowd(9, { municipalityCode: scene.beyond })
  const places = async (who: Staff | Coordinator) => (await scopeOf(who)).places.map(({ code }) => code)
  expect((await places(scene.staff)).sort()).toEqual([scene.here, scene.there].sort())
  expect((await places(scene.coordinator)).sort()).toEqual([scene.here, scene.there].sort())
  const [staffs] = await demandIn(await scopeOf(scene.staff), all, now)
  expect(staffs?.cells.map(({ people }) => people)).toEqual([4, 2])
  // Words of few people are theirs to read whose municipality it is.
  expect(staffs?.words).toEqual(['På kvällar'])
  const [networks] = await demandIn(await scopeOf(scene.coordinator), all, now)
  expect(networks?.words).toEqual([])
  const alone = await make(async (tx) => {
    const centre = await aCentre(tx, { municipalityCode: scene.beyond })
    return { centreId: centre.id } as unknown as Staff
  })
  expect(await places(alone)).toEqual([scene.beyond])
})

test('words of somebody with protected identity are shown to nobody, and everybody sees only what five want', async () => {
  const scene = await aScene()
  const hidden = await aLearner({ protectedIdentity: true })
  await wish(hidden, asked(scene.here, { wish: 'Hemligt' }), now)
  await crowd(3, { municipalityCode: scene.here })
  const [line] = await demandIn(await scopeOf(scene.staff), all, now)
  expect(line).toMatchObject({ words: [], cells: [{ people: 4 }] })
  expect(await openDemand(now, [scene.here])).toEqual([])
  await crowd(1, { municipalityCode: scene.here })
  expect(await openDemand(now, [scene.here])).toMatchObject([{ cells: [{ people: 5 }] }])
})

test('the demand is narrowed by municipality, profession and term; what is over counts no more', async () => {
  const scene = await aScene()
  await make(async (tx) => {
    const teacher = await aProfession(tx, 'teacher')
    await anInterest(tx, { municipalityCode: scene.here, professionId: teacher.id })
    await anInterest(tx, { municipalityCode: scene.here, term: 20271 })
    await anInterest(tx, { municipalityCode: scene.here, term: 20261 })
    // Whoever sends another form than ours can name a term of the next century.
    await anInterest(tx, { municipalityCode: scene.here, term: 21002, createdAt: later(now, -800 * dayMs) })
    await anInterest(tx, { municipalityCode: scene.there, createdAt: later(now, -800 * dayMs) })
  })
  const scope = await scopeOf(scene.staff)
  const keys = async (over: Partial<Parameters<typeof demandIn>[1]>) =>
    (await demandIn(scope, { ...all, ...over }, now)).map(({ key }) => key).sort()
  expect(await keys({})).toEqual(['y~nurse~20271', 'y~teacher~'])
  expect(await keys({ professionId: nurse })).toEqual(['y~nurse~20271'])
  expect(await keys({ term: 20272 as Term })).toEqual(['y~teacher~'])
  expect(await keys({ municipalityCode: scene.there })).toEqual([])
})
