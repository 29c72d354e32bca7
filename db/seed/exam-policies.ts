import { redDays } from '~/centres/closure-rules'
import {
  type ExamDay,
  type ExamPolicy,
  type ExamRules,
  type ResidencyGroup,
  type Terms,
  termsOf,
  type UniversityId,
  unsetRules,
} from '~/exams/policy'
import type { LocalDate } from '~/lib/time'
import { exampleCentre, exampleRules } from './exam-example'
import { sampleMunicipalities } from './municipalities'

/** What a public page says of how a centre takes exams; what it does not say stays unset. */
export interface ExamFact {
  centreId: string
  source: string
  /** The page's own day, where it has one; else the day the facts were put together. */
  validFrom?: LocalDate
  rules: Partial<ExamRules>
}

/** When the pages were put together. They differ in age, and no centre has confirmed them. */
export const collected = '2026-11-23' as LocalDate
/** Long enough ago that the sample holds on every day it is shown. */
const sinceLong = '2026-01-01' as LocalDate

/** One fee for university exams: the pages are about those. */
const fee = (university: number): Terms => termsOf({ fees: { university, yh: null, komvux: null } })
const group = (name: string, municipalities: string[], terms: Terms): ResidencyGroup => ({
  ...terms,
  name,
  municipalities,
})

/** Monday to Friday; the last exam ends at this hour. */
const weekdays = (from: number, to: number): (ExamDay | null)[] => {
  const day = { opensMinute: from * 60, lastStartMinute: null, lastEndMinute: to * 60 }
  return [day, day, day, day, day, null, null]
}

const gavleborg = sampleMunicipalities
  .filter(({ county }) => county === 'Gävleborgs län')
  .map(({ code }) => code)

/** Facts of public pages, in DOMAIN 1.2's order. */
export const examFacts: ExamFact[] = [
  {
    centreId: 'gavle',
    source: 'https://www.gavle.se/?p=162355',
    rules: {
      lead: { count: 7, unit: 'working-days' },
      order: 'university-first',
      // The page states the hours for those from elsewhere.
      week: weekdays(8, 17),
      doorsOpenBefore: 10,
      groups: [
        group('Gävleborgs län', gavleborg, {
          ...fee(0),
          // The first time and two resits.
          attempts: { attempts: 3, afterwards: 'either', fee: 800 },
        }),
      ],
      others: fee(800),
      outsiders: 'by-hand',
      unpaid: 'cancelled',
      mailbox: 'larcentrum@gavle.se',
      note: 'Anmälan görs i kommunens e-tjänst med e-legitimation. Avboka med e-post.',
    },
  },
  {
    centreId: 'karlshamn',
    source: 'https://vuxenutbildningen.karlshamn.se/studerande/studlc/tentamen/',
    rules: {
      order: 'centre-first',
      week: weekdays(8, 17),
      groups: [group('Karlshamn', ['1082'], fee(0))],
      others: fee(500),
      payWays: ['bankgiro'],
      unpaid: 'no-entry',
      note: 'Ligger tentan på kvällen? Fråga lärosätet om du får skriva kl. 12–17 i stället.',
    },
  },
  {
    centreId: 'leksand',
    source: 'https://www.entreprenorskolan.com/e-distans/tentamen/',
    rules: {
      lead: { count: 14, unit: 'days' },
      order: 'university-first',
      approval: 'staff',
      answerWithin: { count: 3, unit: 'working-days' },
      groups: [group('Leksand', ['2029'], fee(50)), group('Rättvik och Gagnef', ['2031', '2026'], fee(100))],
      payBefore: { count: 0, unit: 'hours' },
      identity: 'id',
      earliestLeave: 60,
    },
  },
  {
    centreId: 'molndal',
    source: 'https://www.molndal.se/campus-molndal/larcentrum/tentamensservice/flikar/regler.html',
    rules: { identity: 'id', lateEntryMost: 60, earliestLeave: 60, noLeaveLast: 60 },
  },
  {
    centreId: 'gotland',
    source: 'https://gotland.se/forskola-skola-och-utbildning/vuxenutbildning/larcentrum/tentamenservice',
    rules: {
      lead: { count: 14, unit: 'days' },
      blackouts: [
        { kind: 'holidays', days: [...redDays] },
        ...['01-05', '04-30', '12-23', '12-30'].map(
          (day) => ({ kind: 'dates', from: day, to: day }) as const,
        ),
        { kind: 'beside', day: 'ascension-day', days: 1 },
        { kind: 'beside', day: 'midsummer-eve', days: -1 },
        { kind: 'beside', day: 'all-saints-day', days: -1 },
        { kind: 'weeks', from: 29, to: 31 },
      ],
      groups: [group('Gotland', ['0980'], fee(100))],
      others: fee(500),
      payWays: ['swish', 'card', 'bankgiro'],
      identity: 'id-and-number',
      note: 'Skrivtiden måste vara lärosätets. Ta med kvittot. Studerande vid Karlstads universitet anmäler sig bara där.',
    },
  },
  {
    centreId: 'vastervik',
    source:
      'https://vastervik.se/Campus-Vastervik/att-studera-pa-campus-vastervik/tentamen-for-dig-som-extern-student',
    // "From the autumn term 2024"; the page gives no day, the term began on this one.
    validFrom: '2024-09-02' as LocalDate,
    rules: {
      groups: [group('Västervik', ['0883'], fee(0))],
      others: fee(600),
      cancelBefore: { count: 24, unit: 'hours' },
      noShowFee: { examFee: false, plus: 200 },
      materialWays: ['mail'],
    },
  },
  {
    centreId: 'botkyrka',
    source: 'https://campusbotkyrka.se/tentamenservice/',
    rules: {
      order: 'centre-first',
      approval: 'automatic',
      week: weekdays(8, 18),
      groups: [group('Botkyrka', ['0127'], fee(0))],
      others: fee(600),
      payWays: ['card'],
      cancelBefore: { count: 48, unit: 'hours' },
      lateCancelFee: { examFee: true, plus: 100 },
      noShowFee: { examFee: true, plus: 100 },
      note: 'Anmälan är bindande.',
    },
  },
  {
    centreId: 'telge',
    source: 'https://campustelge.se/tentamen/',
    rules: {
      leadFor: (['hig', 'miun'] as UniversityId[]).map((universityId) => ({
        universityId,
        students: 'programme' as const,
        programme: '',
        lead: { count: 10, unit: 'working-days' as const },
      })),
      identity: 'id-and-number',
    },
  },
  {
    centreId: 'varberg',
    source: 'https://campus.varberg.se/studier/tentamensinformation',
    rules: { doorsCloseBefore: 15, identity: 'photo-id', tools: ['campus-account'] },
  },
  {
    centreId: 'norrtalje',
    source: 'https://www.campusroslagen.se/att-lasa-pa-distans-via-larcentrum/',
    rules: { support: ['extended-time', 'computer'] },
  },
  {
    centreId: 'hultsfred',
    source:
      'https://reednews.app/en/news/hultsfreds-larandecenter-mojliggor-hogskolestudier-for-landsbygdselever-utan-fly-53591',
    rules: { groups: [group('Hultsfred', ['0860'], fee(0))] },
  },
  {
    centreId: 'hagfors',
    source: 'https://www.hagfors.se/arkiv/nyheter/2021-11-25-bo-kvar-i-kommunen-och-studera-pa-distans.html',
    rules: { materialWays: ['digital'] },
  },
]

/** The sample's policy of a centre; null where no page says anything. */
export function samplePolicy(centreId: string): Omit<ExamPolicy, 'id' | 'createdAt'> | null {
  if (centreId === exampleCentre)
    return {
      validFrom: sinceLong,
      rules: { ...unsetRules, ...exampleRules },
      source: { address: '', collected, sample: true },
    }
  const fact = examFacts.find((one) => one.centreId === centreId)
  if (!fact) return null
  return {
    validFrom: fact.validFrom ?? sinceLong,
    rules: { ...unsetRules, ...fact.rules },
    source: { address: fact.source, collected },
  }
}
