import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { eq, sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import type { Id } from '~/lib/id'
import { instant } from '~/lib/time'
import { rawSql } from '../scripts/testing/raw'
import { aside, change, isUp, read, write } from './connect.server'
import { counted } from './count.server'
import { databaseUrl, isPostgres } from './dialect'
import type { Db } from './engine'
import { note } from './outbox.server'
import { networks, outbox } from './schema'

const add = (tx: Db, name: string) => tx.insert(networks).values({ id: name as Id<'network'>, name })
const names = async (db = read()) =>
  (await db.select({ name: networks.name }).from(networks).orderBy(networks.id)).map(({ name }) => name)
const refusal = { ok: false, because: 'no' } as const
/** What another connection sees. */
const elsewhere = async () =>
  (await rawSql(databaseUrl, 'SELECT name FROM networks ORDER BY id')).map(({ name }) => name)

beforeEach(async () => {
  await rawSql(databaseUrl, 'DELETE FROM networks', 'DELETE FROM outbox')
})

test('what is written is there for everybody once it is answered', async () => {
  expect(await write(async (tx) => ({ ok: true, rows: await add(tx, 'a') }))).toMatchObject({ ok: true })
  expect(await names()).toEqual(['a'])
  expect(await elsewhere()).toEqual(['a'])
})

test('a refusal undoes what was done, the facts too', async () => {
  const answer = await write(async (tx) => {
    await add(tx, 'a')
    await note(tx, { fact: 'booked', subjectId: 'a', at: instant(0) })
    expect(await names(tx)).toEqual(['a'])
    return refusal
  })
  expect(answer).toEqual(refusal)
  expect(await names()).toEqual([])
  expect(await read().select().from(outbox)).toEqual([])
})

test('an exception undoes what was done, and is thrown on', async () => {
  const failing = write(async (tx) => {
    await add(tx, 'a')
    throw new Error('a bug')
  })
  await expect(failing).rejects.toThrow('a bug')
  expect(await names()).toEqual([])
})

test('a statement that fails is thrown on, and the next write works', async () => {
  await change((tx) => add(tx, 'a'))
  await expect(change((tx) => add(tx, 'a'))).rejects.toThrow()
  await change((tx) => add(tx, 'b'))
  expect(await names()).toEqual(['a', 'b'])
})

test('of many at once only those stay that were not refused and did not fail', async () => {
  const one = (number: number) =>
    write(async (tx) => {
      await add(tx, `n${number}`)
      if (number % 3 === 1) return refusal
      if (number % 3 === 2) throw new Error(`bug ${number}`)
      return { ok: true, number } as const
    })
  const answers = await Promise.allSettled(Array.from({ length: 30 }, (_, number) => one(number)))
  const saved = answers.flatMap((one) =>
    one.status === 'fulfilled' && one.value.ok ? [`n${one.value.number}`] : [],
  )
  expect(saved.length).toBe(10)
  expect(answers.filter((one) => one.status === 'rejected').length).toBe(10)
  expect(await elsewhere()).toEqual(saved.sort())
})

test('writes are serial: no increment is lost', async () => {
  await change((tx) => add(tx, '0'))
  const increment = () =>
    write(async (tx) => {
      const [row] = await tx.select().from(networks)
      const value = Number(row?.name) + 1
      await tx
        .update(networks)
        .set({ name: String(value) })
        .where(eq(networks.id, '0' as Id<'network'>))
      return { ok: true, value } as const
    })
  const answers = await Promise.all(Array.from({ length: 12 }, increment))
  const done = answers.flatMap((one) => (one.ok ? [one.value] : []))
  expect(done.length).toBeGreaterThan(0)
  // Each that was answered yes saw the one before; on PostgreSQL some may hear "busy" instead.
  expect(done.sort((a, b) => a - b)).toEqual(done.map((_, at) => at + 1))
  expect(await names()).toEqual([String(done.length)])
})

test('one write after another is answered, however its caller waits', async () => {
  const nested = async (depth: number, name: string): Promise<unknown> =>
    depth === 0 ? change((tx) => add(tx, name)) : await nested(depth - 1, name)
  for (let depth = 0; depth < 6; depth += 1) {
    for (let time = 0; time < 3; time += 1) await nested(depth, `${depth}-${time}`)
  }
  expect((await names()).length).toBe(18)
})

/** A gate that the test opens. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

test('nobody reads what has not been committed', async () => {
  const [written, checked] = [gate(), gate()]
  const pending = change(async (tx) => {
    await add(tx, 'a')
    written.open()
    await checked.opened
  })
  await written.opened
  expect(await names()).toEqual([])
  expect(await elsewhere()).toEqual([])
  checked.open()
  await pending
  expect(await names()).toEqual(['a'])
})

test.runIf(!isPostgres)('those who share a commit hear nothing before it, and come in order', async () => {
  const [reached, goOn] = [gate(), gate()]
  const order: string[] = []
  const heard = (name: string) => () => order.push(name)
  const first = write((tx) => add(tx, 'a')).then(heard('first'))
  const second = write(async (tx) => {
    expect(await names(tx)).toEqual(['a'])
    reached.open()
    await goOn.opened
    await add(tx, 'b')
  }).then(heard('second'))
  const refused = write(async () => refusal).then(heard('refused'))
  await reached.opened
  expect(order).toEqual([])
  expect(await elsewhere()).toEqual([])
  goOn.open()
  await Promise.all([first, second, refused])
  expect(order).toEqual(['first', 'second', 'refused'])
  expect(await elsewhere()).toEqual(['a', 'b'])
})

test.runIf(!isPostgres)('a write waits for another process that is writing', async () => {
  const { default: Database } = await import('better-sqlite3')
  const other = new Database(databaseUrl.replace('file:', ''))
  other.exec("BEGIN IMMEDIATE; INSERT INTO networks VALUES ('other', 'other')")
  const pending = change((tx) => add(tx, 'a'))
  // It has met the lock once it has waited its turn and its tenth of a second.
  await read().select({ one: sql`1` }).from(networks)
  await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))))
  other.exec('COMMIT')
  other.close()
  await pending
  expect(await names()).toEqual(['a', 'other'])
})

test('every statement is counted, for the one who caused it', async () => {
  const counts = await Promise.all(
    [1, 2, 3].map((times) => {
      const counter = { statements: 0 }
      return counted(counter, async () => {
        for (let time = 0; time < times; time += 1) await change((tx) => add(tx, `${times}-${time}`))
        await names()
        return counter
      })
    }),
  )
  expect(counts.map(({ statements }) => statements)).toEqual([2, 3, 4])
})

test.runIf(isPostgres)(
  'a connection that dies within a write undoes it, and the next write works',
  async () => {
    const lost = write(async (tx) => {
      await add(tx, 'a')
      const [own] = await tx.select({ pid: sql<number>`pg_backend_pid()` }).from(networks)
      await rawSql(databaseUrl, `SELECT pg_terminate_backend(${own?.pid})`)
      // Nothing is asked of it just then: the server's farewell finds no statement to fail.
      await new Promise((go) => setTimeout(go, 200))
      await add(tx, 'b')
      return { ok: true } as const
    })
    await expect(lost).rejects.toThrow()
    expect(await names()).toEqual([])
    await change((tx) => add(tx, 'c'))
    expect(await names()).toEqual(['c'])
  },
)

test('the store says that it is up', async () => {
  expect(await isUp()).toBe(true)
})

test('of two starters at once one brings the tables up to date, and both go on', async () => {
  const url = await freshDatabase()
  const start = () =>
    promisify(execFile)(
      process.execPath,
      [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        "import('#db/connect.server').then(async (db) => { await db.migrate(); await db.close() })",
      ],
      { env: { ...process.env, DATABASE_URL: url } },
    )
  await Promise.all([start(), start()])
  expect(await rawSql(url, 'SELECT count(*) AS rows FROM claims')).toEqual([{ rows: isPostgres ? '0' : 0 }])
})

async function freshDatabase() {
  const name = `starters_${randomUUID().replaceAll('-', '')}`
  if (!isPostgres) return databaseUrl.replace('test.db', `${name}/test.db`)
  await rawSql(databaseUrl, `CREATE DATABASE ${name}`)
  return databaseUrl.replace(/[^/]+$/, name)
}

test('beside, too, what has been committed is read, as objects, and counted', async () => {
  await change((tx) => add(tx, 'a'))
  const counter = { statements: 0 }
  const found = await counted(counter, () => names(aside()))
  expect(found).toEqual(['a'])
  expect(counter.statements).toBe(1)
  await change((tx) => add(tx, 'b'))
  expect(await Promise.all([names(aside()), names(aside())])).toEqual([
    ['a', 'b'],
    ['a', 'b'],
  ])
})

test('beside, a question that cannot be answered is thrown on, and the next one is answered', async () => {
  const nonsense = aside().select({ one: sql`no_such_thing` }).from(networks)
  await expect((async () => await nonsense)()).rejects.toThrow()
  expect(await names(aside())).toEqual([])
})

test.runIf(!isPostgres)('beside nothing can be changed', async () => {
  await expect((async () => await add(aside(), 'a'))()).rejects.toThrow()
  expect(await names()).toEqual([])
})

test.runIf(!isPostgres)('while it is asked beside, the thread goes on', async () => {
  const long = sql`(with recursive n(i) as (select 0 union all select i + 1 from n where i < 2000000) select max(i) from n)`
  let turns = 0
  let done = false
  const asked = Promise.resolve(aside().select({ most: long }).from(sql`(select 1)`)).finally(() => {
    done = true
  })
  while (!done) {
    await new Promise((turn) => setImmediate(turn))
    turns += 1
  }
  expect(await asked).toEqual([{ most: 2_000_000 }])
  expect(turns).toBeGreaterThan(100)
})
