import type { CentreId } from '~/centres/centre'
import { type ExamDay, type ExamRules, termsOf } from '~/exams/policy'
import { sampleNetworks } from './municipalities'

/** The centre whose rules for exams are invented, so that a demo has one where everything is set. */
export const exampleCentre = 'an-lycksele' as CentreId

const day: ExamDay = { opensMinute: 8 * 60, lastStartMinute: null, lastEndMinute: 17 * 60 }
const free = termsOf({ fees: { university: 0, yh: 0, komvux: 0 } })
const paid = termsOf({ fees: { university: 600, yh: 600, komvux: 600 } })
const network = sampleNetworks.find(({ id }) => id === 'akademi-norr')

/** Nobody's rules: pages say that they are an example. */
export const exampleRules: Partial<ExamRules> = {
  lead: { count: 7, unit: 'days' },
  order: 'any',
  approval: 'automatic',
  answerWithin: { count: 3, unit: 'working-days' },
  week: [day, day, day, day, day, null, null],
  groups: [{ ...free, name: 'Akademi Norrs kommuner', municipalities: network?.municipalities ?? [] }],
  others: paid,
  outsiders: 'free-seats',
  withVat: false,
  payWays: ['swish', 'bankgiro'],
  payBefore: { count: 3, unit: 'days' },
  unpaid: 'cancelled',
  cancelBefore: { count: 48, unit: 'hours' },
  lateCancelFee: { examFee: false, plus: 200 },
  noShowFee: { examFee: false, plus: 200 },
  doorsOpenBefore: 30,
  lateEntryMost: 30,
  earliestLeave: 60,
  identity: 'photo-id',
  perInvigilator: 15,
  support: ['extended-time', 'separate-room', 'computer', 'raised-desk'],
  tools: ['own-computer', 'centre-computer'],
  materialWays: ['mail', 'sealed-post'],
  materialBefore: { count: 2, unit: 'days' },
  answerWays: ['scan-mail', 'post'],
  mailbox: 'tentamen.lycksele@demo.larplats.example',
  note: 'Det här är påhittade regler som visar hur det kan se ut.',
}
