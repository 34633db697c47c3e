// The questions of reports by area and by type, asked of DuckDB over the facts. Prints a JSON object a line.
import { existsSync, rmSync } from 'node:fs'
import { DuckDBInstance } from '@duckdb/node-api'

const [csv, file, first, last] = process.argv.slice(2)
const runs = 30

if (existsSync(csv)) {
  rmSync(file, { force: true })
}
const instance = await DuckDBInstance.create(file)
const connection = await instance.connect()
if (existsSync(csv)) {
  await connection.run(`create table facts as select * from read_csv('${csv}', header = true)`)
  rmSync(csv)
}

const sums = 'sum(domestic_offline), sum(domestic_online), sum(overseas_offline), sum(overseas_online)'
const questions = {
  'by area': `select month, district_code, ${sums} from facts where month between ${first} and ${last} group by all`,
  'by type': `select month, product_type, ${sums} from facts where month between ${first} and ${last} group by all`,
}

for (const [name, question] of Object.entries(questions)) {
  await connection.runAndReadAll(question)
  const times = []
  const before = process.cpuUsage()
  let rows = 0
  for (let run = 0; run < runs; run++) {
    const started = performance.now()
    rows = (await connection.runAndReadAll(question)).currentRowCount
    times.push(performance.now() - started)
  }
  const used = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  console.log(JSON.stringify({ name, rows, ms: times[runs / 2], cpu: (used.user + used.system) / 1000 / runs }))
}
connection.closeSync()
