import { read } from '#db/connect.server'
import type { SignedLink } from '~/identity/link'
import type { ExamOffice } from '~/identity/membership'
import type { Learner } from '~/identity/person'
import type { CallId } from './demand'
import type { CallInFull } from './demand-call'
import * as store from './demand-call-store.server'
import { type DemandKeeper, ownerOf } from './demand-scope.server'
import { placesOf } from './demand-scope-store.server'

const most = 50

/** A call with its municipalities by name. */
export interface NamedCall extends CallInFull {
  placeNames: Map<string, string>
}

const named = async (call: CallInFull | null): Promise<NamedCall | null> =>
  call && {
    ...call,
    placeNames: await placesOf(
      read(),
      call.counts.map(({ municipalityCode }) => municipalityCode),
    ),
  }

/** A call as the link of its letter shows it; null when it is no more. Two statements. */
export const callByLink = async (link: SignedLink<'answer-course-call'>) =>
  named(await store.find(read(), link.subjectId as CallId))

/** A call of a network or a centre; null for another's. Two statements. */
export const callOf = async (who: DemandKeeper, id: CallId) =>
  named(await store.findOf(read(), ownerOf(who), id))

/** A call to a university; null for one to another. Two statements. */
export const callTo = async ({ universityId }: ExamOffice, id: CallId) =>
  named(await store.findTo(read(), universityId, id))

/** The last calls to a university. One statement. */
export const callsTo = ({ universityId }: ExamOffice) => store.listTo(read(), universityId, most)

/** The last calls of a network or a centre. One statement. */
export const callsOf = (who: DemandKeeper) => store.listOf(read(), ownerOf(who), most)

/** The calls that stand on somebody's wishes. One statement. */
export const callsAbout = (who: Learner) => store.listAbout(read(), who.id)
