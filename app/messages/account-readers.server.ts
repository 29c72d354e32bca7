import type { Db } from '#db/engine'
import type { FactName } from '#db/outbox.server'
import type { CentreId } from '~/centres/centre'
import type { InvitationId } from '~/identity/invitation'
import type { PersonId } from '~/identity/person'
import { findAddressChange, findInvitation, findPeople } from '~/identity/steps.server'
import type { Id } from '~/lib/id'
import type { MergeId } from '~/people/merge'
import { findMerge } from '~/people/merge-steps.server'
import type { Addressing } from './addressing.server'
import type { Addressed, MessageKind } from './message'
import type { UntoldFact } from './store.server'

/** Tells the person whom a fact is about; of nobody's nobody hears. */
const person =
  (kind: (fact: UntoldFact) => MessageKind | null): Addressing =>
  async (tx, facts) => {
    const there = await findPeople(
      tx,
      facts.map(({ subjectId }) => subjectId as PersonId),
    )
    return facts.map((fact) => {
      const [personId, kindOf] = [fact.subjectId as PersonId, kind(fact)]
      return there.has(personId) && kindOf ? [{ kind: kindOf, personId, address: null, centreId: null }] : []
    })
  }

/** Who has a role no more: at a centre, or at a university. */
const membershipEnded: Addressing = async (tx, facts) => {
  const lists = await personOfCentre('membership-ended')(tx, facts)
  return lists.map((list, at) =>
    facts[at]?.detail?.universityId ? list.map((one) => ({ ...one, kind: 'office-ended' as const })) : list,
  )
}

/** As `person`, of what a centre has decided: its staff see when the letter does not arrive. */
const personOfCentre =
  (kind: MessageKind): Addressing =>
  async (tx, facts) => {
    const lists = await person(() => kind)(tx, facts)
    return lists.map((list, at) =>
      list.map((one) => ({ ...one, centreId: (facts[at]?.detail?.centreId ?? null) as CentreId | null })),
    )
  }

/** Both owners, each at their own address, unless one is no more: then there is nothing to ask the other. */
const owners: Addressing = async (tx, facts) => {
  const lists: Addressed[][] = []
  for (const { subjectId } of facts) {
    const merge = await findMerge(tx, subjectId as MergeId)
    const ids = merge ? [merge.keptId, merge.closedId] : []
    const there = await findPeople(tx, ids)
    const both = there.size === 2 ? ids : []
    const centreId = merge?.centreId ?? null
    lists.push(both.map((personId) => ({ kind: 'merge-asked' as const, personId, address: null, centreId })))
  }
  return lists
}

/** The account that stays, and the address of the one that is closed. */
const merged: Addressing = async (tx, facts) => {
  const kept = await personOfCentre('accounts-merged')(tx, facts)
  return facts.map(({ detail }, at) => {
    const closed = { kind: 'account-closed' as const, personId: null, centreId: null }
    return [...(kept[at] ?? []), { ...closed, address: String(detail?.from) }]
  })
}

/** Tells whoever reads mail at an address, one fact after the other: they are few. */
const address =
  (find: (tx: Db, fact: UntoldFact) => Promise<Addressed | null>): Addressing =>
  async (tx, facts) => {
    const lists: Addressed[][] = []
    for (const fact of facts) {
      const found = await find(tx, fact)
      lists.push(found ? [found] : [])
    }
    return lists
  }

/** The new address; where somebody has it, they are told that they have an account. */
async function newAddress(tx: Db, { subjectId }: UntoldFact): Promise<Addressed | null> {
  const change = await findAddressChange(tx, subjectId as Id<'address-change'>)
  if (!change) return null
  const { email, ownerId } = change
  return ownerId
    ? { kind: 'account-exists', personId: ownerId, address: null, centreId: null }
    : { kind: 'confirm-new-address', personId: null, address: email, centreId: null }
}

async function oldAddress(_tx: Db, { detail }: UntoldFact): Promise<Addressed | null> {
  const from = detail?.from
  return typeof from === 'string'
    ? { kind: 'address-changed', personId: null, address: from, centreId: null }
    : null
}

async function invited(tx: Db, { subjectId }: UntoldFact): Promise<Addressed | null> {
  const found = await findInvitation(tx, subjectId as InvitationId)
  if (!found) return null
  const { email, centreId } = found.invitation
  const kind = centreId === null ? 'office-invitation' : 'invitation'
  return { kind, personId: null, address: email, centreId }
}

/** Who hears of what happens to accounts. */
export const accountReaders: Partial<Record<FactName, Addressing>> = {
  registered: person(() => 'confirm-address'),
  'registered-again': person(() => 'account-exists'),
  'code-wanted': person(({ detail }) =>
    detail?.purpose === 'confirm-address' ? 'confirm-address' : 'sign-in-code',
  ),
  'password-forgotten': person(() => 'reset-password'),
  'password-changed': person(() => 'password-changed'),
  'signed-in-elsewhere': person(() => 'new-device'),
  'token-made': person(() => 'token-made'),
  'address-change-wanted': address(newAddress),
  'address-changed': address(oldAddress),
  invited: address(invited),
  suspended: personOfCentre('suspended'),
  'suspension-lifted': personOfCentre('suspension-lifted'),
  'membership-ended': membershipEnded,
  'merge-asked': owners,
  'accounts-merged': merged,
}
