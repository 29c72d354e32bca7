import { expect, test } from 'vitest'
import { textIn } from '~/i18n/text'
import { shownName } from './shown-name'

const open = { name: 'Åsa Öhman', alias: '7K4P', protectedIdentity: false }
const hidden = { ...open, protectedIdentity: true }

test.each([
  [open, 'self', 'sv', 'Åsa Öhman'],
  [open, 'staff', 'sv', 'Åsa Öhman'],
  [open, 'learner', 'sv', 'Åsa Öhman'],
  [hidden, 'self', 'en', 'Åsa Öhman'],
  [hidden, 'staff', 'sv', 'Studerande 7K4P'],
  [hidden, 'staff', 'en', 'Learner 7K4P'],
  [{ ...hidden, alias: 'Studerande 7K4P' }, 'staff', 'en', 'Learner 7K4P'],
  [hidden, 'learner', 'sv', null],
] as const)('%j is shown to %s in %s as %j', (person, to, language, name) => {
  expect(shownName(person, to, textIn(language))).toBe(name)
})
