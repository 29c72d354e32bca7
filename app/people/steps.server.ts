/** What others ask about the people of a centre inside their own write. */
export { remove as removeApproval } from './approval-store.server'
/** Somebody whom a centre knows; null for everybody else. One statement. */
export { find as findKnownHere } from './register-store.server'
export { forgive, suspendedAmong, suspendedUntil, suspendIfTooOften } from './suspension-steps.server'
/** Every suspension of somebody at a centre, the last first. One statement. */
export { of as suspensionsOf } from './suspension-store.server'
/** The tags that somebody has, or had, at a centre, the last first. One statement. */
export { of as tagsOf } from './tag-store.server'
