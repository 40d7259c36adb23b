/**
 * The minutes (notulen) of a vote as a document: the same facts as in the chain of `minutesOf`, told as a secretary would, with room
 * for two signatures. Pure data for pdfmake; whoever prints it brings the typeface.
 */

import type { Column, Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Instant } from '../../primitives/instant.ts';
import { LOCALES } from '../../primitives/language.ts';
import { type Minutes, minutesOf } from '../minutes.ts';
import type { Vote } from '../vote.ts';
import { fileName } from './file-name.ts';
import { isNumbered, shown } from './letters.ts';
import { framed, line, noted, onTheEdge, PAGE, section, signLine } from './look.ts';
import { annex, electorateSection, proxySection, recusalSection } from './people.ts';
import { findingsOf, resultOf } from './result.ts';
import { courseSection, proposalSection, resultSection, ruleSection, voteSection } from './sections.ts';
import { type Subject, type Telling, tellingOf } from './telling.ts';

/** @throws Error while there is no outcome yet */
export function minutesDocument(subject: Subject): TDocumentDefinitions {
  const { vote, regionName, language } = subject;
  const telling = tellingOf(subject);
  const { w } = telling;
  const minutes = minutesOf(vote);
  const chain = fileName(subject, 'json');
  const region = shown(regionName);
  const reference = w.reference(vote.motion.proposal, vote.motion.version, vote.number);
  const written = new Date(endOf(vote));
  const hash = hashOf(minutes);
  const told = [
    letterhead(telling, region, reference),
    outcome(telling),
    proposalSection(telling),
    voteSection(telling),
    ruleSection(telling),
    electorateSection(telling),
    recusalSection(telling),
    proxySection(telling),
    courseSection(telling),
    resultSection(telling),
  ];
  const named = annex(telling);
  return {
    ...PAGE,
    language: LOCALES[language],
    // The same vote gives the same document, to the byte: nothing in it depends on when it was printed.
    info: {
      title: `${w.title}: ${shown(vote.motion.title)}`,
      author: `${w.fund} ${region}`,
      creator: 'Streek',
      creationDate: written,
    },
    files: {
      chain: {
        src: `data:application/json;base64,${Buffer.from(JSON.stringify(minutes)).toString('base64')}`,
        name: chain,
        description: w.title,
      },
    },
    header: (page) => (page === 1 ? undefined : onTheEdge(`${w.fund} ${region} · ${w.title}`, reference, [62, 30, 62, 0])),
    footer: (page, of) => onTheEdge(`SHA-256 ${hash.slice(0, 16)}…`, w.page(page, of), [62, 22, 62, 0]),
    content: [
      ...told,
      signatures(telling),
      checking(telling, minutes, chain),
      ...(isNumbered([told, named]) ? [noted(w.letters)] : []),
      ...named,
    ],
  };
}

/** Of a vote that was made void before its deadline, then. */
function endOf({ trace, closesAt }: Vote): Instant {
  return trace.find((fact) => fact.type === 'voided')?.at ?? closesAt;
}

function hashOf({ links }: Minutes): string {
  return links.at(-1)!.hash;
}

function letterhead({ vote, w, day }: Telling, region: string, reference: string): Content {
  return [
    {
      columns: [
        [
          { text: region, style: 'letterhead' },
          { text: w.fund, style: 'small' },
        ],
        { text: [reference, '\n', day(endOf(vote))], style: 'small', alignment: 'right', width: 'auto' },
      ],
    },
    line(),
    { text: w.title, style: 'title' },
    { text: shown(vote.motion.title) },
  ];
}

function outcome(telling: Telling): Content {
  const { vote, w } = telling;
  const findings = findingsOf(telling);
  const why = vote.trace.flatMap((fact) => (fact.type === 'voided' ? [w.voidReason[fact.why]] : []));
  return framed({ text: w.decided[resultOf(vote)], style: 'outcome' }, ...[...findings, ...why].map((text) => ({ text })));
}

function signatures({ vote, w, name }: Telling): Content {
  const signing = (role: string, who: string | undefined): Column => ({
    width: 215,
    stack: [
      { text: role, style: 'strong' },
      signLine(w.name, 8, who),
      signLine(w.placeAndDate, 12),
      signLine(w.signature, 26),
    ] as Content[],
  });
  return {
    unbreakable: true,
    stack: [
      section(w.signing, w.made),
      {
        margin: [0, 12, 0, 0],
        columns: [
          signing(w.chair, vote.chair === undefined ? undefined : name(vote.chair)),
          { text: '' },
          signing(w.secretary, undefined),
        ],
      },
    ],
  };
}

function checking({ w }: Telling, minutes: Minutes, chain: string): Content {
  const hash = hashOf(minutes);
  return {
    unbreakable: true,
    stack: [
      section(w.checking, w.chain(minutes.links.length)),
      { text: hash, style: 'hash' },
      w.attached(chain),
      { text: `npm run verify -- ${chain} --hash ${hash}`, style: 'small', margin: [0, 3, 0, 3] },
    ],
  };
}
