import type {
  claims,
  custodyLog,
  examCharges,
  examDeviations,
  examDuties,
  examHostings,
  examInvigilators,
  examInvigilatorTimes,
  examRequestEvents,
  examRequests,
  examSessions,
  examSittings,
  examSupportNeeds,
  holds,
} from '../schema'
import type { PersonRow } from './learners'

/** Everything about exams that depends on people, as its tables have it. */
export interface SampleExams {
  /** Who writes, besides the accounts. */
  people: PersonRow[]
  sittings: (typeof examSittings.$inferInsert)[]
  holds: (typeof holds.$inferInsert)[]
  claims: (typeof claims.$inferInsert)[]
  sessions: (typeof examSessions.$inferInsert)[]
  requests: (typeof examRequests.$inferInsert)[]
  events: (typeof examRequestEvents.$inferInsert)[]
  needs: (typeof examSupportNeeds.$inferInsert)[]
  charges: (typeof examCharges.$inferInsert)[]
  invigilators: (typeof examInvigilators.$inferInsert)[]
  times: (typeof examInvigilatorTimes.$inferInsert)[]
  duties: (typeof examDuties.$inferInsert)[]
  hostings: (typeof examHostings.$inferInsert)[]
  custody: (typeof custodyLog.$inferInsert)[]
  deviations: (typeof examDeviations.$inferInsert)[]
}

export type SampleSitting = SampleExams['sittings'][number]
export type SampleRequest = SampleExams['requests'][number]

export const noExams = (): SampleExams => ({
  people: [],
  sittings: [],
  holds: [],
  claims: [],
  sessions: [],
  requests: [],
  events: [],
  needs: [],
  charges: [],
  invigilators: [],
  times: [],
  duties: [],
  hostings: [],
  custody: [],
  deviations: [],
})
