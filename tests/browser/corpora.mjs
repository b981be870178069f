// Corpora at the edges of what there is, all invented: none at all, one council, 400 councils, very long words, and
// minutes in Welsh. They are made when a story asks for one.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setting } from './browser.mjs';

const KINDS = ['evidence', 'comment', 'response', 'noted', 'resolved'];
const SAID = [
  'The Head of Service reported that waiting times had fallen since the spring.',
  'A Member asked how residents without a telephone would be reached.',
  'The Head of Service answered that letters would be sent to every household.',
  'The Committee noted the figures for the quarter.',
  'RESOLVED that an update be brought to the Committee in six months.',
];
const WELSH = [
  'Nododd yr aelodau fod y gwasanaeth wedi gwella yn ystod y flwyddyn.',
  'PENDERFYNWYD derbyn yr adroddiad ac argymell y cynllun i’r Cabinet.',
];

const passages = (texts, kinds = KINDS) => texts.map((text, n) => ({ n: n + 1, kind: kinds[n % kinds.length], text }));

function meeting(council, id, date, items, committee = 'Scrutiny Committee') {
  const source = (item) => ({ url: `https://democracy.${council.id}.example/${item}`, retrieved_at: '2024-06-01', format: 'issue_text' });
  return {
    format: 'scrutineer-meeting',
    version: '1.0',
    meeting: {
      id: `${council.id}/${id}`,
      council,
      committee: { value: { id: 'scrutiny', name: committee }, from: 'page' },
      ...(date ? { date: { value: date, from: 'page' } } : {}),
      status: 'normal',
      wording: 'invented',
      source: source(id),
      items: items.map(({ id: item, title, texts }) => ({
        id: `${council.id}/${item}`, title, source: source(item), completeness: 'full', minutes_status: 'unknown', passages: passages(texts),
      })),
    },
  };
}

const council = (id, name) => ({ id, name });
const LONG = 'Joint Health and Overview and Scrutiny Committee for the Combined Boroughs and Districts of Upper and Lower Exampleton with Samplebury'.repeat(2);

const MADE = {
  'an empty corpus': () => [],
  'one council': () => [
    meeting(council('exampleton', 'Exampleton Borough Council'), 'm1', '2023-05-04', [
      { id: 'ai1', title: 'Waiting times', texts: SAID },
      { id: 'ai2', title: 'Adroddiad y Pwyllgor ar yr Economi', texts: [...WELSH, SAID[0]] },
    ]),
  ],
  '400 councils': () => Array.from({ length: 400 }, (_, n) => {
    const number = String(n + 1).padStart(3, '0');
    return meeting(council(`place${number}`, `Place ${number} Borough Council`), `m${number}`, n % 7 ? `${2000 + (n % 25)}-03-0${1 + (n % 9)}` : null, [
      { id: `ai${n}1`, title: `Waiting times in place ${number}`, texts: SAID },
      { id: `ai${n}2`, title: `Buses in place ${number}`, texts: ['A Member asked about the buses after six.', SAID[3]] },
    ]);
  }),
  'very long words': () => [
    meeting(council('exampleton', `${LONG} Council`), 'm1', '2023-05-04', [
      { id: 'ai1', title: `${'A title that a clerk has made out of a whole paragraph of the report, with all its reservations, '.repeat(12)}end`, texts: SAID },
      { id: 'ai2', title: `Llanfair${'pwllgwyngyllgogerychwyrndrobwll'.repeat(12)}`, texts: [`${'unbroken'.repeat(60)} waiting`, `https://example.org/${'path/'.repeat(80)}`] },
      { id: 'ai3', title: 'An inquiry in 3,000 passages', texts: Array.from({ length: 3000 }, (_, n) => `${SAID[n % SAID.length]} (${n + 1})`) },
    ], LONG),
  ],
};

/** Makes the site of one of them in a folder of its own; resolves to the folder. */
export function makeSite(name) {
  const folder = mkdtempSync(join(tmpdir(), 'scrutineer-'));
  const meetings = MADE[name]();
  const files = meetings.map(({ meeting: { id, council: { id: of }, date }, ...rest }, n) => {
    const path = `${of}/scrutiny/${date?.value ?? 'undated'}-m${n}.json`;
    const text = JSON.stringify({ ...rest, meeting: meetings[n].meeting });
    mkdirSync(dirname(join(folder, 'corpus', path)), { recursive: true });
    writeFileSync(join(folder, 'corpus', path), text);
    return { path, meeting: id, council: of, ...(date ? { date: date.value } : {}), sha256: createHash('sha256').update(text).digest('hex') };
  });
  mkdirSync(join(folder, 'corpus'), { recursive: true });
  const councils = meetings.map(({ meeting: { council: one } }) => one);
  writeFileSync(join(folder, 'corpus', 'corpus.json'), JSON.stringify({ format: 'scrutineer-corpus', version: '1.0', title: `Invented: ${name}`, councils, files }));
  const site = join(folder, 'site');
  const made = spawnSync(setting('SCRUTINEER'), ['site', join(folder, 'corpus'), '--app', setting('APP'), '--out', site], { encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`the site of ${name} could not be made: ${made.stdout}${made.stderr}`);
  return site;
}
