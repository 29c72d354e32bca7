import { staffExams } from '../staff-exams'
import type { Rows } from './rows'

/** Links for who works with exams at a centre, and the route that each must reach. */
export const staffExamsRows = {
  examDays: [staffExams.examDays(), 'tentamensdag'],
  examDay: [staffExams.examDay('s1', { klar: 'r1', vad: 'plats' }), 'tentamensdag/:session'],
  examDayDeed: [
    staffExams.examDayDeed('s1', 'r1', 'inlamning'),
    'tentamensdag/:session/skrivande/:request/inlamning',
  ],
  examDayMissing: [staffExams.examDayMissing('s1'), 'tentamensdag/:session/uteblivna'],
  examDayDeviations: [
    staffExams.examDayDeviations('s1', { nytt: 'sparad' }),
    'tentamensdag/:session/avvikelser',
  ],
  examDayPaper: [staffExams.examDayPaper('s1', 'platskort'), 'tentamensdag/:session/utskrift/:list'],
  examReport: [
    staffExams.examReport('gavle', 's1', { skickad: 'ja' }),
    'personal/:centre/tentapass/:session/rapport',
  ],
  examReportFile: [
    staffExams.examReportFile('gavle', 's1', { tenta: 't1' }),
    'personal/:centre/tentapass/:session/rapport.csv',
  ],
  sendExamReport: [
    staffExams.sendExamReport('gavle', 's1'),
    'personal/:centre/tentapass/:session/rapport/utskick',
  ],
  examRequests: [staffExams.examRequests('gavle', { visa: 'klara' }), 'personal/:centre/tentaanmalningar'],
  examRequestAt: [
    staffExams.examRequestAt('gavle', 'x', { nytt: 'ja' }),
    'personal/:centre/tentaanmalningar/:request',
  ],
  acceptExamRequest: [
    staffExams.acceptExamRequest('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/godkannande',
  ],
  declineExamRequest: [
    staffExams.declineExamRequest('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/avslag',
  ],
  offerExamSeat: [
    staffExams.offerExamSeat('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/erbjudande',
  ],
  settleExamClash: [
    staffExams.settleExamClash('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/losning',
  ],
  examResidency: [
    staffExams.examResidency('gavle', 'x'),
    'personal/:centre/tentaanmalningar/:request/kommungrupp',
  ],
  arrangeExam: [staffExams.arrangeExam('gavle', 'x'), 'personal/:centre/tentaanmalningar/:request/ordnat'],
  examCharges: [staffExams.examCharges('gavle', { manad: '2026-11' }), 'personal/:centre/tentaavgifter'],
  examChargesFile: [
    staffExams.examChargesFile('gavle', { manad: '2026-11' }),
    'personal/:centre/tentaavgifter.csv',
  ],
  examPayment: [staffExams.examPayment('gavle', 'x'), 'personal/:centre/tentaavgifter/:charge/betalning'],
  waiveExamCharge: [
    staffExams.waiveExamCharge('gavle', 'x'),
    'personal/:centre/tentaavgifter/:charge/efterskankning',
  ],
  refundExamCharge: [
    staffExams.refundExamCharge('gavle', 'x'),
    'personal/:centre/tentaavgifter/:charge/aterbetalning',
  ],
  examReceipt: [staffExams.examReceipt('gavle', 'x'), 'personal/:centre/tentaavgifter/:charge/kvitto'],
  examPolicy: [staffExams.examPolicy('gavle', { nytt: 'sparat' }), 'personal/:centre/tentaregler'],
  withdrawExamPolicy: [
    staffExams.withdrawExamPolicy('gavle', 'p1'),
    'personal/:centre/tentaregler/:policy/aterkallelse',
  ],
  examSessions: [staffExams.examSessions('gavle', { visa: 'tidigare' }), 'personal/:centre/tentapass'],
  openExamSession: [
    staffExams.openExamSession('gavle', { dag: '2026-11-26' }),
    'personal/:centre/tentapass/ny',
  ],
  examSession: [
    staffExams.examSession('gavle', 's1', { nytt: 'oppnat' }),
    'personal/:centre/tentapass/:session',
  ],
  examSessionDeed: [
    staffExams.examSessionDeed('gavle', 's1', 'spridning'),
    'personal/:centre/tentapass/:session/spridning',
  ],
  moveExamSeat: [
    staffExams.moveExamSeat('gavle', 's1', 'r1'),
    'personal/:centre/tentapass/:session/skrivande/:request/flytt',
  ],
  withdrawInvigilator: [
    staffExams.withdrawInvigilator('gavle', 's1', 'p1'),
    'personal/:centre/tentapass/:session/vakter/:person/avlosning',
  ],
  invigilators: [staffExams.invigilators('gavle', { nytt: 'tillagd' }), 'personal/:centre/tentavakter'],
  invigilator: [
    staffExams.invigilator('gavle', 'p1', { dag: '2026-11-26' }),
    'personal/:centre/tentavakter/:person',
  ],
  invigilatorDeed: [
    staffExams.invigilatorDeed('gavle', 'p1', 'tider'),
    'personal/:centre/tentavakter/:person/tider',
  ],
  removeInvigilatorTime: [
    staffExams.removeInvigilatorTime('gavle', 'p1', 't1'),
    'personal/:centre/tentavakter/:person/tider/:time/borttagning',
  ],
  removeExamConflict: [
    staffExams.removeExamConflict('gavle', 'p1', 'l1'),
    'personal/:centre/tentavakter/:person/jav/:learner/borttagning',
  ],
  invigilatorHours: [
    staffExams.invigilatorHours('gavle', { manad: '2026-11' }),
    'personal/:centre/tentavakter/timmar',
  ],
  invigilatorHoursFile: [
    staffExams.invigilatorHoursFile('gavle', { manad: '2026-11' }),
    'personal/:centre/tentavakter/timmar.csv',
  ],
  examMaterials: [staffExams.examMaterials('c'), 'personal/:centre/tentor-material'],
  examMaterial: [
    staffExams.examMaterial('c', 'h', { nytt: 'fil' }),
    'personal/:centre/tentor-material/:hosting',
  ],
  examMaterialDeed: [
    staffExams.examMaterialDeed('c', 'h', 'klart'),
    'personal/:centre/tentor-material/:hosting/klart',
  ],
  examFile: [staffExams.examFile('c', 'h', 'f'), 'personal/:centre/tentor-material/:hosting/filer/:file'],
  retention: [staffExams.retention('c', { nytt: 'sparat' }), 'personal/:centre/gallring'],
} satisfies Rows<typeof staffExams>
