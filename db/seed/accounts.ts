import type { CentreId } from '~/centres/centre'
import type { Role } from '~/identity/person'
import type { Id } from '~/lib/id'
import { sampleDomain } from './learners'

interface Account {
  /** Before the @. */
  name: string
  shown: string
  municipalityCode: string | null
  language: 'sv' | 'en'
  /** For whoever reads the list of accounts. */
  about: string
  role?: { role: Role; centreId?: CentreId; universityId?: Id<'university'>; networkId?: Id<'network'> }
}

const lycksele = 'an-lycksele' as CentreId

/** One account a role, for whoever tries the product. */
export const sampleAccounts: Account[] = [
  {
    name: 'learner',
    shown: 'Maja Vinka',
    municipalityCode: '2422',
    language: 'sv',
    about: 'studerande i Sorsele',
  },
  {
    name: 'learner2',
    shown: 'Jonas Åkerlund',
    municipalityCode: '2481',
    language: 'sv',
    about: 'studerande i Lycksele',
  },
  {
    name: 'learner3',
    shown: 'Selamawit Tekle',
    municipalityCode: '2584',
    language: 'en',
    about: 'studerande i Kiruna, läser engelska',
  },
  {
    name: 'staff',
    shown: 'Birgitta Forsgren',
    municipalityCode: '2481',
    language: 'sv',
    about: 'personal vid Lycksele Lärcentrum',
    role: { role: 'staff', centreId: lycksele },
  },
  {
    name: 'manager',
    shown: 'Nils-Ánde Kuhmunen',
    municipalityCode: '2481',
    language: 'sv',
    about: 'ansvarig vid Lycksele Lärcentrum',
    role: { role: 'manager', centreId: lycksele },
  },
  {
    name: 'invigilator',
    shown: 'Märta Östman',
    municipalityCode: '2481',
    language: 'sv',
    about: 'tentamensvakt vid Lycksele Lärcentrum',
    role: { role: 'invigilator', centreId: lycksele },
  },
  {
    name: 'university',
    shown: 'Päivi Niemi',
    municipalityCode: null,
    language: 'sv',
    about: 'tentamenshandläggare vid Luleå tekniska universitet',
    role: { role: 'exam-office', universityId: 'ltu' as Id<'university'> },
  },
  {
    name: 'courses',
    shown: 'Elin Sandberg',
    municipalityCode: null,
    language: 'sv',
    about: 'kursredaktör vid Luleå tekniska universitet',
    role: { role: 'editor', universityId: 'ltu' as Id<'university'> },
  },
  {
    name: 'network',
    shown: 'Göran Häggström',
    municipalityCode: null,
    language: 'sv',
    about: 'samordnare i Akademi Norr',
    role: { role: 'coordinator', networkId: 'akademi-norr' as Id<'network'> },
  },
]

/** The address that an account signs in with. */
export const accountEmail = ({ name }: Pick<Account, 'name'>) => `${name}@${sampleDomain}`
