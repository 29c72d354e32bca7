import { expect, test } from 'vitest'
import { type Clash, clashTexts } from './clash-text'

const clash = (over: Partial<Clash>): Clash => ({ because: null, reason: '', now: null, ...over })
const end = { ok: false, because: 'late-end', minute: 17 * 60 } as const

test.each<[string, Clash, string[]]>([
  [
    'a rule that is still broken, with its clock time',
    clash({ because: 'late-end', now: end }),
    ['Tentan slutar efter er sista sluttid, kl. 17.00. Förlängd skrivtid är inräknad.'],
  ],
  [
    'one that is not broken any more',
    clash({ because: 'no-invigilator' }),
    [
      'Det finns inte tentamensvakter till alla som skriver då.',
      'Som det är nu hindrar inga regler. Låt det gå ändå, så gäller platsen.',
    ],
  ],
  [
    'one that has given way to another',
    clash({ because: 'no-invigilator', now: end }),
    [
      'Det finns inte tentamensvakter till alla som skriver då.',
      'Tentan slutar efter er sista sluttid, kl. 17.00. Förlängd skrivtid är inräknad.',
    ],
  ],
  [
    'a session that staff cancelled, and why',
    clash({ because: 'session-cancelled', reason: 'Vattenläcka', now: { ok: false, because: 'full' } }),
    ['Tentamenspasset är inställt. Ni skrev: Vattenläcka', 'Alla platser är upptagna då.'],
  ],
  [
    'what nobody wrote down',
    clash({ now: { ok: false, because: 'closed' } }),
    ['Något har ändrats, så att det inte går som det var.', 'Det är stängt då.'],
  ],
])('staff read of %s', (_what, given, lines) => {
  expect(clashTexts(given, 'sv')).toEqual(lines)
})

const codes = [
  'blackout',
  'no-exam-day',
  'not-your-day',
  'too-early',
  'late-start',
  'late-end',
  'outsiders-never',
  'no-free-seats',
  'no-resident-writes',
  'closed',
  'no-hall',
  'full',
  'no-invigilator',
  'too-late',
  'too-soon',
  'no-support',
  'no-tool',
  'referral',
  'overlaps',
  'session-cancelled',
]
test.each(codes)('%s has a sentence of its own in both languages', (because) => {
  for (const language of ['sv', 'en'] as const) {
    const [first] = clashTexts(clash({ because }), language)
    const [unknown] = clashTexts(clash({}), language)
    expect(first).not.toBe(unknown)
    expect(first).not.toContain('examDesk')
  }
})
