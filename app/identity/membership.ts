import type { Id } from '~/lib/id'
import type { Person, Role } from './person'

/** Which roles stand behind each proof; of several that somebody holds, the first here counts. */
export const standing = {
  staff: ['manager', 'staff'],
  manager: ['manager'],
  member: ['manager', 'staff', 'invigilator'],
  editor: ['editor'],
  // A university's editor may do what its exam office does.
  examOffice: ['editor', 'exam-office'],
  coordinator: ['coordinator'],
} as const satisfies Record<string, readonly Role[]>

declare const proof: unique symbol

/** Somebody who works at this centre, as staff or as its manager. Only the guards make one. */
export type Staff = Person & { centreId: Id<'centre'>; role: Role; readonly [proof]: 'staff' }

/** Somebody who answers for this centre: whoever may do what staff may, and more. Only the guards make one. */
export type Manager = Staff & { role: 'manager' }

/** Somebody who works or invigilates at this centre. Which sessions they see, exams says. Only the guards make one. */
export type Member = Person & { centreId: Id<'centre'>; role: Role; readonly [proof]: 'member' | 'staff' }

/** Somebody who edits what this university lists. Only the guards make one. */
export type UniversityEditor = Person & {
  universityId: Id<'university'>
  role: Role
  readonly [proof]: 'editor'
}

/** Somebody who answers for this university's exams: its exam office, or its editor. Only the guards make one. */
export type ExamOffice = Person & {
  universityId: Id<'university'>
  role: Role
  readonly [proof]: 'exam-office'
}

/** Somebody who coordinates this network. Only the guards make one. */
export type Coordinator = Person & { networkId: Id<'network'>; role: Role; readonly [proof]: 'coordinator' }
