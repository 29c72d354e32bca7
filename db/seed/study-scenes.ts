/** What a group is made of: an account, whose learners join it from which towns, and what they say. */
export interface Scene {
  account: string
  profession: string
  /** Where the account studies; the group is of the same town and the one beside it. */
  centre: string
  others: { centre: string; municipalityCode: string; count: number; found: boolean }[]
  /** The nth of those who are found writes, or is written to by the account; so many hours ago. */
  said: { nth: number; by: 'other' | 'account'; hours: number; text: string }[]
  watches: string[]
}

/** The three learners of the sample accounts: one at a small centre, one at a large one, one who reads English. */
export const scenes: Scene[] = [
  {
    account: 'learner',
    profession: 'nurse',
    centre: 'an-sorsele',
    others: [
      { centre: 'an-sorsele', municipalityCode: '2422', count: 2, found: true },
      { centre: 'an-storuman', municipalityCode: '2421', count: 1, found: true },
      { centre: 'an-sorsele', municipalityCode: '2422', count: 3, found: false },
    ],
    said: [
      {
        nth: 0,
        by: 'other',
        hours: 76,
        text: 'Hej! Jag ser att vi läser samma. Jag sitter i studiesalen på torsdagar. Ska vi gå igenom läkemedelsräkningen ihop?',
      },
      {
        nth: 0,
        by: 'account',
        hours: 53,
        text: 'Gärna. Jag jobbar till 16 på torsdag, så från halv fem passar. Jag bokar grupprummet.',
      },
      { nth: 0, by: 'other', hours: 52, text: 'Toppen, då tar jag med fika.' },
      {
        nth: 2,
        by: 'other',
        hours: 5,
        text: 'Hej, kör någon av er till träffen i januari? Jag betalar bensin.',
      },
    ],
    watches: ['sok=specialistsjuksköterska&dagar=10', 'yrke=nurse&oppen=ja'],
  },
  {
    account: 'learner2',
    profession: 'teacher',
    centre: 'an-lycksele',
    others: [
      { centre: 'an-lycksele', municipalityCode: '2481', count: 2, found: true },
      { centre: 'an-lycksele', municipalityCode: '2481', count: 4, found: false },
    ],
    said: [{ nth: 1, by: 'account', hours: 30, text: 'Hej! Vill du ha sällskap på seminariet på onsdag?' }],
    watches: ['yrke=teacher&dagar=10'],
  },
  {
    account: 'learner3',
    profession: 'engineer',
    centre: 'll-kiruna',
    others: [],
    said: [],
    watches: ['sprak=en'],
  },
]
