import { expect, test } from 'vitest'
import type { CentreId, Service } from '~/centres/centre'
import { examCentreNear, letsCentresHost } from './elsewhere-near'
import type { UniversityRules } from './university-policy'

type Said = Pick<UniversityRules, 'elsewhere' | 'hosts' | 'notHosts'>

test.each<[string, Partial<Said>, boolean]>([
  ['anyone may', {}, true],
  ['distance courses may', { elsewhere: 'distance' }, true],
  ['with reasons', { elsewhere: 'reasons' }, true],
  ['nobody has said', { elsewhere: null }, false],
  ['never', { elsewhere: 'never' }, false],
  ['at members of NITUS', { hosts: ['nitus', 'university'] }, true],
  ['at universities only', { hosts: ['university'] }, false],
  ['at no centres', { notHosts: ['learning-centre'] }, false],
])('%s: %o', (_name, said, expected) => {
  expect(letsCentresHost({ elsewhere: 'anyone', hosts: [], notHosts: [], ...said })).toBe(expected)
})

const centre = (name: string, code: string, km: number | null, services: Service[] = ['exams']) => ({
  centre: { id: name as CentreId, name, services, municipality: { code, name, county: '' } as never },
  km,
})

test.each([
  ['its own, though another is nearer', [centre('a', '2401', 3), centre('b', '2422', 9)], 'b', null],
  ['the nearest', [centre('a', '2401', 80), centre('b', '2417', 60)], 'b', 60],
  ['none that takes no exams', [centre('a', '2422', 1, ['coffee']), centre('b', '2401', 60)], 'b', 60],
  ['none that is far away', [centre('a', '2401', 300)], undefined, undefined],
  ['none whose place nobody knows', [centre('a', '2401', null)], undefined, undefined],
])('%s', (_name, all, id, km) => {
  const found = examCentreNear(all, '2422')
  expect([found?.centre.id, found?.km]).toEqual([id, km])
})
