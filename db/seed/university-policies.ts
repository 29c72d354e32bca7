import type { UniversityId } from '~/exams/policy'
import { type UniversityPolicy, type UniversityRules, unsetUniversityRules } from '~/exams/university-policy'
import { idOf } from '~/lib/id'
import type { Instant, LocalDate } from '~/lib/time'
import { collected } from './exam-policies'

/** What public pages say of how a university lets its exams be written elsewhere; what they do not say stays unset. */
export interface UniversityFact {
  universityId: UniversityId
  source: string
  rules: Partial<UniversityRules>
}

/** Long enough ago that the sample holds on every day it is shown. */
const sinceLong = '2026-01-01' as LocalDate

const sameTime = { minutesEarlier: 0, minutesLater: 0 }
const fact = (id: string, source: string, rules: Partial<UniversityRules>): UniversityFact => ({
  universityId: id as UniversityId,
  source,
  rules,
})

/** Facts of public pages, in DOMAIN 1.3's order. No university has confirmed them. */
export const universityFacts: UniversityFact[] = [
  fact('ltu', 'https://www.ltu.se/student/Studera/Tentamen/Tentamen-distansstudent', {
    elsewhere: 'distance-or-reasons',
    digital: 'approved-hosts',
    hosts: ['learning-centre', 'university'],
    opens: { count: 2, unit: 'weeks', before: 'deadline' },
    approver: 'place-list',
    order: 'centre-first',
    ...sameTime,
    clockTimeLater: true,
    clockTimeBefore: { count: 1, unit: 'weeks' },
    paysCentre: 'invoice-or-receipt',
    note: 'Boka plats på lärcentret först, välj sedan ort i Kronox. Distanstentor börjar om möjligt kl. 9. Den som läser på campus behöver starka skäl. Digitala tentor i Inspera skrivs på egen dator: säg det till lärcentret. Vakten är i salen hela tiden.',
  }),
  fact(
    'umu',
    'https://www.aurora.umu.se/stod-och-service/campus-och-lokaler/tentamensskrivningar/tentamen-for-externa-studenter/',
    {
      elsewhere: 'examiner',
      digital: 'no',
      lead: { count: 1, unit: 'months' },
      approver: 'examiner',
      ...sameTime,
      training: 'digital',
      note: 'Fråga institutionen. Examinatorn ser till att tentan blir likvärdig, skrivs samtidigt och kostar rimligt mycket.',
    },
  ),
  fact(
    'miun',
    'https://medarbetarportalen.miun.se/medarbetarinfo/2016-9/nya-regler-for-salstentamen-pa-annan-ort/',
    {
      elsewhere: 'distance',
      hosts: ['learning-centre', 'embassy'],
      ...sameTime,
      note: 'Bara kurser som ges på distans, och bara på vardagar. Utomlands går en ambassad bra. Du anmäler dig i Ladok. Tentorna skannas, och resultatet kommer inom 18 arbetsdagar.',
    },
  ),
  fact('hig', 'https://www.hig.se/Ext/Sv/Student/Dina-studier/Tentamen/Tentamen-pa-annan-ort.html', {
    hosts: ['nitus'],
    notHosts: ['school', 'library', 'private'],
    lead: { count: 21, unit: 'days' },
    order: 'centre-first',
    answerWithin: { count: 5, unit: 'working-days' },
    support: 'Kontakta lärcentret tre veckor i förväg om tentan ska anpassas.',
    note: 'Lärcentret ska ha lovat en plats innan du frågar. Tre veckor gäller utan undantag. Vakten får inte vara jävig.',
  }),
  fact(
    'hda',
    'https://www.du.se/sv/studentwebb/under-studierna/examination-och-tentamen/skriva-tentamen-pa-annan-ort/',
    {
      hosts: ['learning-centre', 'university', 'authority', 'embassy'],
      order: 'centre-first',
      minutesEarlier: 60,
      minutesLater: 60,
      digitalTolerance: false,
      mailbox: 'tentamen@du.se',
      support: 'Ordna stödet med värden, och berätta det ändå för tentamen@du.se.',
      note: 'Skriv in värdens kontaktuppgifter i Studentwebben i god tid. Utomlands kan också en kyrka eller en skola vara värd. Det är ont om platser i Västergötland, Stockholm och Skåne. Några tentor skrivs bara på campus.',
    },
  ),
  fact('kau', 'https://www.kau.se/en/distanceexamination', {
    lead: { count: 14, unit: 'days' },
    opens: { count: 1, unit: 'months', before: 'exam' },
    approver: 'place-list',
    earliestLeave: 45,
    note: 'Orten väljs ur listan i Mitt Kau. En markering där visar att lärcentret tar betalt eller vill ha en egen anmälan. Utomlands: fråga fyra veckor i förväg; vakten skannar svaren, mejlar dem och skickar originalen.',
  }),
  fact('lnu', 'https://moodle.lnu.se/mod/page/view.php?id=762442', {
    elsewhere: 'distance-or-reasons',
    digital: 'no',
    lead: { count: 10, unit: 'working-days' },
    minutesEarlier: 180,
    minutesLater: 0,
    stayMinutes: 50,
    anonymity: 'if-registered',
  }),
  // Three departments' pages, which differ: what they do not share is told in words, and nothing is set.
  fact(
    'su',
    'https://www.su.se/department-of-mathematics/education/during-your-studies/exams-off-campus-1.636515',
    {
      note: 'Institutionerna har egna regler. Matematik: fråga minst två veckor i förväg; högskola, ambassad eller lärcentrum i NITUS, inte bibliotek, komvux eller företag. Slaviska: minst tre veckor, komvux går bra, stanna minst 30 minuter efter start på campus. Statistik: examinatorn avgör, och värden skriver under ett intyg. Du betalar själv. Fråga din institution.',
    },
  ),
  fact('his', 'https://www.his.se/en/Student/my-studies/Examination/Distance-Examination/', {
    lead: { count: 21, unit: 'days' },
    note: 'Ansökan ska vara fullständig tre veckor i förväg.',
  }),
]

/** The sample's policies of universities, as rows. */
export const universityPolicyRows = (createdAt: Instant) =>
  universityFacts.map(({ universityId, source, rules }) => ({
    id: idOf<'university-policy'>('sample', universityId) as UniversityPolicy['id'],
    universityId,
    validFrom: sinceLong,
    rules: { ...unsetUniversityRules, ...rules } as Record<string, unknown>,
    source: { address: source, collected: collected as string },
    createdAt,
  }))
